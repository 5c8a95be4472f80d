import { nameOf, type DecisionOutcome, type Locale } from '@firebreak/domain';

/** What the mails to whoever asked for a supplier say; names only, never what anybody wrote. */
interface LetterFacts {
  readonly organizationName: string;
  readonly receivedOn: string;
}

interface OutcomeFacts extends LetterFacts {
  /** Null for a request that was declined as it came. */
  readonly outcome: DecisionOutcome | null;
  /** Null when the name could pass for a message. */
  readonly supplierName: string | null;
  readonly decidedBy: string | null;
}

interface Letter {
  readonly subject: string;
  readonly text: string;
}

interface LetterTexts {
  readonly received: (facts: LetterFacts) => Letter;
  readonly settled: (facts: OutcomeFacts) => Letter;
  /** The outcome that was told was about another supplier. */
  readonly takenBack: (facts: LetterFacts) => Letter;
}

const day = (on: string, tag: string): string =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));

/** The mails about a request for a supplier, in each language: plain text and no link. */
export const REQUEST_LETTERS: Readonly<Record<Locale, LetterTexts>> = {
  en: {
    received: ({ organizationName, receivedOn }) => ({
      subject: `Your request for a supplier was received by ${organizationName}`,
      text: [
        'Good day,',
        '',
        `Your request of ${day(receivedOn, 'en-GB')} for a new supplier is with those who look after the suppliers of ${organizationName}.`,
        'You will get a mail once it is decided. Please do not sign or pay anything before.',
        '',
        'If it was not you who asked, tell them in a way that you already use; you need not do anything else.',
      ].join('\n'),
    }),
    settled: ({ organizationName, receivedOn, outcome, supplierName, decidedBy }) => ({
      subject: `Your request for a supplier: ${(outcome === null ? 'declined' : nameOf('decisionOutcome', outcome, 'en')).toLowerCase()}`,
      text: [
        'Good day,',
        '',
        `${organizationName} has decided about ${supplierName ?? 'the supplier'} that you asked for on ${day(receivedOn, 'en-GB')}:`,
        `    ${outcome === null ? 'Declined' : nameOf('decisionOutcome', outcome, 'en')}`,
        '',
        `${decidedBy ?? 'Whoever looks after the suppliers'} can tell you the reasons${outcome === 'approved_with_conditions' ? ' and the conditions' : ''}.`,
      ].join('\n'),
    }),
    takenBack: ({ organizationName, receivedOn }) => ({
      subject: 'Your request for a supplier: please disregard our last mail',
      text: [
        'Good day,',
        '',
        `The outcome that we sent you for your request of ${day(receivedOn, 'en-GB')} was about another supplier. We are sorry for that.`,
        `Your request is open again with those who look after the suppliers of ${organizationName}; you will get a mail once it is decided.`,
        'Please do not sign or pay anything before.',
      ].join('\n'),
    }),
  },
  'zh-Hant': {
    received: ({ organizationName, receivedOn }) => ({
      subject: `${organizationName} 已收到你的供應商申請`,
      text: [
        '你好：',
        '',
        `你於${day(receivedOn, 'zh-HK')}提出的新供應商申請，已交予 ${organizationName} 負責供應商的同事。`,
        '有決定後會以電郵通知你。在此之前，請勿簽約或付款。',
        '',
        '如並非由你提出，請以你慣用的方式告知他們，毋須作其他處理。',
      ].join('\n'),
    }),
    settled: ({ organizationName, receivedOn, outcome, supplierName, decidedBy }) => ({
      subject: `你的供應商申請：${outcome === null ? '已拒絕' : nameOf('decisionOutcome', outcome, 'zh-Hant')}`,
      text: [
        '你好：',
        '',
        `${organizationName} 已就你於${day(receivedOn, 'zh-HK')}申請的${supplierName === null ? '供應商' : `供應商 ${supplierName} `}作出決定：`,
        `    ${outcome === null ? '已拒絕' : nameOf('decisionOutcome', outcome, 'zh-Hant')}`,
        '',
        `如欲了解原因${outcome === 'approved_with_conditions' ? '和條件' : ''}，請聯絡${decidedBy === null ? '負責供應商的同事' : ` ${decidedBy}`}。`,
      ].join('\n'),
    }),
    takenBack: ({ organizationName, receivedOn }) => ({
      subject: '你的供應商申請：請不必理會上一封電郵',
      text: [
        '你好：',
        '',
        `我們早前就你於${day(receivedOn, 'zh-HK')}提出的申請所發出的結果，實為另一間供應商的結果，謹此致歉。`,
        `你的申請已重新交予 ${organizationName} 負責供應商的同事處理，有決定後會以電郵通知你。`,
        '在此之前，請勿簽約或付款。',
      ].join('\n'),
    }),
  },
};

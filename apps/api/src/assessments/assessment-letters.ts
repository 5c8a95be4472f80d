import { nameOf, type Locale, type Measure } from '@firebreak/domain';

/** What an invitation mail says; names only, never free text of the sender. */
export interface InvitationLetterFacts {
  readonly organizationName: string;
  /** Null when the name could pass for a message; then the mail says 'your firm'. */
  readonly vendorName: string | null;
  readonly respondentName: string | null;
  readonly dueOn: string;
  readonly url: string;
  readonly code: string;
  readonly checkPhrase: string;
  readonly portalAddress: string;
}

/** What the mail to a colleague says beside that. */
interface HandedOverLetterFacts extends InvitationLetterFacts {
  /** Who handed the sections over; null when the name is not known. */
  readonly handedOverBy: string | null;
  readonly measures: readonly Measure[];
}

/** What the mail about answers that came back says: how many are asked about, never what is asked. */
interface ReturnedLetterFacts {
  readonly organizationName: string;
  readonly vendorName: string | null;
  readonly dueOn: string;
  /** Answers that are asked about; 0 when there is only a comment on the whole. */
  readonly questions: number;
}

/** What the mails about findings say: how many there are, never which. */
interface FindingLetterFacts {
  readonly organizationName: string;
  readonly vendorName: string | null;
}

interface LetterTexts {
  readonly invitation: (facts: InvitationLetterFacts) => { subject: string; text: string };
  readonly handedOver: (facts: HandedOverLetterFacts) => { subject: string; text: string };
  readonly oneTimeCode: (facts: { organizationName: string; code: string; minutes: number }) => {
    subject: string;
    text: string;
  };
  readonly returned: (facts: ReturnedLetterFacts) => { subject: string; text: string };
  readonly findings: (facts: FindingLetterFacts & { readonly findings: number }) => { subject: string; text: string };
  readonly findingNote: (facts: FindingLetterFacts) => { subject: string; text: string };
}

/** The mails of an assessment in each language: plain text, one origin, no tracking, and how to check that they are genuine. */
export const ASSESSMENT_LETTERS: Readonly<Record<Locale, LetterTexts>> = {
  en: {
    invitation: ({ organizationName, vendorName, respondentName, dueOn, url, code, checkPhrase, portalAddress }) => ({
      subject: `Security questions from ${organizationName} for ${vendorName ?? 'your firm'}`,
      text: [
        respondentName ? `Dear ${respondentName},` : 'Good day,',
        '',
        `${organizationName} asks ${vendorName ?? 'your firm'} to answer a security questionnaire by ${longDate(dueOn, 'en-GB')}.`,
        'It takes about a quarter of an hour, over as many sittings as you like. You need no account and no password.',
        '',
        'Open it here:',
        url,
        '',
        `Or go to ${portalAddress} and type this code:`,
        code,
        '',
        'Is this mail genuine? Ask your contact there, by a number that you already have, for the check phrase. It is:',
        `    ${checkPhrase}`,
        '',
        'We never ask for a password, and opening the link changes nothing.',
      ].join('\n'),
    }),
    handedOver: ({ organizationName, vendorName, respondentName, handedOverBy, measures, dueOn, ...way }) => ({
      subject: `${handedOverBy ?? 'A colleague'} hands you security questions from ${organizationName}`,
      text: [
        `Dear ${respondentName},`,
        '',
        `${organizationName} asks ${vendorName ?? 'your firm'} to answer a security questionnaire by ${longDate(dueOn, 'en-GB')}. ${handedOverBy ?? 'Your colleague'} hands you these sections of it:`,
        ...measures.map((measure) => `    ${nameOf('measure', measure, 'en')}`),
        'You need no account and no password. Your colleague signs at the end; you only answer.',
        '',
        'Open it here:',
        way.url,
        '',
        `Or go to ${way.portalAddress} and type this code:`,
        way.code,
        '',
        `Is this mail genuine? Ask ${handedOverBy ?? 'your colleague'}, in person or by a number that you already have, for the check phrase. It is:`,
        `    ${way.checkPhrase}`,
        '',
        'We never ask for a password, and opening the link changes nothing.',
      ].join('\n'),
    }),
    oneTimeCode: ({ organizationName, code, minutes }) => ({
      // Subjects are stored and shown in clear, so none holds a code.
      subject: `Your one-time code for the questionnaire of ${organizationName}`,
      text: [
        `Your one-time code for the questionnaire of ${organizationName} is`,
        '',
        `    ${code}`,
        '',
        `It is good for ${minutes} minutes in the browser where you asked for it. Nobody from ${organizationName} will ever ask you for it.`,
        'If you did not ask for a code, you need not do anything.',
      ].join('\n'),
    }),
    returned: ({ organizationName, vendorName, dueOn, questions }) => ({
      subject: `${organizationName} has a question about your answers`,
      text: [
        `${organizationName} looked at the answers of ${vendorName ?? 'your firm'} and asks you to go over ${answersInWords(questions)} again by ${longDate(dueOn, 'en-GB')}.`,
        'Open the questionnaire with the link or the code that you already have; what they ask is shown there.',
      ].join('\n'),
    }),
    findings: ({ organizationName, vendorName, findings }) => ({
      subject: `${organizationName} accepted your answers and asks you to improve ${findings === 1 ? 'one thing' : `${findings} things`}`,
      text: [
        `${organizationName} accepted the answers of ${vendorName ?? 'your firm'}. ${findings === 1 ? 'One of them is' : `${findings} of them are`} to get better.`,
        'Open the questionnaire with the link or the code that you already have: it shows what, by when, and lets you say when you will mend it and that you have.',
        'It asks for a one-time code first, which comes by mail.',
      ].join('\n'),
    }),
    findingNote: ({ organizationName, vendorName }) => ({
      subject: `${organizationName} wrote about what you are mending`,
      text: [
        `${organizationName} wrote to ${vendorName ?? 'your firm'} about something that is to get better.`,
        'Open the questionnaire with the link or the code that you already have; what they wrote is shown there.',
      ].join('\n'),
    }),
  },
  'zh-Hant': {
    invitation: ({ organizationName, vendorName, respondentName, dueOn, url, code, checkPhrase, portalAddress }) => ({
      subject: `${organizationName} 致 ${vendorName ?? '貴公司'} 的保安問卷`,
      text: [
        respondentName ? `${respondentName}：` : '您好：',
        '',
        `${organizationName} 邀請 ${vendorName ?? '貴公司'} 於 ${longDate(dueOn, 'zh-HK')} 或之前填寫一份保安問卷。`,
        '需時約十五分鐘，可分多次完成，毋須開立帳戶，亦毋須密碼。',
        '',
        '請由此開啟：',
        url,
        '',
        `或前往 ${portalAddress} 並輸入以下代碼：`,
        code,
        '',
        '想確認此電郵真偽？請用您原有的電話號碼聯絡對方，核對以下暗語：',
        `    ${checkPhrase}`,
        '',
        '我們絕不會要求您提供密碼；單是開啟連結不會改變任何資料。',
      ].join('\n'),
    }),
    handedOver: ({ organizationName, vendorName, respondentName, handedOverBy, measures, dueOn, ...way }) => ({
      subject: `${handedOverBy ?? '同事'} 交由您填寫 ${organizationName} 的保安問卷部分題目`,
      text: [
        `${respondentName}：`,
        '',
        `${organizationName} 邀請 ${vendorName ?? '貴公司'} 於 ${longDate(dueOn, 'zh-HK')} 或之前填寫一份保安問卷。${handedOverBy ?? '您的同事'} 將以下部分交由您填寫：`,
        ...measures.map((measure) => `    ${nameOf('measure', measure, 'zh-Hant')}`),
        '毋須開立帳戶，亦毋須密碼。您只須作答，最後由您的同事簽署。',
        '',
        '請由此開啟：',
        way.url,
        '',
        `或前往 ${way.portalAddress} 並輸入以下代碼：`,
        way.code,
        '',
        `想確認此電郵真偽？請當面或以您原有的電話號碼向 ${handedOverBy ?? '您的同事'} 查詢，核對以下暗語：`,
        `    ${way.checkPhrase}`,
        '',
        '我們絕不會要求您提供密碼；單是開啟連結不會改變任何資料。',
      ].join('\n'),
    }),
    oneTimeCode: ({ organizationName, code, minutes }) => ({
      subject: `您填寫${organizationName} 問卷的一次性驗證碼`,
      text: [
        `您填寫${organizationName} 問卷的一次性驗證碼是：`,
        '',
        `    ${code}`,
        '',
        `驗證碼只在您提出要求的瀏覽器內有效，限時 ${minutes} 分鐘。${organizationName} 的職員絕不會向您索取。`,
        '如您沒有要求驗證碼，毋須理會此電郵。',
      ].join('\n'),
    }),
    returned: ({ organizationName, vendorName, dueOn, questions }) => ({
      subject: `${organizationName} 對您的答案有疑問`,
      text: [
        `${organizationName} 已審閱 ${vendorName ?? '貴公司'} 的答案，請於 ${longDate(dueOn, 'zh-HK')} 或之前再次檢視${questions === 0 ? '部分題目' : `其中 ${questions} 題`}。`,
        '請以原有的連結或代碼開啟問卷，對方的提問會在該處顯示。',
      ].join('\n'),
    }),
    findings: ({ organizationName, vendorName, findings }) => ({
      subject: `${organizationName} 已接納您的答案，並請您改善 ${findings} 項`,
      text: [
        `${organizationName} 已接納 ${vendorName ?? '貴公司'} 的答案，其中 ${findings} 項有待改善。`,
        '請以原有的連結或代碼開啟問卷：該處列明項目及限期，您亦可在該處說明何時修正，以及修正結果。',
        '開啟後須先輸入以電郵傳送的一次性驗證碼。',
      ].join('\n'),
    }),
    findingNote: ({ organizationName, vendorName }) => ({
      subject: `${organizationName} 就您的改善事項留言`,
      text: [
        `${organizationName} 就有待改善的事項向 ${vendorName ?? '貴公司'} 留言。`,
        '請以原有的連結或代碼開啟問卷，留言會在該處顯示。',
      ].join('\n'),
    }),
  },
};

function answersInWords(questions: number): string {
  if (questions === 0) return 'some of them';
  return questions === 1 ? 'one of them' : `${questions} of them`;
}

function longDate(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

import type { Locale } from '@firebreak/domain';

/** What the mails to people who work here say; names only, never free text of the sender. */
interface LetterFacts {
  readonly organizationName: string;
  readonly personName: string;
  readonly url: string;
}

interface InvitationFacts extends LetterFacts {
  readonly inviterName: string;
  readonly days: number;
}

interface Letter {
  readonly subject: string;
  readonly text: string;
}

interface LetterTexts {
  readonly invitation: (facts: InvitationFacts) => Letter;
  readonly passwordReset: (facts: LetterFacts & { readonly hours: number }) => Letter;
}

/** The mails that lead a person in, in each language: plain text, one origin, no tracking. */
export const PEOPLE_LETTERS: Readonly<Record<Locale, LetterTexts>> = {
  en: {
    invitation: ({ organizationName, personName, inviterName, url, days }) => ({
      subject: `${inviterName} invites you to the supplier register of ${organizationName}`,
      text: [
        `Dear ${personName},`,
        '',
        `${inviterName} invites you to work in Firebreak, the register of suppliers of ${organizationName}.`,
        '',
        'Choose a password here:',
        url,
        '',
        `The link is good once and for ${days} days. Opening it changes nothing.`,
        `If you did not expect this, ask ${inviterName} in a way that you already use; you need not do anything else.`,
      ].join('\n'),
    }),
    passwordReset: ({ organizationName, personName, url, hours }) => ({
      subject: `A new password for the supplier register of ${organizationName}`,
      text: [
        `Dear ${personName},`,
        '',
        `Somebody, we hope you, asked for a new password for Firebreak, the register of suppliers of ${organizationName}.`,
        '',
        'Choose it here:',
        url,
        '',
        `The link is good once and for ${hours === 1 ? 'an hour' : `${hours} hours`}. Opening it changes nothing.`,
        'If it was not you, you need not do anything: your password stays as it is. Nobody will ever ask you for it.',
      ].join('\n'),
    }),
  },
  'zh-Hant': {
    invitation: ({ organizationName, personName, inviterName, url, days }) => ({
      subject: `${inviterName} 邀請您使用 ${organizationName} 的供應商登記冊`,
      text: [
        `${personName}：`,
        '',
        `${inviterName} 邀請您使用 Firebreak，即 ${organizationName} 的供應商登記冊。`,
        '',
        '請在此設定密碼：',
        url,
        '',
        `連結只可使用一次，有效期 ${days} 天；單是開啟連結不會改變任何資料。`,
        `如您沒有預期收到此電郵，請以慣常方式向 ${inviterName} 查詢，毋須理會此電郵。`,
      ].join('\n'),
    }),
    passwordReset: ({ organizationName, personName, url, hours }) => ({
      subject: `重設 ${organizationName} 供應商登記冊的密碼`,
      text: [
        `${personName}：`,
        '',
        `有人（相信是您本人）要求重設 Firebreak（${organizationName} 的供應商登記冊）的密碼。`,
        '',
        '請在此設定新密碼：',
        url,
        '',
        `連結只可使用一次，有效期 ${hours} 小時；單是開啟連結不會改變任何資料。`,
        '如非您本人要求，毋須理會，您的密碼不會改變。我們絕不會向您索取密碼。',
      ].join('\n'),
    }),
  },
};

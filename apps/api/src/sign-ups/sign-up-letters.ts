import { SIGN_UP_LIMITS, type Locale } from '@firebreak/domain';

interface Letter {
  readonly subject: string;
  readonly text: string;
}

interface LetterTexts {
  /** The link by which an organisation is made. */
  readonly link: (url: string) => Letter;
  /** To whoever has an account already; with no other way than to the sign-in page. */
  readonly known: (url: string) => Letter;
}

const { hours } = SIGN_UP_LIMITS;

/** The mails to whoever asks for an organisation, in each language: nothing in them was written by whoever asked. */
export const SIGN_UP_LETTERS: Readonly<Record<Locale, LetterTexts>> = {
  en: {
    link: (url) => ({
      subject: 'Your organisation in Firebreak',
      text: [
        'Somebody, we hope you, asked to create an organisation in Firebreak, the register of suppliers, with this address.',
        '',
        'Create it here:',
        url,
        '',
        `The link is good once and for ${hours} hours. Opening it changes nothing.`,
        'If it was not you, you need not do anything: without the link nothing is created, and your address is forgotten.',
      ].join('\n'),
    }),
    known: (url) => ({
      subject: 'You have an account in Firebreak already',
      text: [
        'Somebody, perhaps you, asked to create an organisation in Firebreak, the register of suppliers, with this address.',
        '',
        'Nothing was created, because this address has an account already. Sign in here; the page also leads to a new password:',
        url,
        '',
        'If it was not you, you need not do anything.',
      ].join('\n'),
    }),
  },
  'zh-Hant': {
    link: (url) => ({
      subject: '在 Firebreak 建立機構',
      text: [
        '有人（相信是您本人）以此電郵地址要求在 Firebreak（供應商登記冊）建立機構。',
        '',
        '請在此建立：',
        url,
        '',
        `連結只可使用一次，有效期 ${hours} 小時；單是開啟連結不會改變任何資料。`,
        '如非您本人要求，毋須理會：不使用連結便不會建立任何機構，您的電郵地址亦會被刪除。',
      ].join('\n'),
    }),
    known: (url) => ({
      subject: '您已有 Firebreak 帳戶',
      text: [
        '有人（可能是您本人）以此電郵地址要求在 Firebreak（供應商登記冊）建立機構。',
        '',
        '此電郵地址已有帳戶，因此沒有建立任何機構。請在此登入；如忘記密碼，亦可在該頁重設：',
        url,
        '',
        '如非您本人要求，毋須理會。',
      ].join('\n'),
    }),
  },
};

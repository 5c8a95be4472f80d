import type { Catalogue } from '../../i18n/catalogue';

/** The words of the one-time code. */
export const codeMessages = {
  title: { en: 'Show what was saved', 'zh-Hant': '顯示已儲存的答案' },
  lead: {
    en: 'Links get forwarded. So that your answers stay with you, the link alone shows none of them. We send a code of eight digits to the address that {organization} invited.',
    'zh-Hant':
      '連結可能會被轉寄。為保障您的答案，單憑連結不會顯示任何內容。我們會將八位數字的驗證碼發送至{organization}邀請的電郵地址。',
  },
  pin: {
    en: 'Does the mail not arrive? Ask your contact at {organization} by telephone, under a number that you already have, for a PIN. Type it below instead of the code; it is good once, for a day.',
    'zh-Hant':
      '收不到電郵？請以您原有的電話號碼致電{organization}的聯絡人索取 PIN，並在下方代替驗證碼輸入；PIN 只可使用一次，一天內有效。',
  },
  send: { en: 'Send a code', 'zh-Hant': '發送驗證碼' },
  sendAgain: { en: 'Send another code', 'zh-Hant': '重新發送驗證碼' },
  asked: {
    en: 'A code is on its way. It is good for 10 minutes, in this browser only.',
    'zh-Hant': '驗證碼正在寄出，10 分鐘內有效，只適用於此瀏覽器。',
  },
  waiting: {
    en: 'The mail with the code has not left yet; this page tells you when it has. The code is good for 10 minutes, in this browser only.',
    'zh-Hant': '載有驗證碼的電郵尚未寄出，寄出後本頁會通知您。驗證碼 10 分鐘內有效，只適用於此瀏覽器。',
  },
  sent: {
    en: 'The mail with the code has left. It is good for 10 minutes, in this browser only.',
    'zh-Hant': '載有驗證碼的電郵已寄出，10 分鐘內有效，只適用於此瀏覽器。',
  },
  refused: {
    en: 'The mail with the code was refused. Please ask for a PIN by telephone, and tell your contact that mail does not reach you.',
    'zh-Hant': '載有驗證碼的電郵遭拒收。請致電索取 PIN，並告知聯絡人您收不到電郵。',
  },
  kept: {
    en: 'This is a demo, and no mail leaves it: the code is in its outbox, which an administrator of the demo can read.',
    'zh-Hant': '這是示範環境，不會寄出電郵：驗證碼存放於示範寄件匣，可由示範管理員查看。',
  },
  code: { en: 'Code from the mail, or PIN', 'zh-Hant': '電郵中的驗證碼，或 PIN' },
  codeHint: {
    en: 'Eight digits. You may be given a PIN on the phone; nobody will ever ask you for one.',
    'zh-Hant': '八位數字。對方可在電話中告訴您 PIN，但絕不會向您索取。',
  },
  verify: { en: 'Show my answers', 'zh-Hant': '顯示答案' },
  codeMissing: { en: 'Type the eight digits', 'zh-Hant': '請輸入八位數字' },
  wrong: {
    en: 'The code or PIN is not right or too old. After five tries ask for another one',
    'zh-Hant': '驗證碼或 PIN 不正確或已過期。如已輸入五次，請重新索取',
  },
  otherInvitation: {
    en: 'This invitation belongs to another questionnaire. Open the link of this one',
    'zh-Hant': '此邀請屬另一份問卷，請開啟本問卷的連結',
  },
  without: { en: 'Go on without it', 'zh-Hant': '暫不查看，繼續作答' },
} satisfies Catalogue;

import type { Catalogue } from '../i18n/catalogue';

/** The words around a fresh invitation, and the letter that goes ahead of it. */
export const invitationMessages = {
  once: {
    en: 'Link and code are shown this once. Firebreak keeps only their fingerprints; if you lose them, send the invitation again.',
    'zh-Hant': '連結和代碼只會顯示這一次，Firebreak 只保存其雜湊值。如有遺失，請重新發出邀請。',
  },
  mailed: {
    en: 'The invitation is on its way to {email}. The link works until {day}.',
    'zh-Hant': '邀請已發往 {email}，連結有效至 {day}。',
  },
  link: { en: 'Link', 'zh-Hant': '連結' },
  code: { en: 'Code, to type instead of clicking', 'zh-Hant': '代碼（可輸入代碼，毋須點擊連結）' },
  checkPhrase: { en: 'Check phrase, the same on both sides', 'zh-Hant': '核對暗語，雙方所見相同' },
  copy: { en: 'Copy: {what}', 'zh-Hant': '複製：{what}' },
  copyShort: { en: 'Copy', 'zh-Hant': '複製' },
  copied: { en: 'Copied', 'zh-Hant': '已複製' },
  sponsorTitle: { en: 'Speak first, from your own mailbox', 'zh-Hant': '請先用你自己的電郵通知對方' },
  sponsorText: {
    en: 'A request that a known person announces is not mistaken for phishing. This text carries no link; send it yourself.',
    'zh-Hant': '由相識的人預先通知，對方便不會誤以為是釣魚電郵。以下內容不含連結，請自行發出。',
  },
  sponsorMail: { en: 'Text for your mail', 'zh-Hant': '電郵內容' },
  letter: {
    en: 'Hello{name, select, none {} other { {name}}},\n\nYou will get a mail from Firebreak on behalf of {organization}. It asks {vendor} to answer our security questionnaire by {day}. It is genuine, and I asked for it.\n\nIt carries the check phrase “{phrase}”. If the phrase on the page is another one, stop and call me on the number you already have.\n\nFirebreak never asks for a password. You need no account, can answer in several sittings, and may involve colleagues.\n\nThank you,\n{sender}',
    'zh-Hant':
      '{name, select, none {} other {{name}}}你好：\n\n你將會收到 Firebreak 代表 {organization} 發出的電郵，請 {vendor} 於 {day} 前填寫我們的保安問卷。這項要求由我提出，並非詐騙。\n\n電郵內的核對暗語是「{phrase}」。如網頁顯示的暗語不同，請立即停止，並致電我的已知號碼查詢。\n\nFirebreak 絕不會要求提供密碼。你無需開立帳戶，可分多次填寫，亦可請同事協助。\n\n謝謝！\n{sender}',
  },
} satisfies Catalogue;

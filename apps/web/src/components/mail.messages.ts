import type { Catalogue } from '../i18n/catalogue';

/** The words of a mail on its way, and of giving it another address. */
export const mailMessages = {
  queued: { en: 'Waiting to be sent', 'zh-Hant': '等候發出' },
  kept: { en: 'Kept in the outbox of the demo', 'zh-Hant': '留在示範的寄件匣' },
  sent: { en: 'Taken by the mail server', 'zh-Hant': '郵件伺服器已接收' },
  failed: { en: 'Refused by the mail server', 'zh-Hant': '郵件伺服器拒絕接收' },
  gaveUp: { en: 'Given up', 'zh-Hant': '已放棄寄出' },
  next: { en: 'Tried again', 'zh-Hant': '再次嘗試' },
  says: { en: 'The mail server says:', 'zh-Hant': '郵件伺服器回覆：' },
  change: { en: 'Change the address', 'zh-Hant': '更改地址' },
  changeOf: { en: 'Change the address of {vendor}', 'zh-Hant': '更改 {vendor} 的地址' },
  title: { en: 'Who answers for {vendor}?', 'zh-Hant': '由誰代表 {vendor} 填寫？' },
  refused: { en: 'Mail to {email} did not get through.', 'zh-Hant': '寄往 {email} 的電郵未能送達。' },
  lead: {
    en: 'Whoever you name gets a new link and code, and may read with a one-time code what is answered so far. Links that went out before, to colleagues too, stop working at once; answers stay.',
    'zh-Hant':
      '新填寫人會收到新的連結和代碼，並可憑一次性驗證碼查看已填寫的答案。先前發出的連結（包括給同事的）會即時失效，已填寫的答案則會保留。',
  },
  email: { en: 'Their e-mail', 'zh-Hant': '電郵地址' },
  emailMissing: { en: 'Type an e-mail address.', 'zh-Hant': '請輸入電郵地址。' },
  name: { en: 'Their name', 'zh-Hant': '姓名' },
  nameHint: { en: 'For the greeting; may stay empty.', 'zh-Hant': '用於稱呼，可留空。' },
  invite: { en: 'Invite anew', 'zh-Hant': '重新邀請' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  done: { en: 'Done', 'zh-Hant': '完成' },
  sentTitle: { en: 'A new invitation is on its way', 'zh-Hant': '新邀請已發出' },
} satisfies Catalogue;

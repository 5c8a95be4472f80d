import type { WebhookDeliveryState, WebhookFault } from '@firebreak/domain';
import type { Catalogue } from '../../../i18n/catalogue';

/** The words of the page about webhooks. */
export const webhooksMessages = {
  title: { en: 'Webhooks', 'zh-Hant': 'Webhook' },
  lead: {
    en: 'Other systems that are told what happens. They get ids and kinds, never names or texts, signed with a secret.',
    'zh-Hant': '可接收動態的其他系統。只傳送識別碼及類別，不含名稱或文字內容，並以密鑰簽署。',
  },
  add: { en: 'Add a webhook', 'zh-Hant': '加入 Webhook' },
  change: { en: 'Change', 'zh-Hant': '更改' },
  url: { en: 'Address', 'zh-Hant': '網址' },
  urlHint: {
    en: 'https, on its usual port, reachable by anybody on the Internet.',
    'zh-Hant': '須為使用預設連接埠的 https 網址，並可從互聯網連接。',
  },
  urlRefused: {
    en: 'Firebreak may not speak to this address. Give an https address that anybody on the Internet could reach.',
    'zh-Hant': 'Firebreak 不可連接這個網址。請輸入可從互聯網連接的 https 網址。',
  },
  urlMissing: { en: 'Type an address.', 'zh-Hant': '請輸入網址。' },
  events: { en: 'What it is told of', 'zh-Hant': '傳送哪些動態' },
  save: { en: 'Save', 'zh-Hant': '儲存' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  close: { en: 'I have kept it', 'zh-Hant': '已妥善保存' },
  secretTitle: { en: 'The secret', 'zh-Hant': '密鑰' },
  secretText: {
    en: 'It is shown this once. The receiver checks each message with it.',
    'zh-Hant': '密鑰只顯示一次。接收端須以此核實每則訊息。',
  },
  secretBoth: {
    en: 'The secret before it signs too for {hours} hours.',
    'zh-Hant': '舊密鑰在 {hours} 小時內仍會一併用作簽署。',
  },
  renew: { en: 'New secret', 'zh-Hant': '更新密鑰' },
  test: { en: 'Send a test', 'zh-Hant': '傳送測試' },
  testSent: {
    en: 'A test is on its way. The log shows what becomes of it.',
    'zh-Hant': '測試訊息已發出，結果會在紀錄中顯示。',
  },
  switchOff: { en: 'Switch off', 'zh-Hant': '停用' },
  switchOn: { en: 'Switch on', 'zh-Hant': '啟用' },
  remove: { en: 'Remove', 'zh-Hant': '移除' },
  removeTitle: { en: 'Remove this webhook?', 'zh-Hant': '移除這個 Webhook？' },
  removeText: {
    en: 'Its secret and its log are gone for good; a new one has another secret.',
    'zh-Hant': '密鑰和紀錄會永久刪除；重新加入時會有另一個密鑰。',
  },
  saved: { en: 'Saved.', 'zh-Hant': '已儲存。' },
  switchedOff: { en: 'Switched off. What waits is not sent.', 'zh-Hant': '已停用，等候中的訊息不會傳送。' },
  on: { en: 'On', 'zh-Hant': '已啟用' },
  off: { en: 'Off', 'zh-Hant': '已停用' },
  oldSecret: { en: 'The old secret signs until {until}.', 'zh-Hant': '舊密鑰有效至 {until}。' },
  toldOf: {
    en: '{count, plural, =0 {told of nothing} one {told of 1 kind} other {told of # kinds}}',
    'zh-Hant': '{count, plural, =0 {不傳送任何動態} other {傳送 # 類動態}}',
  },
  log: { en: 'What was sent', 'zh-Hant': '傳送紀錄' },
  logEmpty: { en: 'Nothing was sent yet.', 'zh-Hant': '尚未傳送任何訊息。' },
  attempt: {
    en: '{at}: {what}, {milliseconds}\u00a0ms',
    'zh-Hant': '{at}：{what}，{milliseconds}\u00a0毫秒',
  },
  answered: { en: 'answered {status}', 'zh-Hant': '回應 {status}' },
  testEvent: { en: 'Test', 'zh-Hant': '測試' },
  emptyTitle: { en: 'Nobody else is told', 'zh-Hant': '尚未通知其他系統' },
  emptyText: {
    en: 'Add the address of a chat bridge, a ticket system or a script of your own.',
    'zh-Hant': '可加入聊天工具、工單系統或自家程式的網址。',
  },
  notAllowedTitle: { en: 'Webhooks are off', 'zh-Hant': 'Webhook 未啟用' },
  notAllowedText: {
    en: 'Whoever runs this installation can allow them with WEBHOOKS=on.',
    'zh-Hant': '系統管理人員可設定 WEBHOOKS=on 以啟用。',
  },
  adminsOnly: { en: 'Only administrators see this.', 'zh-Hant': '只有管理員可查看此頁。' },
} satisfies Catalogue;

/** Where a message stands. */
export const deliveryStateMessages = {
  waiting: { en: 'waits', 'zh-Hant': '等候中' },
  delivered: { en: 'has arrived', 'zh-Hant': '已送達' },
  given_up: { en: 'was given up', 'zh-Hant': '已放棄' },
} satisfies Catalogue & Record<WebhookDeliveryState, unknown>;

/** Why an attempt came to nothing. */
export const webhookFaultMessages = {
  unreachable: { en: 'nobody answered', 'zh-Hant': '沒有回應' },
  slow: { en: 'no answer in five seconds', 'zh-Hant': '五秒內沒有回應' },
  certificate: { en: 'its certificate is not good', 'zh-Hant': '證書無效' },
  'forbidden-target': { en: 'its name leads where we may not go', 'zh-Hant': '網址指向不可連接的位置' },
  refused: { en: 'refused', 'zh-Hant': '拒絕接收' },
} satisfies Catalogue & Record<WebhookFault, unknown>;

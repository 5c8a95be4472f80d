import type { ApiCall, LocalizedText } from '@firebreak/domain';
import type { Catalogue } from '../../../i18n/catalogue';

/** The words of the page about the API. */
export const apiMessages = {
  title: { en: 'API', 'zh-Hant': 'API' },
  lead: {
    en: 'Programs read and keep the register as people do, with a token that does no more than its owner may do now.',
    'zh-Hant': '程式可憑權杖查閱及管理登記冊，權限不會超出持有人現時的權限。',
  },
  make: { en: 'Make a token', 'zh-Hant': '建立權杖' },
  own: { en: 'Your tokens', 'zh-Hant': '你的權杖' },
  all: { en: 'All tokens of the organisation', 'zh-Hant': '機構的所有權杖' },
  emptyTitle: { en: 'You have no tokens', 'zh-Hant': '你沒有權杖' },
  emptyText: {
    en: 'A token lets a program in without your password. You can revoke it at any time.',
    'zh-Hant': '程式可憑權杖使用系統，毋須你的密碼。你可隨時撤銷權杖。',
  },
  allEmpty: { en: 'Nobody has a token.', 'zh-Hant': '沒有人持有權杖。' },
  columnName: { en: 'Token', 'zh-Hant': '權杖' },
  columnOwner: { en: 'Belongs to', 'zh-Hant': '持有人' },
  columnRole: { en: 'Role', 'zh-Hant': '身份' },
  columnExpires: { en: 'Good until', 'zh-Hant': '有效至' },
  columnUsed: { en: 'Last used', 'zh-Hant': '上次使用' },
  columnActions: { en: 'Actions', 'zh-Hant': '操作' },
  expired: { en: 'Expired', 'zh-Hant': '已過期' },
  never: { en: 'Not yet', 'zh-Hant': '未曾使用' },
  revoke: { en: 'Revoke', 'zh-Hant': '撤銷' },
  revokeNamed: { en: 'Revoke {name}', 'zh-Hant': '撤銷{name}' },
  revokeTitle: { en: 'Revoke this token?', 'zh-Hant': '撤銷這個權杖？' },
  revokeText: {
    en: 'Whatever uses “{name}” is refused at once. This cannot be taken back; you can make another token.',
    'zh-Hant': '使用「{name}」的程式會即時被拒絕。此操作不可還原，但你可以建立新的權杖。',
  },
  revoked: { en: '“{name}” is revoked.', 'zh-Hant': '已撤銷「{name}」。' },
  name: { en: 'What is it for?', 'zh-Hant': '用途' },
  nameHint: {
    en: 'The trail shows this name with everything that the program does.',
    'zh-Hant': '程式的每項操作都會在審計紀錄中顯示此名稱。',
  },
  nameMissing: { en: 'Say what the token is for.', 'zh-Hant': '請填寫權杖的用途。' },
  role: { en: 'What may it do?', 'zh-Hant': '權限' },
  roleHint: {
    en: 'Auditors read everything and change nothing. If your own role becomes narrower, so does the token’s.',
    'zh-Hant': '審計人員可查閱所有資料，但不可更改。如你的身份權限縮小，權杖亦會隨之縮小。',
  },
  scopes: { en: 'What needs a second factor of people', 'zh-Hant': '須雙重認證的操作' },
  scopesHint: {
    en: 'A program has no second factor. Allow only what this one is for.',
    'zh-Hant': '程式沒有雙重認證，請只容許此程式所需的操作。',
  },
  packages: { en: 'Ask for packages of everything', 'zh-Hant': '匯出全部資料' },
  keys: { en: 'Make keys for other programs (webhooks)', 'zh-Hant': '為其他程式建立金鑰（Webhook）' },
  until: { en: 'Good until', 'zh-Hant': '有效至' },
  untilHint: { en: 'The end of that day, UTC; at most a year.', 'zh-Hant': '至當日完結（UTC）為止，最長一年。' },
  untilOdd: { en: 'Choose a day between today and a year from now.', 'zh-Hant': '請選擇今日起一年內的日期。' },
  onceTitle: { en: 'The token', 'zh-Hant': '權杖' },
  onceText: {
    en: 'Copy it now into the place where your program keeps its secrets: it is shown this once. Whoever has it does in your name what its role allows. Never put it into code, a chat or a mail.',
    'zh-Hant':
      '請立即複製並存放於程式保管機密的位置：權杖只會顯示這一次。任何取得權杖的人，均可以你的名義行使其權限。切勿將權杖寫入程式碼、即時訊息或電郵。',
  },
  onceClose: { en: 'I have kept it', 'zh-Hant': '我已保存' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  callsTitle: { en: 'Five calls to begin with', 'zh-Hant': '五個入門範例' },
  callsText: {
    en: 'Each runs as it stands: put the token into the environment variable FIREBREAK_TOKEN, save the script and run it. The Python ones need nothing but Python.',
    'zh-Hant':
      '每個範例均可直接執行：將權杖放入環境變數 FIREBREAK_TOKEN，儲存指令稿後執行。Python 範例毋須安裝其他套件。',
  },
  language: { en: 'Language', 'zh-Hant': '語言' },
  curl: { en: 'bash and curl', 'zh-Hant': 'bash 及 curl' },
  python: { en: 'Python', 'zh-Hant': 'Python' },
  describedText: { en: 'Every route, with examples:', 'zh-Hant': '所有路徑及範例：' },
  described: { en: 'openapi.json', 'zh-Hant': 'openapi.json' },
} satisfies Catalogue;

/** What each call does. */
export const apiCallMessages = {
  vendors: { en: 'List every vendor, page after page', 'zh-Hant': '逐頁列出所有供應商' },
  vendor: {
    en: 'One vendor as it stood at an instant (the script is given its id and the instant)',
    'zh-Hant': '某供應商在某時刻的狀況（執行時提供其編號及時刻）',
  },
  table: { en: 'A table as CSV', 'zh-Hant': '以 CSV 取得資料表' },
  package: {
    en: 'Draw up an export package, wait for it and download it',
    'zh-Hant': '製作匯出套件，等候完成並下載',
  },
  trail: { en: 'Verify the trail', 'zh-Hant': '核實審計紀錄' },
} satisfies Catalogue & Record<ApiCall, LocalizedText>;

import type { JobFailureCode, JobState, JobTask, LocalizedText } from '@firebreak/domain';
import type { Catalogue } from '../../i18n/catalogue';

/** What each task is called. */
export const taskMessages = {
  'send-sign-up-mail': { en: 'Mail the link of a sign-up', 'zh-Hant': '寄出建立機構的連結' },
  'send-mail': { en: 'Send a mail', 'zh-Hant': '寄出郵件' },
  'judge-vendors': { en: 'Judge suppliers anew after an import', 'zh-Hant': '匯入後重新評定供應商' },
  'run-import': { en: 'Store a list of vendors, or take one back', 'zh-Hant': '儲存或撤回供應商名單' },
  'judge-outdated': { en: 'Judge suppliers anew, as answers age', 'zh-Hant': '因應答案日久重新評定供應商' },
  'renew-contracts': { en: 'Let contracts go on that renew themselves', 'zh-Hant': '處理自動續期的合約' },
  'forget-sessions': { en: 'Delete sign-ins that have expired', 'zh-Hant': '刪除已過期的登入記錄' },
  'forget-portal-sessions': {
    en: 'Delete respondents’ visits that have expired',
    'zh-Hant': '刪除已過期的答卷人登入記錄',
  },
  'forget-api-tokens': { en: 'Delete API tokens that expired long ago', 'zh-Hant': '刪除早已過期的 API 權杖' },
  'forget-evidence': { en: 'Delete files that were never sent whole', 'zh-Hant': '刪除未完成上載的檔案' },
  'scan-evidence': { en: 'Look for viruses in files of suppliers', 'zh-Hant': '掃描供應商檔案有否病毒' },
  'remind-respondents': { en: 'Remind respondents of what is due', 'zh-Hant': '提示填寫人限期' },
  'ask-again': { en: 'Ask suppliers again whose review is due', 'zh-Hant': '向到期覆檢的供應商再次發出問卷' },
  'tell-what-waits': {
    en: 'Tell people what is due or ends soon',
    'zh-Hant': '通知有關人員到期事項',
  },
  'mail-notices': { en: 'Send a mail about something new', 'zh-Hant': '寄出新通知電郵' },
  'forget-notices': { en: 'Delete notices that were read long ago', 'zh-Hant': '刪除早已閱讀的通知' },
  'deliver-webhook': { en: 'Tell a webhook', 'zh-Hant': '通知 Webhook' },
  'forget-webhook-deliveries': { en: 'Delete old messages to webhooks', 'zh-Hant': '刪除舊的 Webhook 訊息' },
  'hand-over-checkpoints': {
    en: 'Mail the newest checkpoint of the trail to auditors',
    'zh-Hant': '向審計人員電郵審計紀錄的最新檢查點',
  },
  'send-digests': { en: 'Tell people in one mail what is new', 'zh-Hant': '以一封電郵告知各人最新情況' },
  'forget-mails': { en: 'Delete mails that were delivered long ago', 'zh-Hant': '刪除早已送達的郵件' },
  'make-export-package': { en: 'Make an export package', 'zh-Hant': '製作匯出套件' },
  'forget-export-packages': { en: 'Remove export packages that have expired', 'zh-Hant': '移除過期的匯出套件' },
  'remove-files': { en: 'Remove files of a vendor that was deleted', 'zh-Hant': '移除已刪除供應商的檔案' },
  'delete-due-vendors': {
    en: 'Delete archived vendors whose time is over',
    'zh-Hant': '刪除保留期已滿的已封存供應商',
  },
  'forget-sign-ups': {
    en: 'Delete who asked for an organisation and did not go on',
    'zh-Hant': '刪除已申請但未完成建立機構的人的資料',
  },
  'forget-requesters': {
    en: 'Erase who asked for suppliers long ago',
    'zh-Hant': '清除舊有供應商申請的申請人資料',
  },
} satisfies Catalogue & Record<JobTask, LocalizedText>;

/** Where a job stands. */
export const jobStateMessages = {
  waiting: { en: 'Waiting', 'zh-Hant': '等候中' },
  running: { en: 'Running', 'zh-Hant': '進行中' },
  failed: { en: 'Failed', 'zh-Hant': '失敗' },
} satisfies Catalogue & Record<JobState, LocalizedText>;

/** Why the last attempt came to nothing. */
export const jobFailureMessages = {
  'mail-server-unreachable': { en: 'The mail server does not answer.', 'zh-Hant': '郵件伺服器沒有回應。' },
  'mail-server-slow': { en: 'The mail server took too long.', 'zh-Hant': '郵件伺服器回應太慢。' },
  'mail-server-sign-in': {
    en: 'The mail server does not accept the name and password in SMTP_URL.',
    'zh-Hant': '郵件伺服器不接受 SMTP_URL 內的用戶名稱和密碼。',
  },
  'mail-refused-for-now': {
    en: 'The mail server did not take the mail for now.',
    'zh-Hant': '郵件伺服器暫時不接收這封郵件。',
  },
  'mail-refused': { en: 'The mail server refused the mail for good.', 'zh-Hant': '郵件伺服器拒絕接收這封郵件。' },
  'mail-unreadable': {
    en: 'The text cannot be read: it was written with the key of another data folder.',
    'zh-Hant': '無法讀取內文：內文以另一個資料夾的密鑰加密。',
  },
  'webhook-failed': { en: 'The receiver did not take the message.', 'zh-Hant': '接收端沒有接收訊息。' },
  'scanner-unreachable': { en: 'The virus scanner does not answer.', 'zh-Hant': '防毒掃描程式沒有回應。' },
  'scanner-refused': { en: 'The virus scanner could not look at a file.', 'zh-Hant': '防毒掃描程式未能檢查檔案。' },
  interrupted: { en: 'The program was stopped in the middle of it.', 'zh-Hant': '程式在進行途中停止。' },
  unforeseen: {
    en: 'Something failed that nobody foresaw; the log says what.',
    'zh-Hant': '發生未能預計的錯誤，詳情見日誌。',
  },
} satisfies Catalogue & Record<JobFailureCode, LocalizedText>;

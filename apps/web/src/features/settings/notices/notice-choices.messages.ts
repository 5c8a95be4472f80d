import type { MailWay, NoticeKind, NoticeWay } from '@firebreak/domain';
import type { Catalogue } from '../../../i18n/catalogue';

/** The words of the page on which one chooses what one is told. */
export const noticeChoicesMessages = {
  title: { en: 'What you are told', 'zh-Hant': '通知設定' },
  lead: {
    en: 'You are not told of what you did yourself. Digests come at midnight UTC, eight in the morning in Hong Kong, and only when something is new. What is usual follows the mail that you chose under You.',
    'zh-Hant':
      '你自己的操作不會另行通知。摘要電郵於香港時間早上八時寄出，有新情況才會寄出。「預設」跟隨你在「你」一頁所選的電郵。',
  },
  how: { en: 'How you are told: {kind}', 'zh-Hant': '通知方式：{kind}' },
  usual: { en: 'usual', 'zh-Hant': '預設' },
  saved: { en: 'Saved', 'zh-Hant': '已儲存' },
  weekday: { en: 'Day of the weekly mail', 'zh-Hant': '每週電郵的寄出日' },
  resume: { en: 'Send them again', 'zh-Hant': '恢復寄出' },
} satisfies Catalogue;

/** How one can be told. */
export const wayMessages = {
  app: { en: 'Here only', 'zh-Hant': '只在此處顯示' },
  at_once: { en: 'Here, and by mail at once', 'zh-Hant': '在此處顯示，並即時電郵' },
  daily: { en: 'Here, and in the daily mail', 'zh-Hant': '在此處顯示，並列入每日電郵' },
  weekly: { en: 'Here, and in the weekly mail', 'zh-Hant': '在此處顯示，並列入每週電郵' },
  none: { en: 'Not at all', 'zh-Hant': '不通知' },
} satisfies Catalogue & Record<NoticeWay, unknown>;

/** That mails of a sort are stopped. */
export const stoppedMessages = {
  at_once: { en: 'You have stopped mails that come at once.', 'zh-Hant': '你已停止接收即時電郵。' },
  daily: { en: 'You have stopped the daily mail.', 'zh-Hant': '你已停止接收每日電郵。' },
  weekly: { en: 'You have stopped the weekly mail.', 'zh-Hant': '你已停止接收每週電郵。' },
} satisfies Catalogue & Record<MailWay, unknown>;

/** When each happens, in one sentence. */
export const whenMessages = {
  answers_submitted: {
    en: 'A vendor that you own has signed its answers, for the first time or after you sent them back.',
    'zh-Hant': '你負責的供應商已簽署答案（首次交回，或退回後再次交回）。',
  },
  answers_overdue: { en: 'A vendor that you own has not answered in time.', 'zh-Hant': '你負責的供應商未有準時回覆。' },
  review_due: { en: 'The review day of a vendor that you own has come.', 'zh-Hant': '你負責的供應商已到覆檢日期。' },
  mail_failed: {
    en: 'A mail server has refused our mail to a vendor that you own.',
    'zh-Hant': '寄給你負責的供應商的電郵被郵件伺服器拒收。',
  },
  flag_new: { en: 'At a vendor that you own.', 'zh-Hant': '涉及你負責的供應商。' },
  flag_severe: { en: 'High or critical, at any vendor of the firm.', 'zh-Hant': '涉及公司任何供應商的高或極高警示。' },
  band_rose: {
    en: 'A vendor that you own moved to a higher band.',
    'zh-Hant': '你負責的供應商的風險級別上升。',
  },
  finding_assigned: { en: 'Somebody made you its owner.', 'zh-Hant': '有人將事項交由你跟進。' },
  plan_proposed: { en: 'For a finding that is yours.', 'zh-Hant': '涉及由你跟進的待改善事項。' },
  fix_claimed: {
    en: 'For a finding that is yours: look at the proof.',
    'zh-Hant': '涉及由你跟進的待改善事項，請查看證明。',
  },
  acceptance_asked: { en: 'A colleague waits for your decision.', 'zh-Hant': '同事正等待你的決定。' },
  acceptance_ending: {
    en: 'Its last day is near.',
    'zh-Hant': '接受期即將結束。',
  },
  acceptance_outdated: {
    en: 'It has run out, or the risk is more than what was accepted.',
    'zh-Hant': '接受期已過，或風險已高於當時所接受的程度。',
  },
  request_received: {
    en: 'By the form, from anybody who has its link or is signed in.',
    'zh-Hant': '由任何持有申請連結或已登入的人提交。',
  },
  decision_outdated: {
    en: 'The risk of a vendor that you own is now more than what was approved.',
    'zh-Hant': '你負責的供應商的風險現已高於批准之時。',
  },
  condition_overdue: {
    en: 'A vendor that you own was approved with it.',
    'zh-Hant': '你負責的供應商獲批准時附有此條件。',
  },
  evidence_ending: { en: 'Of a vendor that you own.', 'zh-Hant': '屬於你負責的供應商。' },
  contract_notice: { en: 'Of a contract that goes on by itself otherwise.', 'zh-Hant': '否則合約會自動續期。' },
  farewell_late: { en: 'Of a vendor that you own.', 'zh-Hant': '屬於你負責的供應商。' },
  deletion_near: { en: 'Thirty days before it goes for good.', 'zh-Hant': '永久刪除前 30 日。' },
  import_finished: { en: 'What your import added and changed.', 'zh-Hant': '你的匯入所新增及更改的內容。' },
  audit_asked: {
    en: 'About a page of the register; everybody may answer.',
    'zh-Hant': '關於登記冊的頁面；任何人均可回覆。',
  },
  audit_answered: { en: 'By whoever keeps the register.', 'zh-Hant': '由登記冊管理者回覆。' },
  checkpoint_handed: {
    en: 'A mail of its own with the signed note in full: keep it outside Firebreak, as proof.',
    'zh-Hant': '另發電郵，附上完整的簽署文件：請存放在 Firebreak 以外，作為證明。',
  },
  webhook_off: { en: 'Its receiver has failed for days.', 'zh-Hant': '接收端已連日出錯。' },
} satisfies Catalogue & Record<NoticeKind, unknown>;

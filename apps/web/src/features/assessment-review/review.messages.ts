import type { Catalogue } from '../../i18n/catalogue';

/** The words of following and reviewing one assessment. */
export const reviewMessages = {
  back: { en: 'Assessments', 'zh-Hant': '評估' },
  title: { en: '{questionnaire}: {vendor}', 'zh-Hant': '{vendor}：{questionnaire}' },
  vendor: { en: 'Vendor’s page', 'zh-Hant': '供應商頁面' },
  status: { en: 'State', 'zh-Hant': '狀態' },
  overdue: { en: 'Overdue', 'zh-Hant': '逾期' },
  overdueText: {
    en: 'Answers were due on {day}. The link still works; sending the invitation again is a friendly nudge.',
    'zh-Hant': '填寫限期為 {day}，現已逾期。連結仍然有效，可重新發出邀請以作提醒。',
  },
  due: { en: 'Due', 'zh-Hant': '限期' },
  sent: { en: 'Sent', 'zh-Hant': '發出' },
  respondent: { en: 'Respondent', 'zh-Hant': '填寫人' },
  language: { en: 'Language', 'zh-Hant': '語言' },
  checkPhrase: { en: 'Check phrase', 'zh-Hant': '核對暗語' },
  progress: { en: 'Answered', 'zh-Hant': '已回答' },
  progressOf: { en: '{answered} of {asked}', 'zh-Hant': '{answered}／{asked}' },
  verdictSubmitted: {
    en: '{weak, plural, =0 {All {asked} answers are at the baseline or above} one {# of {asked} answers needs a look} other {# of {asked} answers need a look}}',
    'zh-Hant': '{weak, plural, =0 {{asked} 題答覆均達基本水平或以上} other {{asked} 題之中有 # 題需要留意}}',
  },
  verdictHint: {
    en: 'Weak means level 0 or 1, or not known. These come first under each measure.',
    'zh-Hant': '「薄弱」指 0 或 1 級，或不清楚。這些答覆會排在每項措施之首。',
  },
  signedBy: { en: 'Signed by {name}, {title}', 'zh-Hant': '由 {title} {name} 簽署' },
  signedAgain: { en: 'Submission {number}', 'zh-Hant': '第 {number} 次提交' },
  waitingTitle: { en: 'Nothing is signed yet', 'zh-Hant': '對方尚未簽署' },
  waitingText: {
    en: 'Answers can be read once the vendor has signed them. So far {answered} of {asked} are saved.',
    'zh-Hant': '供應商簽署後方可閱讀答覆。目前已儲存 {answered}／{asked} 題。',
  },
  revokedTitle: { en: 'This questionnaire was withdrawn', 'zh-Hant': '此問卷已撤回' },
  revokedText: {
    en: 'Its link no longer works. Send a new one from the vendor’s page.',
    'zh-Hant': '連結已失效。如有需要，請在供應商頁面重新發出問卷。',
  },
  answers: { en: 'Answers', 'zh-Hant': '答覆' },
  decide: { en: 'Your decision', 'zh-Hant': '你的決定' },
  proof: { en: 'How well are these answers proven?', 'zh-Hant': '這些答覆有多少佐證？' },
  proofself_attested: {
    en: 'Nobody has seen a proof. The answers count, with a discount.',
    'zh-Hant': '未見任何證據。答覆仍會計算，但有折扣。',
  },
  proofdocument_seen: {
    en: 'You have seen a policy, a report or a screen that shows it.',
    'zh-Hant': '你已看過政策、報告或畫面等證明。',
  },
  proofindependently_verified: {
    en: 'An auditor or a test from outside has confirmed it.',
    'zh-Hant': '已由核數師或外部測試確認。',
  },
  comment: { en: 'Comment for the record', 'zh-Hant': '備註' },
  accept: { en: 'Accept answers', 'zh-Hant': '接納答覆' },
  accepted: { en: 'Accepted. {vendor} is judged anew.', 'zh-Hant': '已接納，並重新判斷 {vendor}。' },
  return: { en: 'Send back', 'zh-Hant': '退回' },
  returnTitle: { en: 'Send the answers back', 'zh-Hant': '退回答覆' },
  returnText: {
    en: 'The vendor sees your comment, can change its answers through the same link and signs again.',
    'zh-Hant': '供應商會看到你的意見，可用原有連結修改答覆並重新簽署。',
  },
  returnComment: { en: 'What should they change or explain?', 'zh-Hant': '希望對方修改或解釋甚麼？' },
  returnMissing: { en: 'Say what you would like changed.', 'zh-Hant': '請說明希望修改的內容。' },
  returned: { en: 'Sent back. The vendor is told by mail.', 'zh-Hant': '已退回，並以電郵通知供應商。' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  resend: { en: 'Send invitation again', 'zh-Hant': '重新發出邀請' },
  revoke: { en: 'Withdraw', 'zh-Hant': '撤回' },
  decidedaccepted: { en: 'Accepted', 'zh-Hant': '已接納' },
  decidedreturned: { en: 'Sent back', 'zh-Hant': '已退回' },
  decidedrevoked: { en: 'Withdrawn', 'zh-Hant': '已撤回' },
} satisfies Catalogue;

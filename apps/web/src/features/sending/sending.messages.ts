import type { Catalogue } from '../../i18n/catalogue';

/** The words of sending questionnaires to many vendors. */
export const sendingMessages = {
  tab: { en: 'Send questionnaires', 'zh-Hant': '發出問卷' },
  title: {
    en: 'Send questionnaires to {count, plural, one {# vendor} other {# vendors}}',
    'zh-Hant': '向 {count} 個供應商發出問卷',
  },
  lead: {
    en: 'Each gets a link of its own and is asked only what concerns it.',
    'zh-Hant': '每個供應商會各自收到連結，只會被問及與其有關的問題。',
  },
  elsewhereTitle: { en: 'This list is not in this tab', 'zh-Hant': '此分頁沒有這份清單' },
  elsewhereText: {
    en: 'A list lives in the tab where it was made, and goes when the tab is closed. What was sent from it is among the assessments.',
    'zh-Hant': '清單只保留在建立它的分頁，關閉後便會消失。已發出的問卷可在「評估」中查看。',
  },
  elsewhereAction: { en: 'Choose vendors', 'zh-Hant': '選擇供應商' },
  auditor: {
    en: 'Only procurement and administrators send questionnaires.',
    'zh-Hant': '只有採購人員及管理員可發出問卷。',
  },
  forAll: { en: 'For all of them', 'zh-Hant': '適用於全部' },
  questionnaire: { en: 'Questionnaire', 'zh-Hant': '問卷' },
  whatFits: { en: 'What fits each vendor', 'zh-Hant': '按各供應商推薦' },
  dueOn: { en: 'Answers by', 'zh-Hant': '填寫限期' },
  dueHint: { en: 'The links work {days} days longer.', 'zh-Hant': '限期後 {days} 天內連結仍然有效。' },
  language: { en: 'Language of mail and questions', 'zh-Hant': '電郵及問卷語言' },
  showsPrevious: {
    en: 'New people may see what their firm answered before ({count})',
    'zh-Hant': '新填寫人可查看其公司以往的答案（{count} 個）',
  },
  showsPreviousHint: {
    en: 'These addresses were not asked then. Tick it only if you are sure of each: old answers tell where a vendor is weak.',
    'zh-Hant': '這些地址上次未獲邀請。請確定每個地址無誤才剔選：舊答案會透露供應商的弱點。',
  },
  noServer: {
    en: 'No mail server is set up. Mail waits until one is; until then hand out the links that are shown after sending.',
    'zh-Hant': '尚未設定郵件伺服器，電郵會一直等候。在此之前，請自行轉交發出後顯示的連結。',
  },
  demo: {
    en: 'This is a demo: no mail leaves it. Links are shown after sending.',
    'zh-Hant': '這是示範環境，不會真正寄出電郵。發出後會顯示連結。',
  },
  toSend: { en: 'To be sent ({count})', 'zh-Hant': '準備發出（{count}）' },
  notSent: { en: 'Nothing goes to these ({count})', 'zh-Hant': '不會發給以下供應商（{count}）' },
  done: { en: 'Sent ({count})', 'zh-Hant': '已發出（{count}）' },
  email: { en: 'E-mail of whoever answers', 'zh-Hant': '填寫人電郵' },
  name: { en: 'Their name', 'zh-Hant': '填寫人姓名' },
  emailOf: { en: 'E-mail of whoever answers for {vendor}', 'zh-Hant': '{vendor} 填寫人電郵' },
  nameOf: { en: 'Name of whoever answers for {vendor}', 'zh-Hant': '{vendor} 填寫人姓名' },
  questionnaireOf: { en: 'Questionnaire for {vendor}', 'zh-Hant': '{vendor} 的問卷' },
  leaveOut: { en: 'Leave out', 'zh-Hant': '略過' },
  leaveOutOf: { en: 'Leave {vendor} out', 'zh-Hant': '略過 {vendor}' },
  takeIn: { en: 'Send after all', 'zh-Hant': '仍然發出' },
  takeInOf: { en: 'Send to {vendor} after all', 'zh-Hant': '仍然發給 {vendor}' },
  archived: { en: 'Archived. Restore it first.', 'zh-Hant': '已封存，請先還原。' },
  leftOut: { en: 'You left it out.', 'zh-Hant': '你已略過。' },
  noQuestionnaire: { en: 'No questionnaire is published.', 'zh-Hant': '沒有已發布的問卷。' },
  openAlready: {
    en: '{title} is open with them, due {day}.',
    'zh-Hant': '對方尚有「{title}」未完成，限期 {day}。',
  },
  noAddress: { en: 'Nobody is known here yet. Type an address.', 'zh-Hant': '尚未有聯絡人，請輸入電郵地址。' },
  oddAddress: { en: 'This is no mail address.', 'zh-Hant': '電郵地址格式不正確。' },
  failedEmail: { en: 'Mail to {email} did not get through.', 'zh-Hant': '寄往 {email} 的電郵未能送達。' },
  alsoOpen: { en: 'Another questionnaire is open with them.', 'zh-Hant': '對方尚有另一份問卷未完成。' },
  gone: {
    en: '{count, plural, one {One vendor of the list is} other {# vendors of the list are}} not in the register any more.',
    'zh-Hant': '清單中有 {count} 個供應商已不在登記冊內。',
  },
  send: {
    en: 'Send to {count, plural, one {# vendor} other {# vendors}}',
    'zh-Hant': '發給 {count} 個供應商',
  },
  nothingToSend: { en: 'Nothing can be sent yet.', 'zh-Hant': '暫時沒有可發出的問卷。' },
  ready: { en: '{count} can be sent.', 'zh-Hant': '{count} 份可以發出。' },
  another: { en: 'Send another one instead', 'zh-Hant': '改發另一份' },
  waiting: {
    en: '{count, plural, =0 {} one {# still lacks an address.} other {# still lack an address.}}',
    'zh-Hant': '{count, plural, =0 {} other {尚有 # 個未有地址。}}',
  },
  confirmTitle: {
    en: 'Send {count, plural, one {# questionnaire} other {# questionnaires}}?',
    'zh-Hant': '發出 {count} 份問卷？',
  },
  confirmText: {
    en: '{what}. Answers by {day}, in {language}. {others, plural, =0 {} one {One vendor is left out. } other {# vendors are left out. }}A questionnaire can be withdrawn, a mail cannot.',
    'zh-Hant':
      '{what}。限期 {day}，語言為{language}。{others, plural, =0 {} other {另有 # 個供應商不會發出。}}問卷可以撤回，電郵則不能。',
  },
  countOf: { en: '{count} × {title}', 'zh-Hant': '{title} {count} 份' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  progress: { en: 'Sending {done} of {of}: {vendor}', 'zh-Hant': '正在發出第 {done}／{of} 份：{vendor}' },
  progressBar: { en: 'How far sending is', 'zh-Hant': '發出進度' },
  sendingNow: { en: 'Being sent', 'zh-Hant': '正在發出' },
  stop: { en: 'Stop', 'zh-Hant': '停止' },
  stopping: { en: 'Stopping after this one', 'zh-Hant': '完成這份後停止' },
  result: {
    en: '{sent, plural, =0 {Nothing sent} other {# sent}}{failed, plural, =0 {} other {, # failed}}{left, plural, =0 {} other {, # not sent yet}}.',
    'zh-Hant':
      '{sent, plural, =0 {沒有發出} other {已發出 # 份}}{failed, plural, =0 {} other {，# 份失敗}}{left, plural, =0 {} other {，# 份尚未發出}}。',
  },
  sentTo: { en: '{title} to {email}', 'zh-Hant': '{title}，發給 {email}' },
  phrase: { en: 'Check phrase: {phrase}', 'zh-Hant': '核對暗語：{phrase}' },
  showLink: { en: 'Link, code and a letter ahead', 'zh-Hant': '連結、代碼及預告信' },
  showLinkOf: { en: 'Link, code and a letter ahead for {vendor}', 'zh-Hant': '{vendor} 的連結、代碼及預告信' },
  linksOnce: {
    en: 'Links and codes are shown here this once; leave the page and they are gone.',
    'zh-Hant': '連結及代碼只在此頁顯示一次，離開後便無法再看。',
  },
  follow: { en: 'Follow them', 'zh-Hant': '跟進進度' },
  rowFailed: { en: 'Not sent: {why}', 'zh-Hant': '未能發出：{why}' },
  again: {
    en: 'An earlier try got through. Look at its state below.',
    'zh-Hant': '先前一次已成功發出，請在下方查看狀態。',
  },
} satisfies Catalogue;

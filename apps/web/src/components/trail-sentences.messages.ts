import type { LocalizedText, TrailAction } from '@firebreak/domain';

/** What happened, one sentence an action. */
export const trailSentences = {
  'organization.created': { en: '{actor} set up the organisation {thing}', 'zh-Hant': '{actor} 建立了機構「{thing}」' },
  'organization.changed': { en: '{actor} changed the organisation’s settings', 'zh-Hant': '{actor} 更改了機構設定' },
  'risk_model.created': { en: '{actor} made the risk model {thing}', 'zh-Hant': '{actor} 建立了風險模型 {thing}' },
  'user.added': { en: '{actor} added {person}', 'zh-Hant': '{actor} 加入了 {person}' },
  'user.invited': { en: '{actor} invited {person}', 'zh-Hant': '{actor} 邀請了 {person}' },
  'user.joined': { en: '{person} joined', 'zh-Hant': '{person} 已加入' },
  'user.changed': { en: '{actor} changed the entry of {person}', 'zh-Hant': '{actor} 更改了 {person} 的資料' },
  'user.role_changed': { en: '{actor} changed the role of {person}', 'zh-Hant': '{actor} 更改了 {person} 的身份' },
  'user.disabled': { en: '{actor} closed the account of {person}', 'zh-Hant': '{actor} 停用了 {person} 的帳戶' },
  'user.enabled': {
    en: '{actor} opened the account of {person} again',
    'zh-Hant': '{actor} 重新啟用了 {person} 的帳戶',
  },
  'user.password_set': { en: '{actor} set the password of {person}', 'zh-Hant': '{actor} 為 {person} 設定了密碼' },
  'user.password_reset_sent': {
    en: 'A mail for a new password went to {person}',
    'zh-Hant': '已向 {person} 發出重設密碼的電郵',
  },
  'user.passkey_added': {
    en: '{actor} added the passkey {thing}',
    'zh-Hant': '{actor} 新增了通行密鑰「{thing}」',
  },
  'user.passkey_removed': {
    en: '{actor} removed the passkey {thing}',
    'zh-Hant': '{actor} 移除了通行密鑰「{thing}」',
  },
  'user.authenticator_added': {
    en: '{actor} added the authenticator app {thing}',
    'zh-Hant': '{actor} 新增了驗證器應用程式「{thing}」',
  },
  'user.authenticator_removed': {
    en: '{actor} removed the authenticator app {thing}',
    'zh-Hant': '{actor} 移除了驗證器應用程式「{thing}」',
  },
  'user.recovery_codes_made': {
    en: '{actor} made new recovery codes; the old ones ended',
    'zh-Hant': '{actor} 產生了新的備用碼，舊碼已失效',
  },
  'user.second_factors_reset': {
    en: '{actor} reset the second factor of {person}',
    'zh-Hant': '{actor} 重設了 {person} 的雙重認證',
  },
  'session.opened': { en: '{actor} signed in', 'zh-Hant': '{actor} 登入' },
  'session.closed': { en: '{actor} signed out', 'zh-Hant': '{actor} 登出' },
  'session.refused': {
    en: 'Somebody failed to sign in as {person}',
    'zh-Hant': '有人嘗試以 {person} 的身份登入，未能成功',
  },
  'session.verified': { en: '{actor} gave a second factor', 'zh-Hant': '{actor} 通過了雙重認證' },
  'session.verification_refused': {
    en: 'Somebody with the password of {person} gave a wrong second factor',
    'zh-Hant': '有人以 {person} 的密碼登入，但未能通過雙重認證',
  },
  'session.ended': { en: '{actor} ended a session of theirs', 'zh-Hant': '{actor} 結束了自己的一項登入' },
  'access.refused': {
    en: '{actor} asked for what their role may not do, and was refused',
    'zh-Hant': '{actor} 的要求超出其身份權限，已被拒絕',
  },
  'vendor.added': { en: '{actor} added {vendor}', 'zh-Hant': '{actor} 加入了 {vendor}' },
  'vendor.changed': { en: '{actor} changed {vendor}', 'zh-Hant': '{actor} 更改了 {vendor} 的資料' },
  'vendor.archived': { en: '{actor} archived {vendor}', 'zh-Hant': '{actor} 封存了 {vendor}' },
  'vendor.restored': { en: '{actor} brought {vendor} back', 'zh-Hant': '{actor} 還原了 {vendor}' },
  'vendor.held': { en: '{actor} put {vendor} on hold', 'zh-Hant': '{actor} 將 {vendor} 列為保留，不得刪除' },
  'vendor.hold_lifted': { en: '{actor} lifted the hold on {vendor}', 'zh-Hant': '{actor} 取消了對 {vendor} 的保留' },
  'vendor.deleted': { en: '{actor} deleted {vendor} for good', 'zh-Hant': '{actor} 永久刪除了 {vendor}' },
  'vendor.part_deleted': {
    en: '{actor} deleted something that belonged to {vendor}',
    'zh-Hant': '{actor} 刪除了屬於 {vendor} 的資料',
  },
  'vendor.judged': { en: 'The verdict on {vendor} was renewed', 'zh-Hant': '{vendor} 的判斷已更新' },
  'vendor.decided': { en: '{actor} decided about {vendor}', 'zh-Hant': '{actor} 就 {vendor} 作出決定' },
  'vendor.condition_met': {
    en: '{actor} noted that {vendor} meets “{thing}”',
    'zh-Hant': '{actor} 記錄 {vendor} 已符合「{thing}」',
  },
  'vendor.condition_unmet': {
    en: '{actor} took back that {vendor} meets “{thing}”',
    'zh-Hant': '{actor} 撤回 {vendor} 已符合「{thing}」的記錄',
  },
  'supplier_request.received': {
    en: '{actor} asked for a new supplier: {thing}',
    'zh-Hant': '{actor} 申請新供應商：{thing}',
  },
  'supplier_request.linked': {
    en: '{actor} took the request for {thing} to {vendor}',
    'zh-Hant': '{actor} 將「{thing}」的申請歸入 {vendor}',
  },
  'supplier_request.taken_back': {
    en: '{actor} took the request for {thing} back from {vendor}',
    'zh-Hant': '{actor} 將「{thing}」的申請從 {vendor} 取回',
  },
  'supplier_request.decided': {
    en: 'The decision about {vendor} answered the request for {thing}',
    'zh-Hant': '就 {vendor} 的決定已回應「{thing}」的申請',
  },
  'supplier_request.declined': {
    en: '{actor} declined the request for {thing}',
    'zh-Hant': '{actor} 拒絕了「{thing}」的申請',
  },
  'supplier_request.requester_forgotten': {
    en: '{actor} erased who had asked for a supplier',
    'zh-Hant': '{actor} 清除了一項供應商申請的申請人資料',
  },
  'intake_link.made': {
    en: '{actor} made a new link for asking for suppliers',
    'zh-Hant': '{actor} 建立了新的供應商申請連結',
  },
  'intake_link.ended': {
    en: '{actor} turned the link for asking for suppliers off',
    'zh-Hant': '{actor} 停用了供應商申請連結',
  },
  'saved_view.shared': {
    en: '{actor} shared the view of the vendor list “{thing}”',
    'zh-Hant': '{actor} 共用了供應商清單檢視「{thing}」',
  },
  'saved_view.changed': {
    en: '{actor} changed the shared view “{thing}”',
    'zh-Hant': '{actor} 更改了共用檢視「{thing}」',
  },
  'saved_view.withdrawn': {
    en: '{actor} withdrew the shared view “{thing}”',
    'zh-Hant': '{actor} 撤回了共用檢視「{thing}」',
  },
  'vendors.imported': {
    en: '{actor} imported a list of vendors: {thing}',
    'zh-Hant': '{actor} 匯入了供應商名單：{thing}',
  },
  'vendors.taken_back': {
    en: '{actor} took the import of a list of vendors back: {thing}',
    'zh-Hant': '{actor} 撤回了供應商名單的匯入：{thing}',
  },
  'vendor_contact.added': {
    en: '{actor} added {thing} as a contact of {vendor}',
    'zh-Hant': '{actor} 為 {vendor} 加入了聯絡人 {thing}',
  },
  'vendor_contact.changed': {
    en: '{actor} changed the contact {thing} of {vendor}',
    'zh-Hant': '{actor} 更改了 {vendor} 的聯絡人 {thing}',
  },
  'vendor_contact.removed': {
    en: '{actor} removed {thing} from the contacts of {vendor}',
    'zh-Hant': '{actor} 移除了 {vendor} 的聯絡人 {thing}',
  },
  'vendor_contract.added': {
    en: '{actor} added the contract “{thing}” with {vendor}',
    'zh-Hant': '{actor} 加入了與 {vendor} 的合約「{thing}」',
  },
  'vendor_contract.changed': {
    en: '{actor} changed the contract “{thing}” with {vendor}',
    'zh-Hant': '{actor} 更改了與 {vendor} 的合約「{thing}」',
  },
  'vendor_contract.removed': {
    en: '{actor} removed the contract “{thing}” with {vendor}',
    'zh-Hant': '{actor} 移除了與 {vendor} 的合約「{thing}」',
  },
  'vendor_contract.renewed': {
    en: 'The contract “{thing}” with {vendor} renewed itself',
    'zh-Hant': '與 {vendor} 的合約「{thing}」已自動續期',
  },
  'offboarding.started': {
    en: '{actor} began to part with {vendor}',
    'zh-Hant': '{actor} 開始為 {vendor} 辦理終止合作',
  },
  'offboarding.finished': {
    en: '{actor} finished parting with {vendor}',
    'zh-Hant': '{actor} 已為 {vendor} 完成終止合作手續',
  },
  'offboarding.cancelled': {
    en: '{actor} took back parting with {vendor}',
    'zh-Hant': '{actor} 取消了 {vendor} 的終止合作手續',
  },
  'offboarding_item.added': {
    en: '{actor} added “{thing}” to what parting with {vendor} takes',
    'zh-Hant': '{actor} 在 {vendor} 的終止合作清單加入「{thing}」',
  },
  'offboarding_item.changed': {
    en: '{actor} updated “{thing}” of what parting with {vendor} takes',
    'zh-Hant': '{actor} 更新了 {vendor} 終止合作清單的「{thing}」',
  },
  'offboarding_item.removed': {
    en: '{actor} removed “{thing}” from what parting with {vendor} takes',
    'zh-Hant': '{actor} 從 {vendor} 的終止合作清單移除「{thing}」',
  },
  'access_scope.added': {
    en: '{actor} added the access “{thing}” to {vendor}',
    'zh-Hant': '{actor} 為 {vendor} 新增了存取範圍「{thing}」',
  },
  'access_scope.changed': {
    en: '{actor} changed the access “{thing}” of {vendor}',
    'zh-Hant': '{actor} 更改了 {vendor} 的存取範圍「{thing}」',
  },
  'access_scope.removed': {
    en: '{actor} removed the access “{thing}” from {vendor}',
    'zh-Hant': '{actor} 移除了 {vendor} 的存取範圍「{thing}」',
  },
  'questionnaire.created': {
    en: '{actor} began the questionnaire {thing}',
    'zh-Hant': '{actor} 開始編寫問卷 {thing}',
  },
  'questionnaire.changed': {
    en: '{actor} kept changes to the questionnaire {thing} as a draft',
    'zh-Hant': '{actor} 把問卷 {thing} 的更改存為草稿',
  },
  'questionnaire.retired': {
    en: '{actor} retired the questionnaire {thing}',
    'zh-Hant': '{actor} 停用問卷 {thing}',
  },
  'questionnaire.reinstated': {
    en: '{actor} put the questionnaire {thing} back in use',
    'zh-Hant': '{actor} 重新啟用問卷 {thing}',
  },
  'questionnaire.published': {
    en: '{actor} published the questionnaire {thing}',
    'zh-Hant': '{actor} 發佈了問卷 {thing}',
  },
  'assessment.sent': { en: '{actor} sent {vendor} a questionnaire', 'zh-Hant': '{actor} 向 {vendor} 發出問卷' },
  'assessment.resent': {
    en: '{actor} sent {vendor} the invitation again',
    'zh-Hant': '{actor} 向 {vendor} 重新發出邀請',
  },
  'assessment.readdressed': {
    en: '{actor} gave the questionnaire to {vendor} another respondent',
    'zh-Hant': '{actor} 更改了 {vendor} 問卷的填寫人',
  },
  'assessment.accepted': {
    en: '{actor} accepted the answers of {vendor}',
    'zh-Hant': '{actor} 接納了 {vendor} 的答覆',
  },
  'assessment.returned': {
    en: '{actor} sent the answers of {vendor} back',
    'zh-Hant': '{actor} 退回了 {vendor} 的答覆',
  },
  'assessment.revoked': {
    en: '{actor} withdrew the questionnaire to {vendor}',
    'zh-Hant': '{actor} 撤回了給 {vendor} 的問卷',
  },
  'assessment.links_ended': {
    en: '{actor} closed the links of {vendor} to a questionnaire',
    'zh-Hant': '{actor} 關閉了 {vendor} 的問卷連結',
  },
  'assessment.pin_made': {
    en: '{actor} made a PIN by telephone for {vendor}',
    'zh-Hant': '{actor} 為 {vendor} 產生了電話 PIN',
  },
  'assessment.reminded': {
    en: '{actor} reminded {vendor} of the questionnaire',
    'zh-Hant': '{actor} 提示 {vendor} 填寫問卷',
  },
  'assessment.reminders_paused': {
    en: '{actor} paused the reminders to {vendor}',
    'zh-Hant': '{actor} 暫停向 {vendor} 發出提示',
  },
  'assessment.reminders_resumed': {
    en: '{actor} resumed the reminders to {vendor}',
    'zh-Hant': '{actor} 恢復向 {vendor} 發出提示',
  },
  'portal.opened': { en: '{actor} opened the invitation to {vendor}', 'zh-Hant': '{actor} 開啟了給 {vendor} 的邀請' },
  'portal.code_sent': {
    en: '{actor} had a code mailed, for {vendor}',
    'zh-Hant': '{actor} 要求以電郵發出 {vendor} 的驗證碼',
  },
  'portal.verified': {
    en: '{actor} entered the right code, for {vendor}',
    'zh-Hant': '{actor} 輸入了 {vendor} 的正確驗證碼',
  },
  'portal.code_refused': {
    en: '{actor} entered a wrong code, for {vendor}',
    'zh-Hant': '{actor} 輸入了錯誤的 {vendor} 驗證碼',
  },
  'colleague.invited': {
    en: '{actor} handed sections of {vendor} to {person}',
    'zh-Hant': '{actor} 將 {vendor} 問卷的部分交給 {person}',
  },
  'colleague.taken_back': {
    en: '{actor} took sections of {vendor} back from {person}',
    'zh-Hant': '{actor} 從 {person} 收回了 {vendor} 問卷的部分',
  },
  'answer.saved': { en: '{actor} answered for {vendor}: {thing}', 'zh-Hant': '{actor} 代 {vendor} 回答：{thing}' },
  'answer.discussed': {
    en: '{actor} replied to a question about an answer of {vendor}: {thing}',
    'zh-Hant': '{actor} 就 {vendor} 的答覆回應提問：{thing}',
  },
  'evidence.announced': {
    en: '{actor} began to send a file for {vendor}: {thing}',
    'zh-Hant': '{actor} 開始代 {vendor} 上載檔案：{thing}',
  },
  'evidence.stored': {
    en: '{actor} sent a file for {vendor}: {thing}',
    'zh-Hant': '{actor} 已代 {vendor} 上載檔案：{thing}',
  },
  'evidence.refused': {
    en: 'A file that {actor} sent for {vendor} was refused: {thing}',
    'zh-Hant': '{actor} 代 {vendor} 上載的檔案被拒絕：{thing}',
  },
  'evidence.removed': {
    en: '{actor} removed a file of {vendor}: {thing}',
    'zh-Hant': '{actor} 移除了 {vendor} 的檔案：{thing}',
  },
  'evidence.scanned': {
    en: 'The virus scanner looked at a file of {vendor}: {thing}',
    'zh-Hant': '防毒掃描檢查了 {vendor} 的檔案：{thing}',
  },
  'evidence.downloaded': {
    en: '{actor} downloaded a file of {vendor}: {thing}',
    'zh-Hant': '{actor} 下載了 {vendor} 的檔案：{thing}',
  },
  'own_answers.begun': {
    en: '{actor} began to fill in a questionnaire about {vendor}',
    'zh-Hant': '{actor} 開始自行填寫關於 {vendor} 的問卷',
  },
  'own_answers.saved': {
    en: '{actor} filled in about {vendor}: {thing}',
    'zh-Hant': '{actor} 填寫了關於 {vendor} 的題目：{thing}',
  },
  'own_answers.finished': {
    en: '{actor} finished the questionnaire about {vendor} that we filled in ourselves',
    'zh-Hant': '{actor} 完成了我們自行填寫、關於 {vendor} 的問卷',
  },
  'own_answers.reopened': {
    en: '{actor} opened our own answers about {vendor} again',
    'zh-Hant': '{actor} 重新開啟了我們自行填寫、關於 {vendor} 的答覆',
  },
  'own_answers.discarded': {
    en: '{actor} discarded our own answers about {vendor}',
    'zh-Hant': '{actor} 捨棄了我們自行填寫、關於 {vendor} 的答覆',
  },
  'assessment.submitted': { en: '{actor} signed the answers of {vendor}', 'zh-Hant': '{actor} 簽署了 {vendor} 的答覆' },
  'finding.opened': {
    en: 'To be mended at {vendor}: “{thing}”',
    'zh-Hant': '{vendor} 有待改善：「{thing}」',
  },
  'finding.changed': {
    en: '{actor} changed the finding “{thing}” of {vendor}',
    'zh-Hant': '{actor} 更改了 {vendor} 的待改善事項「{thing}」',
  },
  'finding.planned': {
    en: '{actor} said for {vendor} when “{thing}” will be mended',
    'zh-Hant': '{actor} 代表 {vendor} 表示何時修正「{thing}」',
  },
  'finding.fixed': {
    en: '{actor} said for {vendor} that “{thing}” is mended',
    'zh-Hant': '{actor} 代表 {vendor} 表示已修正「{thing}」',
  },
  'finding.refused': {
    en: '{actor} told {vendor} that what it did about “{thing}” does not suffice',
    'zh-Hant': '{actor} 告知 {vendor} 未能接受其對「{thing}」的處理',
  },
  'finding.discussed': {
    en: '{actor} wrote about “{thing}” at {vendor}',
    'zh-Hant': '{actor} 就 {vendor} 的「{thing}」留言',
  },
  'finding.closed': {
    en: '{actor} closed the finding “{thing}” of {vendor}',
    'zh-Hant': '{actor} 將 {vendor} 的待改善事項「{thing}」結案',
  },
  'finding.reopened': {
    en: '{actor} opened the finding “{thing}” of {vendor} again',
    'zh-Hant': '{actor} 重新開啟 {vendor} 的待改善事項「{thing}」',
  },
  'acceptance.requested': {
    en: '{actor} asked to accept the risk of “{thing}” at {vendor}',
    'zh-Hant': '{actor} 要求接受 {vendor}「{thing}」的風險',
  },
  'acceptance.approved': {
    en: '{actor} accepted the risk of “{thing}” at {vendor}',
    'zh-Hant': '{actor} 批准接受 {vendor}「{thing}」的風險',
  },
  'acceptance.declined': {
    en: '{actor} declined to accept the risk of “{thing}” at {vendor}',
    'zh-Hant': '{actor} 不批准接受 {vendor}「{thing}」的風險',
  },
  'acceptance.withdrawn': {
    en: '{actor} withdrew the acceptance of “{thing}” at {vendor}',
    'zh-Hant': '{actor} 撤回接受 {vendor}「{thing}」的風險',
  },
  'webhook.added': { en: '{actor} added a webhook to {thing}', 'zh-Hant': '{actor} 加入了通往 {thing} 的 Webhook' },
  'webhook.changed': {
    en: '{actor} changed the webhook to {thing}',
    'zh-Hant': '{actor} 更改了通往 {thing} 的 Webhook',
  },
  'webhook.secret_renewed': {
    en: '{actor} made a new secret for the webhook to {thing}',
    'zh-Hant': '{actor} 為通往 {thing} 的 Webhook 產生了新密鑰',
  },
  'webhook.switched_off': {
    en: 'The webhook to {thing} failed for days and was switched off',
    'zh-Hant': '通往 {thing} 的 Webhook 連日出錯，已停用',
  },
  'webhook.removed': {
    en: '{actor} removed the webhook to {thing}',
    'zh-Hant': '{actor} 移除了通往 {thing} 的 Webhook',
  },
  'api_token.made': { en: '{actor} made the API token {thing}', 'zh-Hant': '{actor} 建立了 API 權杖「{thing}」' },
  'api_token.revoked': {
    en: '{actor} revoked the API token {thing}',
    'zh-Hant': '{actor} 撤銷了 API 權杖「{thing}」',
  },
  'export.started': { en: '{actor} began to download {thing}', 'zh-Hant': '{actor} 開始下載 {thing}' },
  'export.finished': { en: '{actor} downloaded {thing}', 'zh-Hant': '{actor} 已下載 {thing}' },
  'export.broken_off': {
    en: '{actor} began to download {thing}, and it broke off',
    'zh-Hant': '{actor} 下載 {thing} 時中斷',
  },
  'export.package_requested': { en: '{actor} asked for an export package', 'zh-Hant': '{actor} 要求製作匯出套件' },
  'export.package_finished': {
    en: 'The export package that {actor} asked for was made',
    'zh-Hant': '{actor} 要求的匯出套件已製成',
  },
  'export.package_failed': { en: 'An export package could not be made', 'zh-Hant': '未能製作匯出套件' },
  'checkpoint.downloaded': {
    en: '{actor} downloaded a signed checkpoint of the trail',
    'zh-Hant': '{actor} 已下載審計紀錄的簽署檢查點',
  },
  'export.package_downloaded': { en: '{actor} downloaded an export package', 'zh-Hant': '{actor} 已下載匯出套件' },
  'audit_request.made': {
    en: '{actor} asked procurement about “{thing}”',
    'zh-Hant': '{actor} 就「{thing}」向採購人員提出要求',
  },
  'audit_request.answered': {
    en: '{actor} answered the auditor about “{thing}”',
    'zh-Hant': '{actor} 回覆了審計員關於「{thing}」的要求',
  },
  'audit_request.asked_again': {
    en: '{actor} asked again about “{thing}”',
    'zh-Hant': '{actor} 再次就「{thing}」提出要求',
  },
  'audit_request.closed': {
    en: '{actor} closed the request about “{thing}”',
    'zh-Hant': '{actor} 已結束關於「{thing}」的要求',
  },
  'audit_request.reopened': {
    en: '{actor} opened the request about “{thing}” again',
    'zh-Hant': '{actor} 重新開啟了關於「{thing}」的要求',
  },
  'audit_request.due_changed': {
    en: '{actor} moved the day of the request about “{thing}”',
    'zh-Hant': '{actor} 更改了關於「{thing}」的要求的限期',
  },
  'audit_note.written': {
    en: '{actor} wrote a working paper about “{thing}”',
    'zh-Hant': '{actor} 就「{thing}」寫下了工作底稿',
  },
  'audit_note.changed': {
    en: '{actor} changed a working paper about “{thing}”',
    'zh-Hant': '{actor} 更改了關於「{thing}」的工作底稿',
  },
  'audit_note.removed': {
    en: '{actor} removed a working paper about “{thing}”',
    'zh-Hant': '{actor} 移除了關於「{thing}」的工作底稿',
  },
  'person.erased': {
    en: '{actor} erased a person from the register',
    'zh-Hant': '{actor} 從名冊清除了一名人士的個人資料',
  },
  'person.part_erased': {
    en: '{actor} erased a person’s name or address here',
    'zh-Hant': '{actor} 在此清除了一名人士的姓名或電郵地址',
  },
} satisfies Record<TrailAction, LocalizedText>;

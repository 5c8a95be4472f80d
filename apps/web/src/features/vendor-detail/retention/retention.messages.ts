import type { Catalogue } from '../../../i18n/catalogue';

/** The words about keeping and deleting one vendor. */
export const retentionMessages = {
  archived: {
    en: 'This vendor is archived. Restore it to change anything.',
    'zh-Hant': '此供應商已封存。如要更改，請先還原。',
  },
  kept: { en: 'Nothing of it is deleted by itself.', 'zh-Hant': '資料不會自動刪除。' },
  goes: {
    en: 'It is deleted for good on {day}, with everything that is known of it.',
    'zh-Hant': '將於{day}連同所有相關資料永久刪除。',
  },
  held: {
    en: 'On hold since {day}, by {name}: it is not deleted until the hold is lifted.',
    'zh-Hant': '自{day}起由 {name} 列為保留，取消保留前不會刪除。',
  },
  failed: {
    en: 'It was due, but could not be deleted on {day}. It is tried again every day.',
    'zh-Hant': '已到期，但於{day}未能刪除；系統每日會再試。',
  },
  list: { en: 'What will be deleted', 'zh-Hant': '將會刪除的供應商' },
  hold: { en: 'Put on hold', 'zh-Hant': '列為保留' },
  lift: { en: 'Lift the hold', 'zh-Hant': '取消保留' },
  delete: { en: 'Delete for good', 'zh-Hant': '永久刪除' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  holdTitle: { en: 'Put {name} on hold', 'zh-Hant': '將 {name} 列為保留' },
  holdText: {
    en: 'As long as it is on hold, nobody and no rule deletes it. Only an administrator can lift the hold.',
    'zh-Hant': '保留期間，任何人或規則均不能將其刪除；只有管理員可以取消保留。',
  },
  reason: { en: 'Why?', 'zh-Hant': '原因' },
  reasonMissing: { en: 'Give the reason in a sentence.', 'zh-Hant': '請以一句話說明原因。' },
  heldNow: { en: '{name} is on hold.', 'zh-Hant': '{name} 已列為保留。' },
  lifted: { en: 'The hold on {name} is lifted.', 'zh-Hant': '已取消對 {name} 的保留。' },
  liftTitle: { en: 'Lift the hold on {name}', 'zh-Hant': '取消對 {name} 的保留' },
  liftText: {
    en: 'It can be deleted again from now on. If its time is over, administrators are told thirty days before.',
    'zh-Hant': '此後可再次刪除。如保留期已滿，管理員會於刪除前 30 日收到通知。',
  },
  liftStale: {
    en: 'Somebody changed the hold in the meantime; what is shown is new.',
    'zh-Hant': '有人剛更改了保留狀態；現顯示最新內容。',
  },
  deleteTitle: { en: 'Delete {name} for good', 'zh-Hant': '永久刪除 {name}' },
  deleteText: {
    en: 'Nobody can undo this. What goes, in the present and in the past:',
    'zh-Hant': '此操作無法復原。以下現時及過往的資料會被刪除：',
  },
  count: { en: '{part}: {count}', 'zh-Hant': '{part}：{count}' },
  stays: {
    en: 'What stays: its name, when it was archived and deleted and by whom, the checksums of its files, and that events took place. Backups keep it until they are replaced, and files that were exported stay where they are.',
    'zh-Hant':
      '會保留的：名稱、封存及刪除的時間和經手人、檔案的校驗碼，以及曾發生的事件。備份會保存至被取代為止；已匯出的檔案不受影響。',
  },
  typeName: { en: 'Type the name {name}', 'zh-Hant': '請輸入名稱「{name}」' },
  nameDiffers: { en: 'This is not the name.', 'zh-Hant': '名稱不相符。' },
  deleted: { en: '{name} was deleted.', 'zh-Hant': '{name} 已刪除。' },
  stale: {
    en: 'Somebody changed this vendor in the meantime. Close this and look at it again.',
    'zh-Hant': '有人剛更改了此供應商。請關閉後再查看。',
  },
} satisfies Catalogue;

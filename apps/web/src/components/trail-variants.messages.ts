import type { Catalogue } from '../i18n/catalogue';

/** The sentences for what is told more exactly: one changed field, a verdict, and who acted when no name is known. */
export const trailVariants = {
  changedOne: {
    en: '{actor} changed the {field} of {thing} from {from} to {to}',
    'zh-Hant': '{actor} 將 {thing} 的{field}由{from}改為{to}',
  },
  changedOneOfScope: {
    en: '{actor} changed the {field} of the access “{thing}” of {vendor} from {from} to {to}',
    'zh-Hant': '{actor} 將 {vendor} 存取範圍「{thing}」的{field}由{from}改為{to}',
  },
  ownPassword: { en: '{actor} set their own password', 'zh-Hant': '{actor} 設定了自己的密碼' },
  judgedFirst: { en: 'The first verdict on {vendor}: {to}', 'zh-Hant': '{vendor} 的首次判斷：{to}' },
  judgedMoved: {
    en: 'The verdict on {vendor} moved from {from} to {to}',
    'zh-Hant': '{vendor} 的判斷由{from}變為{to}',
  },
  judgedSame: { en: 'The verdict on {vendor} was renewed: still {to}', 'zh-Hant': '{vendor} 的判斷已更新：仍為{to}' },
  bandAtWorst: { en: 'not assessed ({band} at worst)', 'zh-Hant': '未評估（最壞情況：{band}）' },
  somebody: { en: 'somebody', 'zh-Hant': '某人' },
  aRespondent: { en: 'a respondent', 'zh-Hant': '一名答覆者' },
  aVisitor: { en: 'somebody who is not signed in', 'zh-Hant': '未登入的人' },
  firebreak: { en: 'Firebreak', 'zh-Hant': 'Firebreak' },
  aVendor: { en: 'a vendor', 'zh-Hant': '一個供應商' },
  deletedVendor: { en: '{name} (deleted)', 'zh-Hant': '{name}（已刪除）' },
  erased: { en: 'Names and changes of this event were erased.', 'zh-Hant': '這宗事件的姓名和更改內容已刪除。' },
} satisfies Catalogue;

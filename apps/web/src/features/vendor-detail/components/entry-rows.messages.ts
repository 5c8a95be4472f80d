import type { Catalogue } from '../../../i18n/catalogue';

/** What can be done with a row of what is kept with a vendor. */
export const entryRowsMessages = {
  edit: { en: 'Edit', 'zh-Hant': '編輯' },
  editNamed: { en: 'Edit {name}', 'zh-Hant': '編輯 {name}' },
  remove: { en: 'Remove', 'zh-Hant': '移除' },
  removeNamed: { en: 'Remove {name}', 'zh-Hant': '移除 {name}' },
} satisfies Catalogue;

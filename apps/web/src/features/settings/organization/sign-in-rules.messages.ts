import type { Catalogue } from '../../../i18n/catalogue';

/** The words of the rules of signing in. */
export const signInRulesMessages = {
  title: { en: 'Signing in', 'zh-Hant': '登入' },
  required: { en: 'Everybody needs a second factor', 'zh-Hant': '所有人均須雙重認證' },
  requiredHint: {
    en: 'A password alone opens nothing. Whoever has none yet sets one up at the next step they take. Packages of everything, roles and keys ask for it again.',
    'zh-Hant':
      '單憑密碼無法使用任何功能；尚未設定者，下一次操作時須先設定。匯出全部資料、更改身份及金鑰時，須再次認證。',
  },
  yes: { en: 'Everybody needs a second factor.', 'zh-Hant': '所有人均須雙重認證。' },
  no: { en: 'A second factor is everybody’s own choice.', 'zh-Hant': '雙重認證由各人自行選擇。' },
  demo: {
    en: 'This is a demo: it asks nobody for a second factor, whatever stands here.',
    'zh-Hant': '這是示範系統：無論如何設定，均不會要求雙重認證。',
  },
  offTitle: { en: 'Do without a second factor?', 'zh-Hant': '不再要求雙重認證？' },
  offText: {
    en: 'Whoever gets hold of one password reads where all your suppliers are weak. People keep what they have set up.',
    'zh-Hant': '任何人只要取得一個密碼，即可查閱所有供應商的弱點。各人已設定的認證不受影響。',
  },
  off: { en: 'Do without it', 'zh-Hant': '不再要求' },
  keep: { en: 'Keep it', 'zh-Hant': '保留' },
  saved: { en: 'Saved.', 'zh-Hant': '已儲存。' },
} satisfies Catalogue;

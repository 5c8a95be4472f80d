import type { Catalogue } from '../../i18n/catalogue';

/** The words around the vendor's receipt. */
export const receiptMessages = {
  title: { en: 'The vendor’s receipt', 'zh-Hant': '供應商的收據' },
  text: {
    en: 'The same document that the vendor has: what was answered when it was signed, whatever changed since.',
    'zh-Hant': '與供應商所持文件相同：載有簽署時的答案，不受其後變更影響。',
  },
  hash: { en: 'SHA-256', 'zh-Hant': 'SHA-256' },
  json: { en: 'JSON, to check', 'zh-Hant': 'JSON（供核對）' },
} satisfies Catalogue;

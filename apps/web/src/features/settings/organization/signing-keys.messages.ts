import type { Catalogue } from '../../../i18n/catalogue';

/** The words around the keys that sign receipts. */
export const signingKeysMessages = {
  title: { en: 'Keys that sign receipts', 'zh-Hant': '簽署收據的金鑰' },
  text: {
    en: 'Receipts and answer packs are signed with the key of this installation. Whoever checks one compares the fingerprint with the one here. Old keys stay, so that old receipts can be checked.',
    'zh-Hant': '收據及答案包以本系統的金鑰簽署，核對者可將指紋與此處比對。舊金鑰會予保留，以便核對舊收據。',
  },
  name: { en: 'Signs as', 'zh-Hant': '簽署名稱' },
  fingerprint: { en: 'Fingerprint (SHA-256)', 'zh-Hant': '指紋（SHA-256）' },
  since: { en: 'Since', 'zh-Hant': '啟用日期' },
  current: { en: 'in use', 'zh-Hant': '使用中' },
  program: { en: 'Download the program that checks them', 'zh-Hant': '下載核對程式' },
} satisfies Catalogue;

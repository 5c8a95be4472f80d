import type { Catalogue } from '../../../i18n/catalogue';

/** The words around the keys that sign receipts. */
export const signingKeysMessages = {
  title: { en: 'Keys that sign', 'zh-Hant': '簽署金鑰' },
  text: {
    en: 'Receipts, answer packs and export packages are signed with the key of this installation, checkpoints of the trail with another. Whoever checks one compares the fingerprint with the one here. Old keys stay, so that what is old can be checked.',
    'zh-Hant':
      '收據、答案包及匯出套件以本系統的金鑰簽署，審計紀錄的檢查點則以另一金鑰簽署。核對者可將指紋與此處比對。舊金鑰會予保留，以便核對舊文件。',
  },
  signs: { en: 'Signs', 'zh-Hant': '簽署甚麼' },
  documents: { en: 'Receipts, answer packs, export packages', 'zh-Hant': '收據、答案包、匯出套件' },
  checkpoints: { en: 'Checkpoints of the trail', 'zh-Hant': '審計紀錄檢查點' },
  name: { en: 'Signs as', 'zh-Hant': '簽署名稱' },
  fingerprint: { en: 'Fingerprint (SHA-256)', 'zh-Hant': '指紋（SHA-256）' },
  since: { en: 'Since', 'zh-Hant': '啟用日期' },
  current: { en: 'in use', 'zh-Hant': '使用中' },
  program: { en: 'Download the program that checks them', 'zh-Hant': '下載核對程式' },
} satisfies Catalogue;

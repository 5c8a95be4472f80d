import type { Catalogue } from '../i18n/catalogue';

/** The words on toasts. */
export const toastMessages = {
  region: { en: 'Notices', 'zh-Hant': '通知' },
  undo: { en: 'Undo', 'zh-Hant': '復原' },
  dismiss: { en: 'Dismiss', 'zh-Hant': '關閉' },
} satisfies Catalogue;

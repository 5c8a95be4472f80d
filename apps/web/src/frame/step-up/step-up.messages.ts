import type { Catalogue } from '../../i18n/catalogue';

/** The words of the dialog that asks for the second factor again. */
export const stepUpMessages = {
  title: { en: 'Is it you?', 'zh-Hant': '確認身份' },
  lead: {
    en: 'This reaches far, so your second factor is asked for again. It is good for a quarter of an hour.',
    'zh-Hant': '此操作影響較大，請再次通過雙重認證，有效十五分鐘。',
  },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
} satisfies Catalogue;

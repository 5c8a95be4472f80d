import type { Catalogue } from '../i18n/catalogue';

/** The words around what an answer was taken from. */
export const sourceMessages = {
  seen: { en: 'looked at {day}', 'zh-Hant': '{day} 查閱' },
  spoken: { en: 'spoken {day}', 'zh-Hant': '{day} 對話' },
  covers: { en: 'covers {from}–{to}', 'zh-Hant': '涵蓋 {from} 至 {to}' },
  coversUntil: { en: 'covers until {to}', 'zh-Hant': '涵蓋至 {to}' },
  goodUntil: { en: 'good until {to}', 'zh-Hant': '有效期至 {to}' },
} satisfies Catalogue;

import type { Catalogue } from '../i18n/catalogue';

/** The words around a list of events. */
export const trailListMessages = {
  exact: { en: 'Exactly: {at}', 'zh-Hant': '準確時間：{at}' },
  proof: { en: '{time}: show its place in the chain', 'zh-Hant': '{time}：顯示在鏈中的位置' },
  place: {
    en: 'Link {sequence} of the chain, recorded {at} (UTC).',
    'zh-Hant': '鏈中第 {sequence} 環，記錄於 {at}（UTC）。',
  },
  hash: { en: 'Its hash:', 'zh-Hant': '雜湊值：' },
} satisfies Catalogue;

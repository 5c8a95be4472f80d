import type { Locale } from '@firebreak/domain';
import type { Total } from '../http/paging.js';

/** What both pages say and how they write figures. */
export interface PageWords {
  readonly notAssessed: string;
  readonly lane: string;
  readonly shown: (instant: string, modelVersion: string) => string;
  readonly foot: (organization: string) => string;
  readonly more: (count: string) => string;
  readonly atLeast: (count: string) => string;
  readonly comma: string;
  readonly findingDue: (day: string) => string;
}

/** The same in each language. */
export const PAGE_WORDS: Readonly<Record<Locale, PageWords>> = {
  en: {
    notAssessed: 'Not assessed',
    lane: 'Not assessed, at worst',
    shown: (instant, modelVersion) => `As of ${instant} UTC · risk model ${modelVersion}`,
    foot: (organization) => `${organization} · from its register of third-party risk in Firebreak`,
    more: (count) => `${count} more in the register`,
    atLeast: (count) => `${count} or more`,
    comma: ', ',
    findingDue: (day) => `due ${day}`,
  },
  'zh-Hant': {
    notAssessed: '未評估',
    lane: '未評估，按最壞情況',
    shown: (instant, modelVersion) => `截至 ${instant}（世界協調時間）· 風險模型 ${modelVersion}`,
    foot: (organization) => `${organization} · 資料來自 Firebreak 第三方風險登記冊`,
    more: (count) => `登記冊另有 ${count} 項`,
    atLeast: (count) => `${count} 或以上`,
    comma: '、',
    findingDue: (day) => `限期 ${day}`,
  },
};

/** How a reader of the language expects figures; `zh-HK` would shorten amounts to M instead of 萬. */
const FORMATS: Readonly<Record<Locale, string>> = { en: 'en-HK', 'zh-Hant': 'zh-Hant' };

/** A whole number with its separators. */
export function countText(count: number, locale: Locale): string {
  return new Intl.NumberFormat(FORMATS[locale]).format(count);
}

/** The number of rows behind a list, or from where on they were not counted. */
export function totalText(total: Total, locale: Locale): string {
  if (typeof total === 'number') return countText(total, locale);
  return PAGE_WORDS[locale].atLeast(countText(total.atLeast, locale));
}

/** A number of people or an amount in short, such as 5.7M or 570萬. */
export function shortText(count: number, locale: Locale): string {
  return new Intl.NumberFormat(FORMATS[locale], { notation: 'compact', maximumSignificantDigits: 3 }).format(count);
}

/** Whole units of a currency in short, to two digits. */
export function moneyText(amount: number, currency: string, locale: Locale): string {
  return new Intl.NumberFormat(FORMATS[locale], {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumSignificantDigits: 2,
  }).format(amount);
}

/** A day, `YYYY-MM-DD` or an instant's, as it is read. */
export function dayText(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(FORMATS[locale], { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
}

/** An instant in UTC to the second. */
export function instantText(instant: Date): string {
  return instant.toISOString().slice(0, 19).replace('T', ' ');
}

import type { LocalizedText } from '../../questionnaire/question.js';

/** Writes a number of people as one says it: `5.7 million people`, `570 萬人`; the same in every engine. */
export function peopleText(people: number | null): LocalizedText {
  if (people === null) return { en: 'number of people unknown', 'zh-Hant': '人數不詳' };
  return {
    en: `${englishNumber(people)} ${people === 1 ? 'person' : 'people'}`,
    'zh-Hant': `${chineseNumber(people)}人`,
  };
}

function englishNumber(number: number): string {
  return number >= 1_000_000 ? `${withOneDecimal(number, 1_000_000)} million` : grouped(number);
}

function chineseNumber(number: number): string {
  if (number >= 100_000_000) return `${withOneDecimal(number, 100_000_000)} 億`;
  return number >= 10_000 ? `${withOneDecimal(number, 10_000)} 萬` : `${grouped(number)} `;
}

function withOneDecimal(number: number, unit: number): string {
  const tenths = Math.floor((number * 10) / unit);
  const whole = grouped(Math.floor(tenths / 10));
  return tenths % 10 === 0 ? whole : `${whole}.${tenths % 10}`;
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

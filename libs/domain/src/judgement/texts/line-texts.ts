import { nameOf } from '../../names/name-of.js';
import type { LocalizedText } from '../../questionnaire/question.js';
import type { AccessType, Archetype, DataCategory, Measure, Pathway } from '../../vocabulary.js';
import { peopleText } from './people-text.js';
import { inBoth } from './wording.js';

/** Says which way in is open and through what, for example "Staff tricked into giving access: call centre, …". */
export function pathwayText(pathway: Pathway, archetype: Archetype, accessTypes: readonly AccessType[]): LocalizedText {
  return inBoth((locale, { separator, and, inSentence }) =>
    and(
      nameOf('pathway', pathway, locale),
      [
        nameOf('archetype', archetype, locale),
        ...accessTypes.map((accessType) => nameOf('accessType', accessType, locale)),
      ]
        .map(inSentence)
        .join(separator),
    ),
  );
}

/** Says which data of how many people can be reached; `null` for a number that nobody knows. */
export function dataText(categories: readonly DataCategory[], people: number | null, bulk: boolean): LocalizedText {
  const statement = bulk
    ? { en: 'Reads and exports data', 'zh-Hant': '可讀取及匯出資料' }
    : { en: 'Reaches data', 'zh-Hant': '可接觸資料' };
  return inBoth((locale, { separator, and, inSentence }) => {
    const names = categories.map((category) => inSentence(nameOf('dataCategory', category, locale))).join(separator);
    return and(
      statement[locale],
      locale === 'en' ? `${names} (${peopleText(people).en})` : `${names}（${peopleText(people)[locale]}）`,
    );
  });
}

/** Says what could be done with the power of an access. */
export function powerText(accessTypes: readonly AccessType[]): LocalizedText {
  const statement = {
    en: 'Whoever takes over this access can use its power',
    'zh-Hant': '奪得此存取途徑者可濫用其權力',
  };
  if (accessTypes.length === 0) return statement;
  return inBoth((locale, { separator, and, inSentence }) =>
    and(
      statement[locale],
      accessTypes.map((accessType) => inSentence(nameOf('accessType', accessType, locale))).join(separator),
    ),
  );
}

/** Says that the organisation stops when the service does. */
export const SERVICE_TEXT: LocalizedText = {
  en: 'Your work stops when this service stops',
  'zh-Hant': '這項服務一旦停頓，貴機構的工作便會停頓',
};

/** Marks a line that rests on what such a supplier typically gets. */
export function assumedText(text: LocalizedText): LocalizedText {
  return {
    en: `${text.en} (assumed: no access has been entered yet)`,
    'zh-Hant': `${text['zh-Hant']}（假設：尚未輸入存取範圍）`,
  };
}

/** Says what a measure takes off and which answer holds it back, if one does. */
export function measureText(
  measure: Measure,
  takesOff: boolean,
  heldBack: { readonly cause: 'weak' | 'unanswered'; readonly phrase: LocalizedText } | undefined,
): LocalizedText {
  const name = { en: nameOf('measure', measure, 'en'), 'zh-Hant': nameOf('measure', measure, 'zh-Hant') };
  if (heldBack === undefined) {
    return takesOff
      ? { en: `${name.en}: lowers the risk`, 'zh-Hant': `${name['zh-Hant']}：減低了風險` }
      : {
          en: `${name.en}: answered well, but makes no difference here`,
          'zh-Hant': `${name['zh-Hant']}：答案良好，但在此沒有影響`,
        };
  }
  const start = takesOff
    ? { en: `${name.en}: lowers the risk, but `, 'zh-Hant': `${name['zh-Hant']}：減低了風險，但` }
    : { en: `${name.en}: takes nothing off, as `, 'zh-Hant': `${name['zh-Hant']}：未能減低風險，因為` };
  const { cause, phrase } = heldBack;
  return cause === 'weak'
    ? { en: start.en + phrase.en, 'zh-Hant': start['zh-Hant'] + phrase['zh-Hant'] }
    : {
        en: `${start.en}nothing shows yet that ${phrase.en}`,
        'zh-Hant': `${start['zh-Hant']}未有答案顯示${phrase['zh-Hant']}`,
      };
}

/** Writes a phrase as a sentence of its own, without a stop. */
export function asSentence(phrase: LocalizedText): LocalizedText {
  return { ...phrase, en: phrase.en.charAt(0).toUpperCase() + phrase.en.slice(1) };
}

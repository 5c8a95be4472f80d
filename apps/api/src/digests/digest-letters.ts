import type { Digest, DigestPeriod, Locale } from '@firebreak/domain';
import type { DigestPart } from './digests.repository.js';

/** One part of a digest. */
interface PartFacts {
  readonly part: DigestPart;
  /** Vendors with something new; a name that could pass for a message is left out. */
  readonly names: readonly string[];
  /** How many more are new beside those that are named. */
  readonly more: number;
  /** How many wait in all, new or not. */
  readonly waiting: number;
}

/** What a digest says; names only, never free text, and the one address of the register. */
interface DigestFacts {
  readonly organizationName: string;
  readonly personName: string;
  readonly digest: Exclude<Digest, 'none'>;
  readonly period: DigestPeriod;
  readonly parts: readonly PartFacts[];
  readonly url: string;
}

type DigestLetter = (facts: DigestFacts) => { readonly subject: string; readonly text: string };

const HEADINGS: Readonly<Record<Locale, Readonly<Record<DigestPart, string>>>> = {
  en: {
    submitted: 'Answers came in',
    overdue: 'The day for answers has passed',
    refused: 'Our mail did not get through',
    notice: 'The last day to give notice comes near',
    leaving: 'Late: what is to do before a vendor is gone',
    due: 'Due for review',
  },
  'zh-Hant': {
    submitted: '已交回答案',
    overdue: '已過填寫限期',
    refused: '電郵未能送達',
    notice: '終止合約的通知限期將至',
    leaving: '終止合作的待辦事項已逾期',
    due: '到期覆檢',
  },
};

/** The digest in each language. */
export const DIGEST_LETTERS: Readonly<Record<Locale, DigestLetter>> = {
  en: ({ organizationName, personName, digest, period, parts, url }) => ({
    subject: `What is new with your vendors at ${organizationName}`,
    text: [
      `Dear ${personName},`,
      '',
      digest === 'daily'
        ? `This is new since ${longDate(period.from, 'en-GB')}.`
        : `This is new in the week from ${longDate(period.from, 'en-GB')}.`,
      ...parts.flatMap(({ part, names, more, waiting }) => [
        '',
        `${HEADINGS.en[part]} (${waiting} in all)`,
        ...names.map((name) => `    ${name}`),
        ...(more === 0 ? [] : [`    ${names.length === 0 ? '' : 'and '}${more} more`]),
      ]),
      '',
      'The register:',
      url,
      '',
      `You get this once a ${digest === 'daily' ? 'day' : 'week'} at most, and only when something is new. You choose so under Settings, You.`,
    ].join('\n'),
  }),
  'zh-Hant': ({ organizationName, personName, digest, period, parts, url }) => ({
    subject: `${organizationName} 供應商的最新情況`,
    text: [
      `${personName}：`,
      '',
      digest === 'daily'
        ? `以下是自 ${longDate(period.from, 'zh-HK')} 起的新情況。`
        : `以下是由 ${longDate(period.from, 'zh-HK')} 起一星期的新情況。`,
      ...parts.flatMap(({ part, names, more, waiting }) => [
        '',
        `${HEADINGS['zh-Hant'][part]}（共 ${waiting} 個）`,
        ...names.map((name) => `    ${name}`),
        ...(more === 0 ? [] : [`    另有 ${more} 個`]),
      ]),
      '',
      '登記冊：',
      url,
      '',
      `此電郵每${digest === 'daily' ? '日' : '星期'}最多一封，有新情況才會寄出。您可在「設定」的「你」更改。`,
    ].join('\n'),
  }),
};

function longDate(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

import { nameOf, NOTICE_NAMES, type Band, type DigestPeriod, type Locale, type NoticeKind } from '@firebreak/domain';
import { stopLines } from '../notices/notice-letters.js';
import type { FinishedAction } from './digest-week.repository.js';

/** One part of a digest. */
export interface PartFacts {
  readonly kind: NoticeKind;
  /** Vendors with something new; a name that could pass for a message is left out. */
  readonly names: readonly string[];
  /** How many more are new beside those that are named. */
  readonly more: number;
  /** How many wait in all, new or not; null for what waits for nobody. */
  readonly waiting: number | null;
  /** The list of exactly those that wait; null where none holds them alone. */
  readonly url: string | null;
}

/** A vendor that has another band than a week ago. */
export interface MovedVendor {
  /** Null where the name could pass for a message. */
  readonly vendorName: string | null;
  readonly from: Band;
  readonly to: Band;
}

/** What a weekly digest tells beside what is new. */
export interface WeekFacts {
  readonly moves: readonly MovedVendor[];
  /** How many moved beside those that are named. */
  readonly moreMoves: number;
  /** How much of each sort has its day within a week from now. */
  readonly ahead: { readonly answers: number; readonly reviews: number; readonly findings: number };
  /** How often the person did what. */
  readonly finished: Readonly<Partial<Record<FinishedAction, number>>>;
}

/** What a digest says; names only, never free text, and the one address of the register. */
interface DigestFacts {
  readonly organizationName: string;
  readonly personName: string;
  readonly digest: 'daily' | 'weekly';
  readonly period: DigestPeriod;
  readonly parts: readonly PartFacts[];
  /** Null in a daily digest. */
  readonly week: WeekFacts | null;
  readonly url: string;
  readonly stopUrl: string;
}

type DigestLetter = (facts: DigestFacts) => { readonly subject: string; readonly text: string };

/** The digest in each language. */
export const DIGEST_LETTERS: Readonly<Record<Locale, DigestLetter>> = {
  en: ({ organizationName, personName, digest, period, parts, week, url, stopUrl }) => ({
    subject: `What is new with your vendors at ${organizationName}`,
    text: [
      `Dear ${personName},`,
      '',
      digest === 'daily'
        ? `This is new since ${longDate(period.from, 'en-GB')}.`
        : `This is new in the week from ${longDate(period.from, 'en-GB')}.`,
      ...parts.flatMap(({ kind, names, more, waiting, url: listUrl }) => [
        '',
        waiting === null ? NOTICE_NAMES.en[kind] : `${NOTICE_NAMES.en[kind]} (${waiting} in all)`,
        ...names.map((name) => `    ${name}`),
        ...(more === 0 ? [] : [names.length === 0 ? `    ${more} new` : `    and ${more} more`]),
        ...(listUrl === null ? [] : [`    ${listUrl}`]),
      ]),
      ...(week === null ? [] : weekLines('en', week)),
      '',
      'The register:',
      url,
      '',
      `You get this once a ${digest === 'daily' ? 'day' : 'week'} at most, and only when something is new. You choose so under Settings, What you are told.`,
      ...stopLines('en', stopUrl),
    ].join('\n'),
  }),
  'zh-Hant': ({ organizationName, personName, digest, period, parts, week, url, stopUrl }) => ({
    subject: `${organizationName} 供應商的最新情況`,
    text: [
      `${personName}：`,
      '',
      digest === 'daily'
        ? `以下是自 ${longDate(period.from, 'zh-HK')} 起的新情況。`
        : `以下是由 ${longDate(period.from, 'zh-HK')} 起一星期的新情況。`,
      ...parts.flatMap(({ kind, names, more, waiting, url: listUrl }) => [
        '',
        waiting === null ? NOTICE_NAMES['zh-Hant'][kind] : `${NOTICE_NAMES['zh-Hant'][kind]}（共 ${waiting} 個）`,
        ...names.map((name) => `    ${name}`),
        ...(more === 0 ? [] : [names.length === 0 ? `    新增 ${more} 個` : `    另有 ${more} 個`]),
        ...(listUrl === null ? [] : [`    ${listUrl}`]),
      ]),
      ...(week === null ? [] : weekLines('zh-Hant', week)),
      '',
      '登記冊：',
      url,
      '',
      `此電郵每${digest === 'daily' ? '日' : '星期'}最多一封，有新情況才會寄出。您可在「設定」的「通知設定」更改。`,
      ...stopLines('zh-Hant', stopUrl),
    ].join('\n'),
  }),
};

const WEEK_WORDS: Readonly<
  Record<
    Locale,
    {
      readonly moves: string;
      readonly unnamed: string;
      readonly more: (count: number) => string;
      readonly ahead: string;
      readonly finished: string;
      readonly sorts: Readonly<Record<keyof WeekFacts['ahead'] | FinishedAction, string>>;
    }
  >
> = {
  en: {
    moves: 'Moved to another band',
    unnamed: 'A vendor',
    more: (count) => `and ${count} more`,
    ahead: 'Within the next seven days',
    finished: 'What you finished',
    sorts: {
      answers: 'answers due from vendors',
      reviews: 'vendors to review',
      findings: 'findings to be mended',
      'assessment.sent': 'questionnaires sent',
      'assessment.accepted': 'answers accepted',
      'assessment.returned': 'answers sent back',
      'finding.closed': 'findings closed',
      'acceptance.approved': 'risks accepted',
      'acceptance.declined': 'risks not accepted',
    },
  },
  'zh-Hant': {
    moves: '風險級別有變',
    unnamed: '一個供應商',
    more: (count) => `另有 ${count} 個`,
    ahead: '未來七日',
    finished: '您已完成的工作',
    sorts: {
      answers: '份供應商答案到期',
      reviews: '個供應商到期覆檢',
      findings: '項待改善事項到期',
      'assessment.sent': '份問卷已發出',
      'assessment.accepted': '份答案已接納',
      'assessment.returned': '份答案已退回',
      'finding.closed': '項待改善事項已結束',
      'acceptance.approved': '項風險已接受',
      'acceptance.declined': '項風險不接受',
    },
  },
};

/** Nothing where there are no lines. */
function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

function weekLines(locale: Locale, { moves, moreMoves, ahead, finished }: WeekFacts): string[] {
  const words = WEEK_WORDS[locale];
  const separator = locale === 'en' ? ': ' : '：';
  const counts = (counted: Readonly<Record<string, number>>): string[] =>
    Object.entries(counted)
      .filter(([, count]) => count > 0)
      .map(([sort, count]) => `    ${count} ${words.sorts[sort as keyof typeof words.sorts]}`);
  return [
    ...section(words.moves, [
      ...moves.map(
        ({ vendorName, from, to }) =>
          `    ${vendorName ?? words.unnamed}${separator}${nameOf('band', from, locale)} → ${nameOf('band', to, locale)}`,
      ),
      ...(moreMoves === 0 ? [] : [`    ${words.more(moreMoves)}`]),
    ]),
    ...section(words.ahead, counts(ahead)),
    ...section(words.finished, counts(finished)),
  ];
}

function longDate(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

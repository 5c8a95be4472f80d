import { NOTICE_NAMES, type Locale, type NoticeKind } from '@firebreak/domain';

/** One matter of the mail. */
export interface NoticeLine {
  readonly kind: NoticeKind;
  /** Null where the name could pass for a message. */
  readonly vendorName: string | null;
  /** The page of what it tells of. */
  readonly url: string;
}

/** What a mail about notices says; names only, never free text, and the one address of the register. */
interface NoticeFacts {
  readonly organizationName: string;
  readonly personName: string;
  readonly lines: readonly NoticeLine[];
  /** How many there are beside those that are listed. */
  readonly more: number;
  readonly noticesUrl: string;
  readonly stopUrl: string;
}

type NoticeLetter = (facts: NoticeFacts) => { readonly subject: string; readonly text: string };

/** The mail that tells at once, in each language. */
export const NOTICE_LETTERS: Readonly<Record<Locale, NoticeLetter>> = {
  en: ({ organizationName, personName, lines, more, noticesUrl, stopUrl }) => ({
    subject: `${subjectOf('en', lines, more) ?? `${lines.length + more} new matters`} (${organizationName})`,
    text: [
      `Dear ${personName},`,
      ...lines.flatMap((line) => ['', `${sentenceOf('en', line)}:`, line.url]),
      ...(more === 0 ? [] : ['', `And ${more} more:`, noticesUrl]),
      '',
      ...stopLines('en', stopUrl),
    ].join('\n'),
  }),
  'zh-Hant': ({ organizationName, personName, lines, more, noticesUrl, stopUrl }) => ({
    subject: `${subjectOf('zh-Hant', lines, more) ?? `${lines.length + more} 項新通知`}（${organizationName}）`,
    text: [
      `${personName}：`,
      ...lines.flatMap((line) => ['', `${sentenceOf('zh-Hant', line)}：`, line.url]),
      ...(more === 0 ? [] : ['', `另有 ${more} 項：`, noticesUrl]),
      '',
      ...stopLines('zh-Hant', stopUrl),
    ].join('\n'),
  }),
};

/** The last lines of a mail that can be stopped from itself. */
export function stopLines(locale: Locale, stopUrl: string): string[] {
  return locale === 'en'
    ? ['To get no more mails like this, without signing in; opening the page alone changes nothing:', stopUrl]
    : ['如不想再收到此類電郵，可在此停止，毋須登入；單是開啟頁面不會改變任何設定：', stopUrl];
}

function subjectOf(locale: Locale, [first, ...others]: readonly NoticeLine[], more: number): string | null {
  return first === undefined || others.length + more > 0 ? null : sentenceOf(locale, first);
}

function sentenceOf(locale: Locale, { kind, vendorName }: NoticeLine): string {
  const name = NOTICE_NAMES[locale][kind];
  if (vendorName === null) return name;
  return locale === 'en' ? `${name}: ${vendorName}` : `${name}：${vendorName}`;
}

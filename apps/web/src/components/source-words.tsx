import { nameOf } from '@firebreak/domain';
import type { AnswerSource } from '@firebreak/domain';
import { useIntl } from 'react-intl';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { DOT } from '../lib/dot';
import styles from './source-words.module.css';
import { sourceMessages } from './source.messages';

/** What an answer of ours was taken from, in one line: kind, name, address, day, and what it covers. */
export function SourceWords({ source }: { source: AnswerSource }) {
  const text = useMessages(sourceMessages);
  const locale = useLocale();
  const intl = useIntl();
  const { kind, title, address, seenOn, periodFrom, periodTo } = source;
  const dayOf = (on: string) => intl.formatDate(`${on}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' });
  const period =
    periodTo === null
      ? []
      : kind === 'certificate'
        ? [text('goodUntil', { to: dayOf(periodTo) })]
        : periodFrom === null
          ? [text('coversUntil', { to: dayOf(periodTo) })]
          : [text('covers', { from: dayOf(periodFrom), to: dayOf(periodTo) })];
  const days = [...period, text(kind === 'conversation' ? 'spoken' : 'seen', { day: dayOf(seenOn) })];
  return (
    <p className={styles['source']}>
      <strong>{nameOf('answerSource', kind, locale)}</strong>
      {DOT}
      {address === null ? (
        <bdi>{title}</bdi>
      ) : (
        <a href={address} target="_blank" rel="noreferrer noopener">
          <bdi>{title}</bdi>
        </a>
      )}
      {DOT}
      {days.join(DOT)}
    </p>
  );
}

import { nameOf } from '@firebreak/domain';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { scopesMessages } from '../scopes.messages';
import type { ScopeContent } from '../vendor-changes';
import { DOT } from '../../../lib/dot';
import styles from './scope-words.module.css';

/** One access in words: whose data, which, how reached, through whom, from where, until when. */
export function ScopeWords({ scope }: { scope: ScopeContent }) {
  const text = useMessages(scopesMessages);
  const locale = useLocale();
  const intl = useIntl();
  const asOf = useAsOf();
  const [now] = useState(() => new Date().toISOString());
  const shownDay = (asOf ?? now).slice(0, 10);
  const list = (words: readonly string[]) => words.join(locale === 'en' ? ', ' : '、');
  const day = (on: string) => intl.formatDate(on, { dateStyle: 'medium', timeZone: 'UTC' });
  const { peopleCount, dataCategories, accessTypes, countries, endsOn } = scope;
  const people =
    peopleCount === null
      ? text('peopleUnknown')
      : text('people', {
          count: intl.formatNumber(peopleCount, {
            notation: 'compact',
            maximumSignificantDigits: 3,
            useGrouping: true,
          }),
        });
  const notes = [
    ...(scope.humanChannel ? [text('humanChannel')] : []),
    ...(scope.canResetCredentials ? [text('canReset')] : []),
    ...(scope.critical ? [text('critical')] : []),
  ];
  const places = countries.map((code) => intl.formatDisplayName(code, { type: 'region' }) ?? code);
  const ended = endsOn !== null && endsOn < shownDay;
  const margins = [
    ...(places.length > 0 ? [text('from', { places: list(places) })] : []),
    ...(endsOn === null ? [] : [text(ended ? 'ended' : 'until', { day: day(endsOn) })]),
  ];
  return (
    <div className={styles['words']} data-ended={ended || undefined}>
      <p className={styles['name']}>{scope.name}</p>
      <p>
        {dataCategories.length === 0
          ? text('noData')
          : `${people}${DOT}${list(dataCategories.map((category) => nameOf('dataCategory', category, locale)))}`}
      </p>
      <p className={styles['access']}>
        {[
          nameOf('accessLevel', scope.accessLevel, locale),
          ...(accessTypes.length === 0 ? [] : [list(accessTypes.map((type) => nameOf('accessType', type, locale)))]),
        ].join(DOT)}
      </p>
      {notes.length === 0 ? null : (
        <ul className={styles['notes']}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {margins.length === 0 ? null : <p className={styles['margin']}>{margins.join(DOT)}</p>}
    </div>
  );
}

import { nameOf, TIER_SOURCE } from '@firebreak/domain';
import type { TierSuggestion } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { organizationQuery } from '../../../lib/organization.queries';
import styles from './tier-fact.module.css';
import { tierMessages } from './tier.messages';

/** What speaks for a suggested tier, in words, and how often it means to look. */
export function TierReasons({ suggestion }: { suggestion: TierSuggestion }) {
  const text = useMessages(tierMessages);
  const locale = useLocale();
  const touched = useTouchWords(suggestion);
  const days = useQuery(organizationQuery).data?.reviewIntervalDays[`tier${suggestion.tier}`];
  const { tier, inherentBand, critical, assumed } = suggestion;
  const band = nameOf('band', inherentBand, locale);
  return (
    <div className={styles['reasons']}>
      <p>
        <strong>{text('title', { tier: nameOf('tier', tier, locale) })}</strong>
      </p>
      <ul>
        <li>{text('inherent', { band: locale === 'en' ? band.toLowerCase() : band })}</li>
        {critical ? <li>{text('critical')}</li> : null}
        <li>{assumed ? text('assumed') : touched.join(locale === 'en' ? ', ' : '，')}</li>
      </ul>
      {days === undefined ? null : <p>{text('review', { days })}</p>}
      <p className={styles['aside']}>{text('source', { source: TIER_SOURCE })}</p>
    </div>
  );
}

function useTouchWords(suggestion: TierSuggestion): readonly string[] {
  const text = useMessages(tierMessages);
  const locale = useLocale();
  const intl = useIntl();
  const { dataCategories, peopleCount, accessLevel, canResetCredentials } = suggestion;
  const records = intl.formatList(
    dataCategories.map((category) => nameOf('dataCategory', category, locale)),
    { type: 'conjunction' },
  );
  return [
    ...(dataCategories.length === 0
      ? [text('noRecords')]
      : [
          text('records', { records }),
          peopleCount === null ? text('peopleUnknown') : text('people', { count: intl.formatNumber(peopleCount) }),
        ]),
    ...(accessLevel === null ? [] : [text('level', { level: nameOf('accessLevel', accessLevel, locale) })]),
    ...(canResetCredentials ? [text('resets')] : []),
  ];
}

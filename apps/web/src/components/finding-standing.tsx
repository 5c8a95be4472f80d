import { nameOf } from '@firebreak/domain';
import { useIntl } from 'react-intl';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { findingWords } from './findings.messages';
import type { FindingItem } from '../lib/findings.queries';
import { unbroken } from '../lib/unbroken';
import { DOT } from '../lib/dot';

/** Where a finding stands in words, with the day that belongs to it. */
export function FindingStanding({
  finding: { status, plannedOn, acceptance },
}: {
  finding: Pick<FindingItem, 'status' | 'plannedOn' | 'acceptance'>;
}) {
  const text = useMessages(findingWords);
  const locale = useLocale();
  const intl = useIntl();
  const dayOf = (day: string) => unbroken(intl.formatDate(day, { day: 'numeric', month: 'short', timeZone: 'UTC' }));
  const name = nameOf('findingStatus', status, locale);
  if (status === 'planned' && plannedOn !== null) return `${name} ${text('plannedFor', { day: dayOf(plannedOn) })}`;
  if (status === 'accepted' && acceptance !== null)
    return `${name} ${text('until', { day: dayOf(acceptance.expiresOn) })}`;
  const lapsed = acceptance !== null && acceptance.standing !== 'in_force' && status !== 'closed';
  return lapsed ? `${name}${DOT}${nameOf('acceptanceStanding', acceptance.standing, locale)}` : name;
}

import { nameOf } from '@firebreak/domain';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { DataCell } from '../../../components/data-table';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { Person } from '../../../lib/people.queries';
import { peopleMessages } from './people.messages';
import { PersonActions } from './person-actions';
import styles from './person-row.module.css';

interface PersonRowProps {
  person: Person;
  mayChange: boolean;
  isOwn: boolean;
  isLastAdministrator: boolean;
}

/** One person as a table row: who, in which role, whether they have joined. */
export function PersonRow({ person, mayChange, isOwn, isLastAdministrator }: PersonRowProps) {
  const text = useMessages(peopleMessages);
  const locale = useLocale();
  const state = useStateWords(person);
  return (
    <tr>
      <DataCell column={0}>
        <span className={styles['person']}>
          {person.name}
          {isOwn ? <span className={styles['own']}>{text('you')}</span> : null}
        </span>
      </DataCell>
      <DataCell column={1}>
        <span className={styles['email']}>{person.email}</span>
      </DataCell>
      <DataCell column={2}>{nameOf('role', person.role, locale)}</DataCell>
      <DataCell column={3}>
        <span className={person.status === 'active' ? undefined : styles['off']}>{state}</span>
      </DataCell>
      {mayChange ? (
        <DataCell column={4}>
          <PersonActions person={person} isOwn={isOwn} isLastAdministrator={isLastAdministrator} />
        </DataCell>
      ) : null}
    </tr>
  );
}

function useStateWords({ status, invitationExpiresAt, accessUntil }: Person): string {
  const text = useMessages(peopleMessages);
  const intl = useIntl();
  const [now] = useState(() => Date.now());
  const until = accessUntil === null ? null : intl.formatDate(accessUntil, { dateStyle: 'medium', timeZone: 'UTC' });
  if (until !== null && status === 'active') return text('activeUntil', { until });
  if (until !== null && status === 'ended') return text('endedOn', { until });
  if (status !== 'invited') return text(status);
  if (invitationExpiresAt === null || Date.parse(invitationExpiresAt) <= now) return text('invitationOver');
  return text('invited', { until: intl.formatDate(invitationExpiresAt, { day: 'numeric', month: 'short' }) });
}

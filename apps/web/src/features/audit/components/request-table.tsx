import { useState } from 'react';
import { useIntl } from 'react-intl';
import { DataCell, DataTable } from '../../../components/data-table';
import { DayText } from '../../../components/date-text';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import type { AuditRequest } from '../../../lib/audit.queries';
import { unbroken } from '../../../lib/unbroken';
import { auditMessages } from '../audit.messages';
import styles from './audit.module.css';

/** Requests of auditors, a row each. */
export function RequestTable({ requests }: { requests: readonly AuditRequest[] }) {
  const text = useMessages(auditMessages);
  const intl = useIntl();
  return (
    <DataTable
      label={text('requests')}
      headings={[text('columnRequest'), text('about'), text('columnState'), text('columnDue'), text('columnAsked')]}
    >
      {requests.map((request) => (
        <tr key={request.id}>
          <DataCell column={0}>
            <TextLink to="/audit/requests/$requestId" params={{ requestId: request.id }}>
              <span className={styles['cut']}>{request.text}</span>
            </TextLink>
          </DataCell>
          <DataCell column={1}>{request.aboutTitle}</DataCell>
          <DataCell column={2}>{text(`state_${request.state}`)}</DataCell>
          <DataCell column={3}>
            {request.dueOn === null ? '–' : <DueDay on={request.dueOn} state={request.state} />}
          </DataCell>
          <DataCell column={4}>
            {text('askedBy', {
              name: request.askedBy.name,
              day: unbroken(intl.formatDate(request.createdAt, { dateStyle: 'medium' })),
            })}
          </DataCell>
        </tr>
      ))}
    </DataTable>
  );
}

/** The day by which an answer is wanted, and whether it has passed without one. */
export function DueDay({ on, state }: { on: string; state: AuditRequest['state'] }) {
  const text = useMessages(auditMessages);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const isLate = state === 'open' && on < today;
  return (
    <>
      <DayText on={on} /> {isLate ? <span className={styles['late']}>{text('late')}</span> : null}
    </>
  );
}

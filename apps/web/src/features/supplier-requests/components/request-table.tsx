import { DataCell, DataTable } from '../../../components/data-table';
import { DateText, DayText } from '../../../components/date-text';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import type { SupplierRequest } from '../../../lib/supplier-requests.queries';
import { requestsMessages } from '../requests.messages';
import { RequestStanding } from './request-standing';
import styles from './requests.module.css';

/** Requests as rows: which supplier, for what, who asks, and where it stands. */
export function RequestTable({ requests }: { requests: readonly SupplierRequest[] }) {
  const text = useMessages(requestsMessages);
  return (
    <DataTable
      label={text('listLabel')}
      headings={[
        text('columnSupplier'),
        text('columnPurpose'),
        text('columnRequester'),
        text('columnReceived'),
        text('columnNeeded'),
        text('columnStatus'),
      ]}
    >
      {requests.map((request) => (
        <tr key={request.id}>
          <DataCell column={0}>
            <TextLink to="/requests/$requestId" params={{ requestId: request.id }}>
              <span className={styles['supplierCell']}>{request.supplierName}</span>
            </TextLink>
          </DataCell>
          <DataCell column={1}>
            <span className={styles['purposeCell']}>{request.purpose ?? '–'}</span>
          </DataCell>
          <DataCell column={2}>{request.requesterName ?? text('forgotten')}</DataCell>
          <DataCell column={3}>
            <DateText at={request.receivedAt} />
          </DataCell>
          <DataCell column={4}>{request.neededOn === null ? '–' : <DayText on={request.neededOn} />}</DataCell>
          <DataCell column={5}>
            <span className={styles['state']}>
              <RequestStanding request={request} />
            </span>
          </DataCell>
        </tr>
      ))}
    </DataTable>
  );
}

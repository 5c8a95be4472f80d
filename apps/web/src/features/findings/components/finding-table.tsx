import { useMessages } from '../../../i18n/use-messages';
import { DataCell, DataTable } from '../../../components/data-table';
import { DayText } from '../../../components/date-text';
import { SeverityMark } from '../../../components/severity-mark';
import { TextLink } from '../../../components/text-link';
import { findingsMessages } from '../findings.messages';
import type { FindingItem } from '../../../lib/findings.queries';
import { FindingStanding } from '../../../components/finding-standing';
import styles from './finding-table.module.css';

/** Findings as rows: what is weak, at whom, and who sees to it by when. */
export function FindingTable({ findings }: { findings: readonly FindingItem[] }) {
  const text = useMessages(findingsMessages);
  return (
    <DataTable
      label={text('listLabel')}
      headings={[
        text('columnFinding'),
        text('columnVendor'),
        text('columnAnswer'),
        text('columnStatus'),
        text('columnDue'),
        text('columnOwner'),
      ]}
    >
      {findings.map((finding) => (
        <tr key={finding.id}>
          <DataCell column={0}>
            <span className={styles['finding']}>
              <SeverityMark severity={finding.severity} />
              <TextLink to="/findings/$findingId" params={{ findingId: finding.id }}>
                {finding.title}
              </TextLink>
            </span>
          </DataCell>
          <DataCell column={1}>
            <TextLink to="/vendors/$vendorId" params={{ vendorId: finding.vendor.id }}>
              {finding.vendor.name}
            </TextLink>
          </DataCell>
          <DataCell column={2}>
            <span className={`${styles['muted']} ${styles['answer']}`}>{finding.answer ?? text('noAnswer')}</span>
          </DataCell>
          <DataCell column={3}>
            <FindingStanding finding={finding} />
          </DataCell>
          <DataCell column={4}>
            <span className={styles['whole']}>
              <DayText on={finding.dueOn} />
              {finding.overdue ? <strong className={styles['overdue']}>{text('overdue')}</strong> : null}
            </span>
          </DataCell>
          <DataCell column={5}>
            <span className={styles['owner']}>
              {finding.owner?.name ?? <span className={styles['muted']}>{text('nobody')}</span>}
            </span>
          </DataCell>
        </tr>
      ))}
    </DataTable>
  );
}

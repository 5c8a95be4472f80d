import { RISK_KINDS } from '@firebreak/domain';
import type { RiskKind } from '@firebreak/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { countOf } from '../../../lib/total';
import { DataCell, DataTable } from '../../../components/data-table';
import { DayText } from '../../../components/date-text';
import { Loaded } from '../../../components/loaded';
import { MoreButton } from '../../../components/more-button';
import { Section } from '../../../components/section';
import { SeverityMark } from '../../../components/severity-mark';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import type { FindingFilters } from '../../../lib/finding-filters';
import { reportsMessages } from '../reports.messages';
import { risksQuery } from '../reports.queries';
import type { RiskRow } from '../reports.queries';
import { ReportFrame } from './report-frame';
import styles from './report-tables.module.css';

/** The list of findings that each group's number leads to. */
const BEHIND: Readonly<Record<RiskKind, FindingFilters>> = {
  overdue: { overdue: true },
  accepted: { status: 'accepted' },
  lapsed: { acceptance: 'lapsed' },
};

/** What is late, what was accepted by whom until when, and what no longer holds. */
export function RisksReport() {
  const asOf = useAsOf();
  const first = useInfiniteQuery(risksQuery('overdue', asOf));
  return (
    <ReportFrame report="overdue-and-accepted" instant={first.data?.pages[0]?.instant}>
      {RISK_KINDS.map((kind) => (
        <RiskGroup key={kind} kind={kind} />
      ))}
    </ReportFrame>
  );
}

function RiskGroup({ kind }: { kind: RiskKind }) {
  const text = useMessages(reportsMessages);
  const list = useInfiniteQuery(risksQuery(kind, useAsOf()));
  const total = countOf(list.data?.pages[0]?.total ?? 0);
  return (
    <Section
      title={text(kind)}
      aside={
        total === 0 ? undefined : (
          <TextLink to="/findings" search={BEHIND[kind]}>
            {total}
          </TextLink>
        )
      }
    >
      <Loaded query={list} skeleton={<SkeletonRows rows={4} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? <p>{text(`empty${kind}`)}</p> : <Risks kind={kind} items={items} />;
        }}
      </Loaded>
      <MoreButton list={list} />
    </Section>
  );
}

function Risks({ kind, items }: { kind: RiskKind; items: readonly RiskRow[] }) {
  const text = useMessages(reportsMessages);
  const isLate = kind === 'overdue';
  const headings = isLate
    ? [text('finding'), text('supplier'), text('due'), text('owner')]
    : [text('finding'), text('supplier'), text('approver'), text('until'), text('reason')];
  return (
    <DataTable label={text(kind)} headings={headings}>
      {items.map((item) => (
        <tr key={item.findingId}>
          <DataCell column={0}>
            <TextLink to="/findings/$findingId" params={{ findingId: item.findingId }}>
              {item.title}
            </TextLink>{' '}
            <SeverityMark severity={item.severity} />
          </DataCell>
          <DataCell column={1}>
            <TextLink to="/vendors/$vendorId" params={{ vendorId: item.supplier.id }}>
              {item.supplier.name}
            </TextLink>
          </DataCell>
          {isLate ? (
            <>
              <DataCell column={2}>
                <span>
                  <DayText on={item.dueOn} />
                  <span className={styles['beside']}>{text('late', { days: item.daysOverdue })}</span>
                </span>
              </DataCell>
              <DataCell column={3}>{item.owner ?? text('none')}</DataCell>
            </>
          ) : (
            <>
              <DataCell column={2}>{item.approver ?? text('none')}</DataCell>
              <DataCell column={3}>{item.expiresOn === null ? text('none') : <DayText on={item.expiresOn} />}</DataCell>
              <DataCell column={4}>{item.reason}</DataCell>
            </>
          )}
        </tr>
      ))}
    </DataTable>
  );
}

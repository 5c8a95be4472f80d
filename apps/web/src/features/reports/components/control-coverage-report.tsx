import { nameOf } from '@firebreak/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { DataCell, DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { Loaded } from '../../../components/loaded';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { reportsMessages } from '../reports.messages';
import { controlCoverageQuery } from '../reports.queries';
import { ReportFrame } from './report-frame';
import styles from './report-tables.module.css';

const LEVELS = [0, 1, 2, 3, 4] as const;
const OUT_OF_DATE = LEVELS.length + 3;

/** How each measure stands over all suppliers, the weakest first. */
export function ControlCoverageReport() {
  const text = useMessages(reportsMessages);
  const locale = useLocale();
  const list = useInfiniteQuery(controlCoverageQuery(useAsOf()));
  const headings = [
    text('measure'),
    text('covered'),
    ...LEVELS.map((level) => text('level', { level })),
    text('notAnswered'),
    text('outOfDate'),
  ];
  return (
    <ReportFrame report="control-coverage" instant={list.data?.pages[0]?.instant}>
      <Loaded query={list} skeleton={<SkeletonRows rows={7} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const suppliers = items[0]?.suppliers ?? 0;
          if (suppliers === 0) return <EmptyState title={text('emptyCoverage')} />;
          return (
            <>
              <p className={styles['note']}>
                <TextLink to="/vendors">{text('ofAll', { count: suppliers })}</TextLink>
              </p>
              <DataTable label={text('measure')} headings={headings}>
                {items.map((item) => (
                  <tr key={item.measure}>
                    <DataCell column={0}>{nameOf('measure', item.measure, locale)}</DataCell>
                    <DataCell column={1}>{text('percent', { percent: item.coveragePercent })}</DataCell>
                    {LEVELS.map((level) => (
                      <DataCell key={level} column={2 + level}>
                        {item.levels[level]}
                      </DataCell>
                    ))}
                    <DataCell column={OUT_OF_DATE - 1}>{item.notAnswered}</DataCell>
                    <DataCell column={OUT_OF_DATE}>{item.outOfDate}</DataCell>
                  </tr>
                ))}
              </DataTable>
            </>
          );
        }}
      </Loaded>
    </ReportFrame>
  );
}

import { FLAG_KEYS, flagName, nameOf } from '@firebreak/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { BandBadge } from '../../../components/band-badge';
import { DataCell, DataTable } from '../../../components/data-table';
import { DateText, DayText } from '../../../components/date-text';
import { EmptyState } from '../../../components/empty-state';
import { Loaded } from '../../../components/loaded';
import { MoreButton } from '../../../components/more-button';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { reportsMessages } from '../reports.messages';
import { criticalSuppliersQuery } from '../reports.queries';
import type { CriticalSupplier } from '../reports.queries';
import { ReportFrame } from './report-frame';
import styles from './report-tables.module.css';

/** The suppliers that could hurt most, and how each stands. */
export function CriticalSuppliersReport() {
  const text = useMessages(reportsMessages);
  const list = useInfiniteQuery(criticalSuppliersQuery(useAsOf()));
  return (
    <ReportFrame report="critical-suppliers" instant={list.data?.pages[0]?.instant}>
      <Loaded query={list} skeleton={<SkeletonRows rows={10} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return <EmptyState title={text('emptyCritical')}>{text('emptyCriticalText')}</EmptyState>;
          return <Suppliers items={items} />;
        }}
      </Loaded>
      <MoreButton list={list} />
    </ReportFrame>
  );
}

function Suppliers({ items }: { items: readonly CriticalSupplier[] }) {
  const text = useMessages(reportsMessages);
  const locale = useLocale();
  const headings = [
    'supplier',
    'tier',
    'owner',
    'verdict',
    'coverage',
    'flags',
    'findings',
    'contract',
    'assessed',
  ] as const;
  return (
    <DataTable label={text('supplier')} headings={headings.map((heading) => text(heading))}>
      {items.map((item) => (
        <tr key={item.supplier.id}>
          <DataCell column={0}>
            <TextLink to="/vendors/$vendorId" params={{ vendorId: item.supplier.id }}>
              {item.supplier.name}
            </TextLink>
            <span className={styles['beside']}>{nameOf('archetype', item.archetype, locale)}</span>
          </DataCell>
          <DataCell column={1}>{text('tierOf', { tier: item.tier })}</DataCell>
          <DataCell column={2}>{item.owner ?? text('none')}</DataCell>
          <DataCell column={3}>
            <span>
              <BandBadge band={item.assessed ? item.band : 'not_assessed'} />
              {item.bestBand === item.worstBand ? null : (
                <span className={styles['beside']}>
                  {text('range', {
                    best: nameOf('band', item.bestBand, locale),
                    worst: nameOf('band', item.worstBand, locale),
                  })}
                </span>
              )}
            </span>
          </DataCell>
          <DataCell column={4}>{text('percent', { percent: item.coveragePercent })}</DataCell>
          <DataCell column={5}>
            {item.flags.length === 0
              ? text('none')
              : FLAG_KEYS.filter((key) => item.flags.includes(key))
                  .map((key) => flagName(key)[locale])
                  .join(locale === 'en' ? '; ' : '；')}
          </DataCell>
          <DataCell column={6}>
            {item.openFindings === 0 ? (
              text('none')
            ) : (
              <TextLink to="/findings" search={{ vendorId: item.supplier.id }}>
                {item.openFindings}
              </TextLink>
            )}
          </DataCell>
          <DataCell column={7}>
            {item.contractEndsOn === null ? text('none') : <DayText on={item.contractEndsOn} />}
          </DataCell>
          <DataCell column={8}>
            {item.lastAssessedAt === null ? text('none') : <DateText at={item.lastAssessedAt} />}
          </DataCell>
        </tr>
      ))}
    </DataTable>
  );
}

import { nameOf } from '@firebreak/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { DataCell, DataTable } from '../../../components/data-table';
import { DateText } from '../../../components/date-text';
import { Loaded } from '../../../components/loaded';
import { MoreButton } from '../../../components/more-button';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { vendorDeletionsQuery } from '../../../lib/retention.queries';
import { retentionPageMessages } from './retention-page.messages';

/** Vendors that are gone: all that is left of them. */
export function DeletedSection() {
  const text = useMessages(retentionPageMessages);
  const locale = useLocale();
  const intl = useIntl();
  const list = useInfiniteQuery(vendorDeletionsQuery);
  return (
    <Section title={text('gone')}>
      <Loaded query={list} skeleton={<SkeletonRows rows={2} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p>{text('goneNone')}</p>;
          return (
            <DataTable
              label={text('gone')}
              headings={[
                text('columnVendor'),
                text('columnKind'),
                text('columnArchived'),
                text('columnDeleted'),
                text('columnBy'),
                text('columnRows'),
                text('columnFiles'),
              ]}
            >
              {items.map(({ id, name, archetype, archivedAt, deletedAt, deletedBy, keptYears, rows, fileHashes }) => (
                <tr key={id}>
                  <DataCell column={0}>{name}</DataCell>
                  <DataCell column={1}>{nameOf('archetype', archetype, locale)}</DataCell>
                  <DataCell column={2}>
                    <DateText at={archivedAt} />
                  </DataCell>
                  <DataCell column={3}>
                    <DateText at={deletedAt} />
                  </DataCell>
                  <DataCell column={4}>{deletedBy ?? text('byRule', { count: keptYears })}</DataCell>
                  <DataCell column={5}>{intl.formatNumber(rows)}</DataCell>
                  <DataCell column={6}>{intl.formatNumber(fileHashes.length)}</DataCell>
                </tr>
              ))}
            </DataTable>
          );
        }}
      </Loaded>
      <MoreButton list={list} />
    </Section>
  );
}

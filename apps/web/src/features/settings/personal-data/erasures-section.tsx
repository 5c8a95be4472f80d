import { useInfiniteQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { DataCell, DataTable } from '../../../components/data-table';
import { DateText } from '../../../components/date-text';
import { Loaded } from '../../../components/loaded';
import { MoreButton } from '../../../components/more-button';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { personalDataMessages } from './personal-data.messages';
import { erasuresQuery } from './personal-data.queries';
import { recordsOf } from './records-of';
import styles from './personal-data-page.module.css';

/** That people were erased: when, by whom and on what ground, never who. */
export function ErasuresSection() {
  const text = useMessages(personalDataMessages);
  const intl = useIntl();
  const list = useInfiniteQuery(erasuresQuery);
  return (
    <Section title={text('past')}>
      <Loaded query={list} skeleton={<SkeletonRows rows={2} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p>{text('pastNone')}</p>;
          return (
            <DataTable
              label={text('past')}
              headings={[
                text('columnErased'),
                text('columnBy'),
                text('columnGround'),
                text('columnKept'),
                text('columnRecords'),
                text('columnPast'),
                text('columnEvents'),
              ]}
            >
              {items.map((erasure) => (
                <tr key={erasure.id}>
                  <DataCell column={0}>
                    <DateText at={erasure.erasedAt} />
                  </DataCell>
                  <DataCell column={1}>{erasure.erasedBy}</DataCell>
                  <DataCell column={2}>
                    <span className={styles['long']}>{erasure.ground}</span>
                  </DataCell>
                  <DataCell column={3}>
                    <span className={styles['long']}>{erasure.signaturesKeptFor ?? text('notKept')}</span>
                  </DataCell>
                  <DataCell column={4}>{intl.formatNumber(recordsOf(erasure))}</DataCell>
                  <DataCell column={5}>{intl.formatNumber(erasure.pastStates)}</DataCell>
                  <DataCell column={6}>{intl.formatNumber(erasure.payloads)}</DataCell>
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

import { nameOf } from '@firebreak/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { DataCell, DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { Loaded } from '../../../components/loaded';
import { MoreButton } from '../../../components/more-button';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { reportsMessages } from '../reports.messages';
import { personalDataQuery } from '../reports.queries';
import type { PersonalData } from '../reports.queries';
import { ReportFrame } from './report-frame';
import styles from './report-tables.module.css';

/** Which personal data is where, of how many people, and with whom. */
export function PersonalDataReport() {
  const text = useMessages(reportsMessages);
  const list = useInfiniteQuery(personalDataQuery(useAsOf()));
  return (
    <ReportFrame report="personal-data" instant={list.data?.pages[0]?.instant}>
      <Loaded query={list} skeleton={<SkeletonRows rows={10} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <EmptyState title={text('emptyData')}>{text('emptyDataText')}</EmptyState>;
          return (
            <DataTable
              label={text('data')}
              headings={[text('data'), text('country'), text('suppliers'), text('people')]}
            >
              {items.map((item) => (
                <Row key={`${item.dataCategory} ${item.country}`} item={item} />
              ))}
            </DataTable>
          );
        }}
      </Loaded>
      <MoreButton list={list} />
    </ReportFrame>
  );
}

function Row({ item }: { item: PersonalData }) {
  const text = useMessages(reportsMessages);
  const locale = useLocale();
  const intl = useIntl();
  const { peopleLeast: least, peopleMost: most, named } = item;
  const people =
    least === null || most === null
      ? text('peopleUnknown')
      : text(least === most ? 'peopleExact' : 'peopleRange', { least, most });
  return (
    <tr>
      <DataCell column={0}>
        <TextLink to="/vendors" search={{ data: item.dataCategory }}>
          {nameOf('dataCategory', item.dataCategory, locale)}
        </TextLink>
      </DataCell>
      <DataCell column={1}>
        {item.country === null
          ? text('noCountry')
          : (intl.formatDisplayName(item.country, { type: 'region' }) ?? item.country)}
      </DataCell>
      <DataCell column={2}>
        <details className={styles['named']}>
          <summary>{text('supplierCount', { count: item.suppliers })}</summary>
          <ul>
            {named.map(({ id, name }) => (
              <li key={id}>
                <TextLink to="/vendors/$vendorId" params={{ vendorId: id }}>
                  {name}
                </TextLink>
              </li>
            ))}
            {item.suppliers > named.length ? <li>{text('more', { count: item.suppliers - named.length })}</li> : null}
          </ul>
        </details>
      </DataCell>
      <DataCell column={3}>
        <span>
          {people}
          {most === null || item.scopesWithoutCount === 0 ? null : (
            <span className={styles['beside']}>{text('uncounted', { count: item.scopesWithoutCount })}</span>
          )}
        </span>
      </DataCell>
    </tr>
  );
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { DataCell, DataTable } from '../../../components/data-table';
import { DateText } from '../../../components/date-text';
import { MoreButton } from '../../../components/more-button';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { peopleQuery } from '../../../lib/people.queries';
import { vendorImportMessages } from '../vendor-import.messages';
import { earlierImportsQuery } from '../vendor-import.queries';
import styles from '../vendors-import-page.module.css';

/** The lists that were imported, newest first; each leads to what came of it, where it can be taken back. */
export function EarlierImports() {
  const text = useMessages(vendorImportMessages);
  const earlier = useInfiniteQuery(earlierImportsQuery);
  const { data: people } = useQuery(peopleQuery);
  const imports = earlier.data?.pages.flatMap(({ items }) => items) ?? [];
  if (imports.length === 0) return null;
  const headings = (['earlierFile', 'earlierWhen', 'earlierWho', 'earlierOutcome', 'earlierState'] as const).map(
    (key) => text(key),
  );
  return (
    <div className={styles['earlier']}>
      <Section title={text('earlierTitle')}>
        <DataTable label={text('earlierTitle')} headings={headings}>
          {imports.map(({ id, fileName, importedAt, importedById, added, changed, state }) => (
            <tr key={id}>
              <DataCell column={0}>
                <TextLink to="/vendors/import" search={{ storing: id }}>
                  {fileName ?? text('earlierUnnamed')}
                </TextLink>
              </DataCell>
              <DataCell column={1}>
                <DateText at={importedAt} />
              </DataCell>
              <DataCell column={2}>{people?.items.find((person) => person.id === importedById)?.name ?? ''}</DataCell>
              <DataCell column={3}>{text('earlierCounts', { added, changed })}</DataCell>
              <DataCell column={4}>{text(`state_${state}`)}</DataCell>
            </tr>
          ))}
        </DataTable>
        <MoreButton list={earlier} />
      </Section>
    </div>
  );
}

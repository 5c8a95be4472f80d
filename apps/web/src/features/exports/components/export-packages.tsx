import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { DataTable } from '../../../components/data-table';
import { LoadProblem } from '../../../components/load-problem';
import { MoreButton } from '../../../components/more-button';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { peopleQuery } from '../../../lib/people.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { exportPackagesMessages } from '../export-packages.messages';
import { exportPackagesQuery, isUnderWay, requestExportPackage } from '../exports.queries';
import styles from './export-packages.module.css';
import { PackageRow } from './package-row';

/** Everything in one signed file: a button that has it made, and those that were made. */
export function ExportPackages() {
  const text = useMessages(exportPackagesMessages);
  const problemText = useProblemText();
  const asOf = useAsOf();
  const client = useQueryClient();
  const list = useInfiniteQuery(exportPackagesQuery);
  const { data: people } = useQuery(peopleQuery);
  const asking = useMutation({
    mutationFn: () => requestExportPackage(asOf),
    onSettled: () => client.invalidateQueries({ queryKey: exportPackagesQuery.queryKey }),
  });
  const packages = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const running = packages.find(isUnderWay);
  const headings = (['instant', 'requestedBy', 'size', 'state'] as const).map((key) => text(key));
  return (
    <Section
      title={text('title')}
      aside={
        <Button
          disabled={running !== undefined}
          loading={asking.isPending}
          onClick={() => {
            asking.mutate();
          }}
        >
          {text(asOf === undefined ? 'make' : 'makeAsOf')}
        </Button>
      }
    >
      <p className={styles['lead']}>
        {text('lead')} <TextLink to="/trail/proof">{text('proof')}</TextLink>
      </p>
      {asking.error === null ? null : <p role="alert">{problemText(asking.error)}</p>}
      <p role="status" className={styles['status']}>
        {running === undefined ? '' : text('making', { done: running.tablesDone, all: running.tables.length })}
      </p>
      {list.data === undefined ? <Missing error={list.error} onRetry={() => void list.refetch()} /> : null}
      {packages.length === 0 ? null : (
        <>
          <DataTable label={text('title')} headings={headings}>
            {packages.map((shown) => (
              <PackageRow
                key={shown.id}
                shown={shown}
                requester={people?.items.find(({ id }) => id === shown.requestedById)?.name}
              />
            ))}
          </DataTable>
          <MoreButton list={list} />
        </>
      )}
    </Section>
  );
}

/** What stands in the place of the list while it comes, and when it does not. */
function Missing({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  return error === null ? <SkeletonRows rows={1} /> : <LoadProblem error={error} onRetry={onRetry} />;
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Loaded } from '../../components/loaded';
import { MoreButton } from '../../components/more-button';
import { PageTitle } from '../../components/page-title';
import { Section } from '../../components/section';
import { SkeletonRows, SkeletonText } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import { TrailDays } from '../../components/trail-list';
import { useMessages } from '../../i18n/use-messages';
import { peopleQuery } from '../../lib/people.queries';
import { countOf } from '../../lib/total';
import { trailQuery } from '../../lib/trail.queries';
import { CheckpointPanel } from './components/checkpoint-panel';
import { CheckPanel } from './components/check-panel';
import { TrailFilterSentence } from './components/trail-filter-sentence';
import { readTrailFilters, toTrailQuery } from './trail-filters';
import styles from './trail-page.module.css';
import { trailMessages } from './trail.messages';

/** Who did what and when, newest first, and the proof that nothing of it was changed afterwards. */
export function TrailPage() {
  const text = useMessages(trailMessages);
  const search = useSearch({ from: '/framed/trail' });
  // Read again: the router lets what its check refused through from the address.
  const filters = useMemo(() => readTrailFilters({ ...search }), [search]);
  const list = useInfiniteQuery(trailQuery(toTrailQuery(filters)));
  const { data: staff } = useQuery(peopleQuery);
  const people = useMemo(() => new Map(staff?.items.map(({ id, name }) => [id, name])), [staff]);
  const total = list.data?.pages[0]?.total;
  const filtered = Object.keys(filters).length > 0;
  return (
    <>
      <PageTitle title={text('title')} tab={text('tab')} lead={text('lead')} />
      <div className={styles['columns']}>
        <div className={styles['check']}>
          <CheckpointPanel />
          <CheckPanel />
        </div>
        <div className={styles['events']}>
          <TrailFilterSentence filters={filters} people={people} />
          <Section
            title={
              total === undefined ? (
                <SkeletonText width="10ch" />
              ) : (
                text('count', { count: countOf(total), exact: String(typeof total === 'number') })
              )
            }
          >
            <Loaded query={list} skeleton={<SkeletonRows rows={12} />}>
              {({ pages }) => {
                const events = pages.flatMap((page) => page.items);
                if (events.length > 0) return <TrailDays events={events} people={people} />;
                return filtered ? (
                  <EmptyState title={text('emptyTitle')} action={<TextLink to="/trail">{text('clear')}</TextLink>}>
                    {text('emptyText')}
                  </EmptyState>
                ) : (
                  <EmptyState title={text('firstTitle')} />
                );
              }}
            </Loaded>
            <MoreButton list={list} />
          </Section>
        </div>
      </div>
    </>
  );
}

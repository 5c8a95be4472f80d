import { ASSESSMENT_STATUSES, nameOf } from '@firebreak/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../../components/empty-state';
import { FilterLinks } from '../../components/filter-links';
import { Loaded } from '../../components/loaded';
import { MoreButton } from '../../components/more-button';
import { PageTitle, PendingTitle } from '../../components/page-title';
import { SkeletonRows } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { useAsOf } from '../../lib/as-of';
import { countOf } from '../../lib/total';
import { readAssessmentFilters } from './assessment-filters';
import { assessmentsMessages } from './assessments.messages';
import { assessmentsQuery } from './assessments.queries';
import { AssessmentTable } from './components/assessment-table';

/** Every questionnaire that was sent, and how far it is. */
export function AssessmentsPage() {
  const text = useMessages(assessmentsMessages);
  const locale = useLocale();
  // Read again: the router lets what its check refused through from the address.
  const filters = readAssessmentFilters({ ...useSearch({ from: '/framed/assessments' }) });
  const asOf = useAsOf();
  const list = useInfiniteQuery(assessmentsQuery(filters, asOf));
  const total = list.data?.pages[0]?.total;
  const filtered = Object.keys(filters).length > 0;
  return (
    <>
      <PageTitle
        tab={text('tab')}
        title={
          total === undefined ? (
            <PendingTitle failed={list.isError} title={text('tab')} width="12ch" />
          ) : (
            text('title', { count: countOf(total), exact: String(typeof total === 'number') })
          )
        }
        lead={text('lead')}
      />
      <FilterLinks label={text('filter')}>
        <Link to="/assessments" search={{}} activeOptions={{ exact: true }}>
          {text('all')}
        </Link>
        {asOf === undefined ? (
          <Link to="/assessments" search={{ needsAddress: true }}>
            {text('needsAddress')}
          </Link>
        ) : null}
        <Link to="/assessments" search={{ overdue: true }}>
          {text('overdue')}
        </Link>
        {ASSESSMENT_STATUSES.map((status) => (
          <Link key={status} to="/assessments" search={{ status }}>
            {nameOf('assessmentStatus', status, locale)}
          </Link>
        ))}
      </FilterLinks>
      <Loaded query={list} skeleton={<SkeletonRows rows={10} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length > 0) return <AssessmentTable assessments={items} />;
          return filtered ? (
            <EmptyState title={text('emptyFilteredTitle')} />
          ) : (
            <EmptyState title={text('emptyTitle')} action={<TextLink to="/vendors">{text('emptyAction')}</TextLink>}>
              {text('emptyText')}
            </EmptyState>
          );
        }}
      </Loaded>
      <MoreButton list={list} />
    </>
  );
}

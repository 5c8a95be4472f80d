import { useQueries, useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../../components/empty-state';
import { LoadProblem } from '../../../components/load-problem';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { firstFindingsQuery } from '../../../lib/findings.queries';
import { waitingRequestsQuery } from '../../../lib/supplier-requests.queries';
import { dueReviewsQuery } from '../due-reviews.queries';
import { homeMessages } from '../home.messages';
import { overdueQuery, toReviewQuery } from '../home.queries';
import { FINDING_NEED_ORDER, FINDING_NEEDS } from '../finding-needs';
import { deadlinesQuery, decisionNeedsQuery, flagsQuery } from '../needs.queries';
import { Deadlines } from './deadlines';
import { DecisionGroup } from './decision-group';
import { FindingGroup } from './finding-group';
import { DueReviews } from './due-reviews';
import { FlaggedVendors } from './flagged-vendors';
import { RequestGroup } from './request-group';
import { PendingAssessments } from './pending-assessments';

const FINDINGS_SHOWN = 3;

/** What waits for the reader, most urgent first: flags, answers to review, what is overdue, findings, requests, decisions, what ends, what is due for review. */
export function NeedsYou() {
  const text = useMessages(homeMessages);
  const asOf = useAsOf();
  const flags = useQuery(flagsQuery(asOf));
  const toReview = useQuery(toReviewQuery(asOf));
  const overdue = useQuery(overdueQuery(asOf));
  const evidence = useQuery(deadlinesQuery('evidence', asOf));
  const contracts = useQuery(deadlinesQuery('contract', asOf));
  const requests = useQuery(waitingRequestsQuery(asOf));
  const outdated = useQuery(decisionNeedsQuery('decision', asOf));
  const conditions = useQuery(decisionNeedsQuery('condition', asOf));
  const leaving = useQuery(deadlinesQuery('leaving', asOf));
  const due = useQuery(dueReviewsQuery(asOf));
  const findings = useQueries({
    queries: FINDING_NEED_ORDER.map((need) => firstFindingsQuery(FINDING_NEEDS[need], FINDINGS_SHOWN, asOf)),
  });
  const parts = [
    flags,
    toReview,
    overdue,
    ...findings,
    requests,
    outdated,
    conditions,
    evidence,
    contracts,
    leaving,
    due,
  ];
  const nothing = parts.every((query) => query.data?.items.length === 0);
  if (nothing) {
    return (
      <Section title={text('needsYou')}>
        <EmptyState title={text('nothingTitle')}>{text('nothingText')}</EmptyState>
      </Section>
    );
  }
  if (parts.every((query) => query.isLoadingError)) {
    return (
      <Section title={text('needsYou')}>
        <LoadProblem error={flags.error} onRetry={() => parts.forEach((query) => void query.refetch())} />
      </Section>
    );
  }
  return (
    <Section title={text('needsYou')}>
      <Loaded query={flags} skeleton={<SkeletonRows rows={6} />}>
        {({ items }) => (items.length === 0 ? null : <FlaggedVendors flags={items} />)}
      </Loaded>
      <Loaded query={toReview} skeleton={<SkeletonRows rows={2} />}>
        {({ items, total }) =>
          items.length === 0 ? null : <PendingAssessments kind="toReview" items={items} total={total} />
        }
      </Loaded>
      <Loaded query={overdue} skeleton={<SkeletonRows rows={2} />}>
        {({ items, total }) =>
          items.length === 0 ? null : <PendingAssessments kind="overdue" items={items} total={total} />
        }
      </Loaded>
      {FINDING_NEED_ORDER.map((need, index) => {
        const query = findings[index];
        return query === undefined ? null : (
          <Loaded key={need} query={query} skeleton={null}>
            {(page) => <FindingGroup need={need} {...page} />}
          </Loaded>
        );
      })}
      <Loaded query={requests} skeleton={null}>
        {(page) => <RequestGroup {...page} />}
      </Loaded>
      <Loaded query={outdated} skeleton={null}>
        {(page) => <DecisionGroup need="decision" {...page} />}
      </Loaded>
      <Loaded query={conditions} skeleton={null}>
        {(page) => <DecisionGroup need="condition" {...page} />}
      </Loaded>
      <Loaded query={evidence} skeleton={<SkeletonRows rows={1} />}>
        {({ items, total }) => (items.length === 0 ? null : <Deadlines kind="evidence" items={items} total={total} />)}
      </Loaded>
      <Loaded query={contracts} skeleton={<SkeletonRows rows={1} />}>
        {({ items, total }) => (items.length === 0 ? null : <Deadlines kind="contract" items={items} total={total} />)}
      </Loaded>
      <Loaded query={leaving} skeleton={null}>
        {({ items, total }) => (items.length === 0 ? null : <Deadlines kind="leaving" items={items} total={total} />)}
      </Loaded>
      <Loaded query={due} skeleton={<SkeletonRows rows={2} />}>
        {({ items, total }) => (items.length === 0 ? null : <DueReviews items={items} total={total} />)}
      </Loaded>
    </Section>
  );
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../../../components/empty-state';
import { FilterLinks } from '../../../components/filter-links';
import { Loaded } from '../../../components/loaded';
import { MoreButton } from '../../../components/more-button';
import { PageTitle } from '../../../components/page-title';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { organizationQuery } from '../../../lib/organization.queries';
import type { OrganizationSettings } from '../../../lib/organization.queries';
import { archivedVendorsQuery } from '../../../lib/retention.queries';
import { useSession } from '../../../session/use-session';
import styles from '../settings-form.module.css';
import { ArchivedTable } from './archived-table';
import { DeletedSection } from './deleted-section';
import { readRetentionFilters } from './retention-filters';
import { RetentionForm } from './retention-form';
import { retentionPageMessages } from './retention-page.messages';

/** How long what is over is kept, which vendors go when, and which are gone. */
export function RetentionPage() {
  const text = useMessages(retentionPageMessages);
  const { user } = useSession();
  const mayChange = user.role === 'admin';
  const organization = useQuery(organizationQuery);
  return (
    <>
      <PageTitle title={text('title')} tab={text('title')} lead={text(mayChange ? 'lead' : 'leadReader')} />
      <div className={styles['parts']}>
        <Section title={text('rules')}>
          <Loaded query={organization} skeleton={<SkeletonRows rows={3} />}>
            {(settings) => (mayChange ? <RetentionForm settings={settings} /> : <RetentionFacts settings={settings} />)}
          </Loaded>
        </Section>
        <UpcomingSection />
        <DeletedSection />
      </div>
    </>
  );
}

function RetentionFacts({ settings: { retention } }: { settings: OrganizationSettings }) {
  const text = useMessages(retentionPageMessages);
  const { archivedVendorYears, requesterMonths } = retention;
  return (
    <dl className={styles['facts']}>
      <dt>{text('vendorYears')}</dt>
      <dd>{archivedVendorYears === null ? text('never') : text('years', { count: archivedVendorYears })}</dd>
      <dt>{text('requesterMonths')}</dt>
      <dd>{text('months', { count: requesterMonths })}</dd>
    </dl>
  );
}

function UpcomingSection() {
  const text = useMessages(retentionPageMessages);
  const { held } = readRetentionFilters({ ...useSearch({ from: '/framed/settings/deletion' }) });
  const list = useInfiniteQuery(archivedVendorsQuery(held));
  return (
    <Section title={text('upcoming')}>
      <FilterLinks label={text('filter')}>
        <Link to="/settings/deletion" search={{}} activeOptions={{ exact: true }}>
          {text('all')}
        </Link>
        <Link to="/settings/deletion" search={{ held: true }}>
          {text('onlyHeld')}
        </Link>
      </FilterLinks>
      <Loaded query={list} skeleton={<SkeletonRows rows={4} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length > 0) return <ArchivedTable vendors={items} />;
          return held ? (
            <EmptyState title={text('emptyHeld')} />
          ) : (
            <EmptyState title={text('emptyTitle')}>{text('emptyText')}</EmptyState>
          );
        }}
      </Loaded>
      <MoreButton list={list} />
    </Section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../../components/loaded';
import { PageTitle } from '../../../components/page-title';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { PageProblem } from '../../../frame/page-problem';
import { useMessages } from '../../../i18n/use-messages';
import { factsQuery, scopesQuery, vendorQuery } from '../vendor-detail.queries';
import { WhatIfContent } from './what-if-content';
import { whatIfMessages } from './what-if.messages';
import styles from './what-if-page.module.css';

/** Supposing other facts of one vendor, with the verdict that follows; always about the present. */
export function WhatIfPage() {
  const text = useMessages(whatIfMessages);
  const { vendorId } = useParams({ from: '/framed/vendors/$vendorId/what-if' });
  const vendor = useQuery(vendorQuery(vendorId, undefined));
  const facts = useQuery(factsQuery(vendorId));
  const scopes = useQuery(scopesQuery(vendorId, undefined));
  if (vendor.isError) return <PageProblem error={vendor.error} reset={() => void vendor.refetch()} />;
  const name = vendor.data?.name ?? '…';
  return (
    <>
      <p className={styles['back']}>
        <TextLink to="/vendors/$vendorId" params={{ vendorId }}>
          ← {name}
        </TextLink>
      </p>
      <PageTitle tab={text('tab', { name })} title={text('title')} lead={text('lead')} />
      <Loaded query={facts} skeleton={<SkeletonRows rows={9} />}>
        {(loaded) => <WhatIfContent facts={loaded} scopes={scopes.data?.items ?? []} />}
      </Loaded>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { TrailOfVendor } from '../../../components/trail-list';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { peopleQuery } from '../../../lib/people.queries';
import { vendorTrailQuery } from '../../../lib/trail.queries';
import { changesMessages } from '../changes.messages';

const CHANGES_SHOWN = 5;

/** Who changed what about a vendor: the last five, and the way to all of them. */
export function ChangesSection({ vendorId }: { vendorId: string }) {
  const text = useMessages(changesMessages);
  const changes = useQuery(vendorTrailQuery(vendorId, useAsOf(), CHANGES_SHOWN));
  const { data: staff } = useQuery(peopleQuery);
  const people = useMemo(() => new Map(staff?.items.map(({ id, name }) => [id, name])), [staff]);
  const total = changes.data?.total;
  return (
    <Section
      title={text('title')}
      aside={
        <TextLink to="/trail" search={{ vendor: vendorId }}>
          {typeof total === 'number' ? text('all', { count: total }) : text('allMany')}
        </TextLink>
      }
    >
      <Loaded query={changes} skeleton={<SkeletonRows rows={CHANGES_SHOWN} />}>
        {({ items }) => (items.length === 0 ? <p>{text('none')}</p> : <TrailOfVendor events={items} people={people} />)}
      </Loaded>
    </Section>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { DataCell, DataTable } from '../../../components/data-table';
import { DateText } from '../../../components/date-text';
import { EmptyState } from '../../../components/empty-state';
import { Loaded } from '../../../components/loaded';
import { MoreButton } from '../../../components/more-button';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { INSTANT_FORMAT } from '../../../lib/instant-format';
import linkStyles from '../../../components/text-link.module.css';
import { checkpointsMessages } from '../checkpoints.messages';
import { checkpointsQuery, noteAddress } from '../checkpoints.queries';

/** Every checkpoint that is kept, newest first, each with its note. */
export function CheckpointList() {
  const text = useMessages(checkpointsMessages);
  const intl = useIntl();
  const list = useInfiniteQuery(checkpointsQuery);
  const headings = (['signedAt', 'covers', 'note'] as const).map((key) => text(key));
  return (
    <Section id="checkpoints" title={text('all')}>
      <Loaded query={list} skeleton={<SkeletonRows rows={4} />}>
        {({ pages }) => {
          const checkpoints = pages.flatMap(({ items }) => items);
          if (checkpoints.length === 0) return <EmptyState title={text('noneKept')} />;
          return (
            <DataTable label={text('all')} headings={headings}>
              {checkpoints.map(({ size, at }) => (
                <tr key={`${size} ${at}`}>
                  <DataCell column={0}>
                    <DateText at={at} />
                  </DataCell>
                  <DataCell column={1}>{text('events', { count: size })}</DataCell>
                  <DataCell column={2}>
                    <a
                      className={linkStyles['link']}
                      href={noteAddress(size)}
                      download
                      aria-label={text('downloadOf', { when: intl.formatDate(at, INSTANT_FORMAT) })}
                    >
                      {intl.formatNumber(size)}.note
                    </a>
                  </DataCell>
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

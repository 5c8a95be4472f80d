import { nameOf } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { useToast } from '../../../components/toasts';
import { trailActionNames } from '../../../components/trail-actions.messages';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { INSTANT_FORMAT } from '../../../lib/instant-format';
import { countOf } from '../../../lib/total';
import { useProblemText } from '../../../lib/use-problem-text';
import { countsQuery, markChangesSeen, movesSinceQuery, seenChangesQuery } from '../audit.queries';
import type { Move, SeenChanges } from '../audit.queries';
import { auditMessages } from '../audit.messages';
import styles from './audit.module.css';

/** What others did since the reader last said to have seen everything, and whose risk moved. */
export function ChangesSince() {
  const text = useMessages(auditMessages);
  const seen = useQuery(seenChangesQuery);
  if (seen.data !== undefined) return <Changes seen={seen.data} />;
  return (
    <Section title={text('sinceLast')}>
      <Loaded query={seen} skeleton={<SkeletonRows rows={8} />}>
        {() => null}
      </Loaded>
    </Section>
  );
}

function Changes({ seen }: { seen: SeenChanges }) {
  const text = useMessages(auditMessages);
  const locale = useLocale();
  const intl = useIntl();
  const asOf = useAsOf();
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const { seenAt, newSince } = seen;
  const counts = useQuery(countsQuery(newSince, asOf));
  const marking = useMutation({
    mutationFn: (mark: { seenAt: string | null; isUndo: boolean }) => markChangesSeen(mark.seenAt),
    onSuccess: (mark, { isUndo }) => {
      client.setQueryData(seenChangesQuery.queryKey, mark);
      if (!isUndo) toast({ message: text('seenDone'), undo: () => marking.mutate({ seenAt, isUndo: true }) });
    },
    onError: (error) => toast({ message: problemText(error) }),
  });
  const firstDay = localDay(new Date(newSince));
  return (
    <Section
      title={seenAt === null ? text('sinceNever') : text('since', { instant: intl.formatDate(seenAt, INSTANT_FORMAT) })}
      aside={
        asOf === undefined ? (
          <Button
            variant="default"
            loading={marking.isPending}
            onClick={() => marking.mutate({ seenAt: new Date().toISOString(), isUndo: false })}
          >
            {text('seen')}
          </Button>
        ) : undefined
      }
    >
      <p className={styles['lead']}>{text('sinceText')}</p>
      <Loaded query={counts} skeleton={<SkeletonRows rows={6} />}>
        {({ actions }) =>
          actions.length === 0 ? (
            <p>{text('nothing')}</p>
          ) : (
            <ul className={styles['counts']}>
              {actions
                .toSorted((a, b) => b.count - a.count)
                .map(({ action, count, vendors }) => (
                  <li key={action}>
                    <span className={styles['number']}>{intl.formatNumber(count)}</span>
                    <span>
                      <TextLink to="/trail" search={{ action, from: firstDay }}>
                        {trailActionNames[action][locale]}
                      </TextLink>{' '}
                      <span className={styles['aside']}>{text('ofVendors', { vendors })}</span>
                    </span>
                  </li>
                ))}
            </ul>
          )
        }
      </Loaded>
      <div className={styles['moves']}>
        <Moves direction="in" since={newSince} />
        <Moves direction="out" since={newSince} />
      </div>
    </Section>
  );
}

function Moves({ direction, since }: { direction: 'in' | 'out'; since: string }) {
  const text = useMessages(auditMessages);
  const locale = useLocale();
  const moves = useQuery(movesSinceQuery(direction, since, useAsOf()));
  const bandText = (band: Move['from']) => {
    if (band === null) return text('notThere');
    return band === 'not_assessed' ? text('notAssessed') : nameOf('band', band, locale);
  };
  return (
    <div>
      <h3>{text(direction === 'in' ? 'movedIn' : 'movedOut')}</h3>
      <Loaded query={moves} skeleton={<SkeletonRows rows={2} />}>
        {({ items, total }) =>
          items.length === 0 ? (
            <p className={styles['aside']}>{text('movedNobody')}</p>
          ) : (
            <>
              <ul>
                {items.map(({ id, name, from, to }) => (
                  <li key={id}>
                    <TextLink to="/vendors/$vendorId" params={{ vendorId: id }}>
                      {name}
                    </TextLink>{' '}
                    <span className={styles['aside']}>
                      {text('fromTo', { from: bandText(from), to: bandText(to) })}
                    </span>
                  </li>
                ))}
              </ul>
              {countOf(total) > items.length ? (
                <p className={styles['aside']}>{text('moreMoves', { count: countOf(total) - items.length })}</p>
              ) : null}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

/** The day of an instant for the reader, `YYYY-MM-DD`, as the trail's filter takes it. */
function localDay(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
}

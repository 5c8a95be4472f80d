import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useIntl } from 'react-intl';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { countOf } from '../../../lib/total';
import { useMayWrite } from '../../../session/use-session';
import { dueReviewsMessages } from '../due-reviews.messages';
import type { DueReview } from '../due-reviews.queries';
import { homeMessages } from '../home.messages';
import { GroupHeading } from './group-heading';
import styles from './needs-you.module.css';

// A dialog is fetched when it is first opened.
const AskAgainDialog = lazy(async () => ({ default: (await import('./ask-again-dialog')).AskAgainDialog }));

interface DueReviewsProps {
  items: readonly DueReview[];
  total: Parameters<typeof countOf>[0];
}

/** The first vendors whose review is due; what was asked before is asked again in one step. */
export function DueReviews({ items, total }: DueReviewsProps) {
  const text = useMessages(dueReviewsMessages);
  const homeText = useMessages(homeMessages);
  const intl = useIntl();
  const mayWrite = useMayWrite();
  const [asking, setAsking] = useState<DueReview | null>(null);
  const count = countOf(total);
  return (
    <div className={styles['group']}>
      <GroupHeading title={text('due')} total={total} to="/vendors" search={{ need: 'review' }} />
      <ul>
        {items.map((review) => {
          const { vendor, dueOn, again } = review;
          const day = intl.formatDate(dueOn, { day: 'numeric', month: 'long', timeZone: 'UTC' });
          const isAsked = again !== null && mayWrite;
          return (
            <li key={vendor.id} className={styles['beside']}>
              <Link to="/vendors/$vendorId" params={{ vendorId: vendor.id }} className={styles['item']}>
                <span className={styles['line']}>
                  <span className={styles['name']}>{vendor.name}</span>{' '}
                  <span className={styles['reason']}>
                    {again === null
                      ? text('since', { day })
                      : text('lastAsked', { day, person: again.respondentName ?? again.respondentEmail })}
                  </span>
                </span>
                {isAsked ? null : <span className={styles['action']}>{homeText('look')}</span>}
              </Link>
              {isAsked ? (
                <button
                  type="button"
                  className={styles['ask']}
                  aria-label={text('title', { vendor: vendor.name })}
                  onClick={() => setAsking(review)}
                >
                  {text('again')}
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {count <= items.length ? null : (
        <TextLink to="/vendors" search={{ need: 'review', sort: 'nextReview' }} className={styles['more']}>
          {homeText('seeAll', { count })}
        </TextLink>
      )}
      {asking?.again && mayWrite ? (
        <Suspense>
          <AskAgainDialog vendor={asking.vendor} again={asking.again} onClose={() => setAsking(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}

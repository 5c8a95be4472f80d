import { nameOf } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../../../components/loaded';
import { SkeletonRows } from '../../../components/skeletons';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { countOf } from '../../../lib/total';
import { homeMessages } from '../home.messages';
import { movesQuery } from '../home.queries';
import type { Move } from '../home.queries';
import styles from './moved-vendors.module.css';

const SHOWN_AT_FIRST = 3;
const SHOWN_AT_MOST = 200;

/** Who came among the high and critical over twelve months, and who went from there. */
export function MovedVendors() {
  return (
    <div className={styles['both']}>
      <Moved direction="in" />
      <Moved direction="out" />
    </div>
  );
}

function Moved({ direction }: { direction: 'in' | 'out' }) {
  const text = useMessages(homeMessages);
  const asOf = useAsOf();
  const [all, setAll] = useState(false);
  const query = useQuery(movesQuery(direction, all ? SHOWN_AT_MOST : SHOWN_AT_FIRST, asOf));
  return (
    <div>
      <h3 className={styles['heading']}>{text(direction === 'in' ? 'movedIn' : 'movedOut')}</h3>
      <Loaded query={query} skeleton={<SkeletonRows rows={2} />}>
        {({ items, total }) => (
          <>
            {items.length === 0 ? <p className={styles['nobody']}>{text('movedNobody')}</p> : null}
            <ul className={styles['list']}>
              {items.map((move) => (
                <MovedVendor key={move.id} move={move} />
              ))}
            </ul>
            {countOf(total) <= items.length || all ? null : (
              <button type="button" className={styles['more']} onClick={() => setAll(true)}>
                {text('seeAll', { count: countOf(total) })}
              </button>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function MovedVendor({ move: { id, name, from, to } }: { move: Move }) {
  const text = useMessages(homeMessages);
  const locale = useLocale();
  const wordOf = (place: Move['from'], nowhere: 'notYet' | 'gone') => {
    if (place === null) return text(nowhere);
    return place === 'not_assessed' ? text('notAssessed') : nameOf('band', place, locale);
  };
  return (
    <li>
      <Link to="/vendors/$vendorId" params={{ vendorId: id }} hash="history" className={styles['vendor']}>
        <span className={styles['name']}>{name}</span>{' '}
        <span className={styles['way']}>
          {text('movedWay', { from: wordOf(from, 'notYet'), to: wordOf(to, 'gone') })}
        </span>
      </Link>
    </li>
  );
}

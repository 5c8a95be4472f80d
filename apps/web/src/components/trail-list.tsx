import { Tooltip } from '@mantine/core';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { useMessages } from '../i18n/use-messages';
import { groupByDay } from '../lib/group-by-day';
import type { TrailEvent } from '../lib/trail.queries';
import { useTrailLines } from './trail-lines';
import { trailListMessages } from './trail-list.messages';
import styles from './trail-list.module.css';
import { TrailSentence } from './trail-sentence';
import { trailVariants } from './trail-variants.messages';
import type { PeopleNames } from './trail-values';

interface TrailListProps {
  events: readonly TrailEvent[];
  people: PeopleNames;
}

/** Events under the day on which they happened, newest first. */
export function TrailDays({ events, people }: TrailListProps) {
  const intl = useIntl();
  return groupByDay(events, ({ at }) => at).map(({ day, items: ofDay }) => (
    <section key={day} className={styles['day']} aria-label={day}>
      <h3 className={styles['dayName']}>
        {intl.formatDate(ofDay[0]?.at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}
      </h3>
      <ul>
        {ofDay.map((event) => (
          <Event key={event.id} event={event} people={people} />
        ))}
      </ul>
    </section>
  ));
}

/** Events of one vendor, each with its day: the vendor's name is no link, for its page is the one that is read. */
export function TrailOfVendor({ events, people }: TrailListProps) {
  return (
    <ul>
      {events.map((event) => (
        <Event key={event.id} event={event} people={people} ofVendor />
      ))}
    </ul>
  );
}

function Event({ event, people, ofVendor = false }: { event: TrailEvent; people: PeopleNames; ofVendor?: boolean }) {
  const text = useMessages(trailListMessages);
  const variants = useMessages(trailVariants);
  const intl = useIntl();
  const [open, setOpen] = useState(false);
  const proofId = useId();
  const lines = useTrailLines(people)(event);
  const minute = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const time = intl.formatDate(event.at, ofVendor ? { dateStyle: 'medium' } : minute);
  const exact = intl.formatDate(event.at, { dateStyle: 'full', timeStyle: 'long', hourCycle: 'h23' });
  return (
    <li className={styles['event']} data-of-vendor={ofVendor || undefined}>
      <Tooltip label={text('exact', { at: exact })} events={{ hover: true, focus: true, touch: false }}>
        <button
          type="button"
          className={styles['time']}
          aria-expanded={open}
          aria-controls={proofId}
          aria-label={text('proof', { time: exact })}
          onClick={() => setOpen(!open)}
        >
          <time dateTime={event.at}>{time}</time>
        </button>
      </Tooltip>
      <div className={styles['words']}>
        <p>
          <TrailSentence event={event} people={people} plainVendor={ofVendor} />
        </p>
        {event.details === null ? <p className={styles['line']}>{variants('erased')}</p> : null}
        {lines.length === 0 ? null : (
          <ul className={styles['lines']}>
            {lines.map((line) => (
              <li key={line} className={styles['line']}>
                {line}
              </li>
            ))}
          </ul>
        )}
        <p id={proofId} className={styles['proof']} hidden={!open}>
          {text('place', { sequence: intl.formatNumber(event.sequence, { useGrouping: true }), at: event.at })}{' '}
          {text('hash')} <code>{event.hash}</code>
        </p>
      </div>
    </li>
  );
}

import { useDebouncedCallback } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { useMessages } from '../../../i18n/use-messages';
import { instantOf, useAsOf } from '../../../lib/as-of';
import { homeMessages } from '../home.messages';
import { historyQuery } from '../home.queries';
import styles from './as-of-slider.module.css';
import { dayAfter, daysFrom, monthStep } from './slider-days';

/** How long the hand must rest before the register is read as of another day; milliseconds. */
const REST_MILLISECONDS = 250;
const MONTH_KEYS: Readonly<Record<string, -1 | 1>> = { PageUp: 1, PageDown: -1 };

/** Goes through the register's past day by day or month by month; the whole page shows the end of the chosen day. */
export function AsOfSlider() {
  const text = useMessages(homeMessages);
  const intl = useIntl();
  const navigate = useNavigate();
  const asOf = useAsOf();
  const [now] = useState(() => new Date());
  const firstJudgedAt = useQuery(historyQuery(asOf)).data?.firstJudgedAt;
  /** Where the hand is, until the address follows. */
  const [held, setHeld] = useState<number | null>(null);
  const show = useDebouncedCallback((day: string) => {
    const instant = instantOf(day, '', now) ?? undefined;
    setHeld(null);
    const isToday = day === dayAfter(now, 0);
    void navigate({ to: '.', search: (search) => ({ ...search, asOf: isToday ? undefined : instant }), replace: true });
  }, REST_MILLISECONDS);
  if (firstJudgedAt === undefined || firstJudgedAt === null) return null;
  const first = new Date(firstJudgedAt);
  const most = daysFrom(first, now);
  if (most < 1) return null;
  const shown = Math.max(0, daysFrom(first, asOf === undefined ? now : new Date(asOf)));
  const days = held ?? shown;
  const move = (next: number) => {
    setHeld(next);
    show(dayAfter(first, next));
  };
  const words =
    days === most ? text('yearNow') : intl.formatDate(dayAfter(first, days), { dateStyle: 'long', timeZone: 'UTC' });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = MONTH_KEYS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(monthStep(first, days, step, most));
  };
  return (
    <div className={styles['slider']} role="group" aria-label={text('sliderLabel')}>
      <button
        type="button"
        className={styles['step']}
        aria-label={text('monthBack')}
        disabled={days === 0}
        onClick={() => move(monthStep(first, days, -1, most))}
      >
        <IconChevronLeft size={18} aria-hidden="true" />
      </button>
      <input
        type="range"
        className={styles['track']}
        min={0}
        max={most}
        value={days}
        aria-label={text('sliderLabel')}
        aria-valuetext={words}
        onChange={(event) => move(event.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className={styles['step']}
        aria-label={text('monthOn')}
        disabled={days === most}
        onClick={() => move(monthStep(first, days, 1, most))}
      >
        <IconChevronRight size={18} aria-hidden="true" />
      </button>
      <output className={styles['day']}>{words}</output>
    </div>
  );
}

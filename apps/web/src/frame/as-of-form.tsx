import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '../i18n/use-messages';
import { instantOf } from '../lib/as-of';
import type { AsOf } from '../lib/as-of';
import { asOfMessages } from './as-of.messages';
import styles from './as-of.module.css';

/** A day, a time on wish, and the way back to now; the choice goes into the address, so that a link can be sent. */
export function AsOfForm({ asOf, onDone }: { asOf: AsOf; onDone: () => void }) {
  const text = useMessages(asOfMessages);
  const navigate = useNavigate();
  const [now] = useState(() => new Date());
  const [day, setDay] = useState(asOf === undefined ? '' : dayIn(new Date(asOf)));
  const [time, setTime] = useState(asOf === undefined ? '' : timeIn(new Date(asOf)));
  const [problem, setProblem] = useState<'noDay' | 'yetToCome' | null>(null);
  const show = (instant: AsOf) => {
    onDone();
    void navigate({ to: '.', search: (search) => ({ ...search, asOf: instant }) });
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const instant = instantOf(day, time, now);
        if (instant === null) return setProblem('noDay');
        if (instant > new Date().toISOString()) return setProblem('yetToCome');
        return show(instant);
      }}
    >
      <p className={styles['title']}>{text('title')}</p>
      <div className={styles['fields']}>
        <TextInput
          type="date"
          label={text('day')}
          max={dayIn(now)}
          value={day}
          error={problem === null ? undefined : text(problem)}
          onChange={(event) => {
            setDay(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <TextInput
          type="time"
          label={text('time')}
          value={time}
          onChange={(event) => {
            setTime(event.currentTarget.value);
            setProblem(null);
          }}
        />
      </div>
      <p className={styles['hint']}>{text('hint', { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone })}</p>
      <div className={styles['actions']}>
        {asOf === undefined ? null : (
          <Button variant="default" onClick={() => show(undefined)}>
            {text('backToNow')}
          </Button>
        )}
        <Button type="submit">{text('show')}</Button>
      </div>
    </form>
  );
}

/** The day in the reader's time zone as a date field holds it. */
function dayIn(at: Date): string {
  return [at.getFullYear(), twoFigures(at.getMonth() + 1), twoFigures(at.getDate())].join('-');
}

/** The minute in the reader's time zone as a time field holds it. */
function timeIn(at: Date): string {
  return `${twoFigures(at.getHours())}:${twoFigures(at.getMinutes())}`;
}

function twoFigures(value: number): string {
  return String(value).padStart(2, '0');
}

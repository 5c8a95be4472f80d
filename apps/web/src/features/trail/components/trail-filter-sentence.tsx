import { TRAIL_ACTIONS, TRAIL_ACTORS } from '@firebreak/domain';
import type { TrailActor } from '@firebreak/domain';
import { Link, useNavigate } from '@tanstack/react-router';
import { SentenceToken } from '../../../components/sentence-token';
import styles from '../../../components/sentence.module.css';
import type { PeopleNames } from '../../../components/trail-values';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { trailActionNames } from '../../../components/trail-actions.messages';
import type { TrailFilters } from '../trail-filters';
import { trailMessages } from '../trail.messages';
import days from './trail-filter-sentence.module.css';
import { VendorToken } from './vendor-token';

/** Which events are shown, as one sentence: of which kind, by whom, about which vendor, from when to when. */
export function TrailFilterSentence({ filters, people }: { filters: TrailFilters; people: PeopleNames }) {
  const text = useMessages(trailMessages);
  const locale = useLocale();
  const navigate = useNavigate();
  const change = (next: TrailFilters) => void navigate({ to: '/trail', search: next, replace: true });
  const actors: readonly { value: string; label: string }[] = [
    ...[...people].map(([value, label]) => ({ value, label })),
    ...TRAIL_ACTORS.map((value) => ({ value, label: text(`actor${value}`) })),
  ];
  return (
    <div className={styles['sentence']} role="group" aria-label={text('filters')}>
      <span>{text('show')}</span>
      <SentenceToken
        any={text('anyAction')}
        value={filters.action}
        options={TRAIL_ACTIONS.map((value) => ({ value, label: trailActionNames[value][locale] }))}
        phrase={(action) => text('actionIs', { action })}
        onChange={(action) => change({ ...filters, action })}
      />
      <SentenceToken<string>
        any={text('anybody')}
        value={filters.person ?? filters.actor}
        options={actors}
        phrase={(who) => text('by', { who })}
        onChange={(who) =>
          change({
            ...filters,
            ...(isActorKind(who) ? { actor: who, person: undefined } : { actor: undefined, person: who }),
          })
        }
      />
      <VendorToken vendorId={filters.vendor} onChange={(vendor) => change({ ...filters, vendor })} />
      <Day
        word={text('from')}
        label={text('fromDay')}
        value={filters.from}
        max={filters.to}
        onChange={(from) => change({ ...filters, from })}
      />
      <Day
        word={text('to')}
        label={text('toDay')}
        value={filters.to}
        min={filters.from}
        onChange={(to) => change({ ...filters, to })}
      />
      {Object.keys(filters).length === 0 ? null : (
        <Link to="/trail" className={styles['clear']}>
          {text('clear')}
        </Link>
      )}
    </div>
  );
}

interface DayProps {
  word: string;
  label: string;
  value: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  onChange: (day: string | undefined) => void;
}

function Day({ word, label, value, min, max, onChange }: DayProps) {
  return (
    <label className={days['day']}>
      {word}
      <input
        type="date"
        aria-label={label}
        className={days['field']}
        data-chosen={value !== undefined || undefined}
        value={value ?? ''}
        min={min}
        max={max}
        onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      />
    </label>
  );
}

function isActorKind(value: string | undefined): value is TrailActor {
  return TRAIL_ACTORS.some((actor) => actor === value);
}

import type { Schemas } from '@firebreak/api-client';
import { FINDING_LIMITS } from '@firebreak/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { keepNote, noteFor, recallNote } from '../../lib/kept-notes';
import { Button } from '../components/button';
import { Field } from '../components/field';
import prose from '../components/prose.module.css';
import type { PortalAssessment } from '../portal.queries';
import { usePortalProblem } from '../use-portal-problem';
import { ownFindingsMessages } from './own-findings.messages';
import styles from './own-findings.module.css';
import { noteOwnFinding, ownFindingsKey } from './own-findings.queries';
import type { OwnFinding } from './own-findings.queries';

const KINDS = { plan: 'sayPlan', fix: 'sayFix', comment: 'sayComment' } as const;
type Kind = keyof typeof KINDS;
const REACHED = [1, 2, 3, 4] as const;

interface OwnFindingFormProps {
  finding: OwnFinding;
  assessment: PortalAssessment;
  onDone: (wasSent: boolean) => void;
}

/** Says when it will be mended, that it is, or anything else; words that are not sent stay in this browser. */
export function OwnFindingForm({ finding, assessment, onDone }: OwnFindingFormProps) {
  const text = useMessages(ownFindingsMessages);
  const problemText = usePortalProblem();
  const client = useQueryClient();
  const place = noteFor(assessment.invitation.id, 'finding', finding.id);
  const [kind, setKind] = useState<Kind>('plan');
  const [day, setDay] = useState('');
  const [level, setLevel] = useState<(typeof REACHED)[number] | null>(null);
  const [words, setWords] = useState(() => (recallNote(place) as string | null) ?? '');
  const [isTried, setTried] = useState(false);
  const write = (written: string): void => {
    setWords(written);
    keepNote(place, written === '' ? null : written);
  };
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const faults = {
    day: kind === 'plan' && (day === '' || day < today) ? text('missingDay') : undefined,
    level: kind === 'fix' && level === null ? text('missingLevel') : undefined,
    words: words.trim() === '' ? text('missingWords') : undefined,
  };
  const sending = useMutation({
    mutationFn: () => {
      const note: Schemas['NoteOwnFindingDto'] = { kind, text: words.slice(0, FINDING_LIMITS.textCharacters) };
      if (kind === 'plan') note.plannedOn = day;
      if (kind === 'fix' && level !== null) note.level = level;
      return noteOwnFinding(finding.id, note);
    },
    onSuccess: async () => {
      write('');
      onDone(true);
      await client.invalidateQueries({ queryKey: ownFindingsKey });
    },
  });
  const radio = (value: string, label: string, name: string, checked: boolean, choose: () => void) => (
    <label key={value} className={styles['choice']}>
      <input type="radio" name={`${name}-${finding.id}`} checked={checked} onChange={choose} />
      <span>{label}</span>
    </label>
  );
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.values(faults).every((fault) => fault === undefined) && !sending.isPending) sending.mutate();
      }}
    >
      <fieldset className={styles['choices']}>
        <legend>{text('what')}</legend>
        {(['plan', 'fix', 'comment'] as const).map((value) =>
          radio(value, text(KINDS[value]), 'kind', kind === value, () => setKind(value)),
        )}
      </fieldset>
      {kind === 'plan' ? (
        <Field
          id={`day-${finding.id}`}
          kind="date"
          label={text('day')}
          error={isTried ? faults.day : undefined}
          value={day}
          onChange={setDay}
        />
      ) : null}
      {kind === 'fix' ? (
        <fieldset className={styles['choices']}>
          <legend>{text('reached')}</legend>
          {isTried && faults.level !== undefined ? <p className={styles['fault']}>{faults.level}</p> : null}
          {finding.levels.map((known) => {
            const value = REACHED.find((reached) => reached === known.level);
            if (value === undefined || value <= (finding.level ?? 0)) return null;
            return radio(String(value), known.text, 'level', level === value, () => setLevel(value));
          })}
        </fieldset>
      ) : null}
      <Field
        id={`words-${finding.id}`}
        kind="lines"
        label={text('words')}
        hint={text('wordsHint')}
        error={(isTried ? faults.words : undefined) ?? (sending.isError ? problemText(sending.error) : undefined)}
        value={words}
        onChange={write}
      />
      <div className={prose['actions']}>
        <Button isBusy={sending.isPending}>{text('send')}</Button>
        <Button look="plain" onClick={() => onDone(false)}>
          {text('cancel')}
        </Button>
      </div>
    </form>
  );
}

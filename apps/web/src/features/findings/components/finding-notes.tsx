import { FINDING_LIMITS } from '@firebreak/domain';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { DateText } from '../../../components/date-text';
import { Section } from '../../../components/section';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { noteFinding } from '../finding-acts';
import { findingMessages } from '../finding.messages';
import type { FindingDetail } from '../../../lib/findings.queries';
import { useFindingAct } from '../use-finding-act';
import { DOT } from '../../../lib/dot';
import styles from './finding-notes.module.css';

type Note = FindingDetail['notes'][number];

/** What both sides said, oldest first, and room for more. */
export function FindingNotes({ finding, mayWrite }: { finding: FindingDetail; mayWrite: boolean }) {
  const text = useMessages(findingMessages);
  const { notes, levels } = finding;
  return (
    <Section title={text('said')}>
      {notes.length === 0 ? (
        <p className={styles['nothing']}>{text(finding.filledInBy === 'vendor' ? 'nothingSaid' : 'nothingNoted')}</p>
      ) : null}
      <ol className={styles['notes']}>
        {notes.map((note) => (
          <li key={note.id} data-ours={note.fromBuyer || undefined}>
            <p className={styles['writer']}>
              {text(note.fromBuyer ? 'byUs' : 'byVendor', { name: note.writtenBy })}
              {DOT}
              <DateText at={note.writtenAt} />
            </p>
            <NoteTitle note={note} levels={levels} />
            <p className={styles['text']}>{note.text}</p>
          </li>
        ))}
      </ol>
      {mayWrite ? <NoteForm finding={finding} /> : null}
    </Section>
  );
}

function NoteTitle({ note: { kind, plannedOn, level }, levels }: { note: Note; levels: FindingDetail['levels'] }) {
  const text = useMessages(findingMessages);
  const intl = useIntl();
  if (kind === 'comment') return null;
  const values = {
    day: plannedOn === null ? '' : intl.formatDate(plannedOn, { dateStyle: 'medium', timeZone: 'UTC' }),
    level: levels.find((known) => known.level === level)?.text ?? '',
  };
  return <p className={styles['title']}>{text(kind, values)}</p>;
}

function NoteForm({ finding: { id, status, filledInBy } }: { finding: FindingDetail }) {
  const text = useMessages(findingMessages);
  const problemText = useProblemText();
  const toast = useToast();
  const [words, setWords] = useState('');
  const saying = useFindingAct(
    (kind: 'comment' | 'refusal') => noteFinding(id, { kind, text: words }),
    () => {
      setWords('');
      toast({ message: text(filledInBy === 'vendor' ? 'sent' : 'kept') });
    },
  );
  const isEmpty = words.trim() === '';
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) saying.mutate('comment');
      }}
    >
      <Textarea
        label={text(filledInBy === 'vendor' ? 'write' : 'writeOurs')}
        rows={3}
        maxLength={FINDING_LIMITS.textCharacters}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {saying.isError ? <p role="alert">{problemText(saying.error)}</p> : null}
      <div className={styles['actions']}>
        <Button type="submit" variant="default" disabled={isEmpty} loading={saying.isPending}>
          {text('send')}
        </Button>
        {status === 'fixed' || status === 'planned' ? (
          <Button variant="default" disabled={isEmpty || saying.isPending} onClick={() => saying.mutate('refusal')}>
            {text('refuse')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

import { AUDIT_LIMITS } from '@firebreak/domain';
import { Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { EmptyState } from '../../../components/empty-state';
import { FormDialog } from '../../../components/form-dialog';
import { LinkButton } from '../../../components/link-button';
import { Loaded } from '../../../components/loaded';
import { MoreButton } from '../../../components/more-button';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { auditNotesQuery, changeNote, removeNote } from '../../../lib/audit.queries';
import type { AuditNote } from '../../../lib/audit.queries';
import { INSTANT_FORMAT } from '../../../lib/instant-format';
import { useProblemText } from '../../../lib/use-problem-text';
import { auditMessages } from '../audit.messages';
import { AboutLink } from './about-link';
import styles from './audit.module.css';

/** The working papers of all auditors; each changes and removes their own. */
export function Notes() {
  const text = useMessages(auditMessages);
  const intl = useIntl();
  const list = useInfiniteQuery(auditNotesQuery());
  const [edited, setEdited] = useState<AuditNote | null>(null);
  const [removed, setRemoved] = useState<AuditNote | null>(null);
  return (
    <Section title={text('notes')}>
      <p className={styles['aside']}>{text('notesText')}</p>
      <Loaded query={list} skeleton={<SkeletonRows rows={3} />}>
        {({ pages }) => {
          const notes = pages.flatMap((page) => page.items);
          if (notes.length === 0) return <EmptyState title={text('notesNone')}>{text('requestsNoneText')}</EmptyState>;
          return (
            <ul className={styles['entries']}>
              {notes.map((note) => (
                <li key={note.id}>
                  <div className={styles['entryHead']}>
                    <span>
                      <AboutLink page={note} />{' '}
                      <span className={styles['aside']}>
                        {text('writtenBy', {
                          name: note.writtenBy,
                          at: intl.formatDate(note.updatedAt, INSTANT_FORMAT),
                        })}
                      </span>
                    </span>
                    {note.own ? (
                      <span className={styles['acts']}>
                        <LinkButton onClick={() => setEdited(note)}>{text('edit')}</LinkButton>
                        <LinkButton onClick={() => setRemoved(note)}>{text('remove')}</LinkButton>
                      </span>
                    ) : null}
                  </div>
                  <p className={styles['words']}>{note.text}</p>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <MoreButton list={list} />
      {edited === null ? null : <EditNote note={edited} onClose={() => setEdited(null)} />}
      {removed === null ? null : <RemoveNote note={removed} onClose={() => setRemoved(null)} />}
    </Section>
  );
}

function EditNote({ note, onClose }: { note: AuditNote; onClose: () => void }) {
  const text = useMessages(auditMessages);
  const client = useQueryClient();
  const problemText = useProblemText();
  const [words, setWords] = useState(note.text);
  const [isTried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: () => changeNote(note, words.trim()),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ['audit-notes'] }),
  });
  const isEmpty = words.trim() === '';
  return (
    <FormDialog
      title={text('editTitle')}
      confirm={text('save')}
      cancel={text('cancel')}
      busy={saving.isPending}
      problem={saving.isError ? problemText(saving.error) : null}
      onSubmit={() => {
        setTried(true);
        if (!isEmpty) saving.mutate();
      }}
      onClose={onClose}
    >
      <Textarea
        data-autofocus
        rows={6}
        label={text('words')}
        maxLength={AUDIT_LIMITS.textCharacters}
        value={words}
        error={isTried && isEmpty ? text('wordsMissing') : undefined}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function RemoveNote({ note, onClose }: { note: AuditNote; onClose: () => void }) {
  const text = useMessages(auditMessages);
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const removing = useMutation({
    mutationFn: () => removeNote(note),
    onSuccess: () => {
      onClose();
      toast({ message: text('removed') });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['audit-notes'] }),
  });
  return (
    <ConfirmDialog
      opened
      title={text('removeTitle')}
      confirm={text('remove')}
      cancel={text('cancel')}
      busy={removing.isPending}
      problem={removing.isError ? problemText(removing.error) : null}
      onConfirm={() => removing.mutate()}
      onClose={onClose}
    >
      {text('removeText')}
    </ConfirmDialog>
  );
}

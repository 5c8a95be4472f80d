import { AUDIT_LIMITS } from '@firebreak/domain';
import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ChoiceBar } from '../../components/choice-bar';
import { FormDialog } from '../../components/form-dialog';
import { useToast } from '../../components/toasts';
import { useMessages } from '../../i18n/use-messages';
import { askAuditee, writeNote } from '../../lib/audit.queries';
import type { AboutPage } from '../../lib/audit.queries';
import { INSTANT_FORMAT } from '../../lib/instant-format';
import { useProblemText } from '../../lib/use-problem-text';
import { auditPenMessages } from './audit-pen.messages';
import styles from './audit-pen.module.css';

/** Asks for words about a page: a request to procurement, or a working paper. */
export function PenDialog({ page, onClose }: { page: AboutPage; onClose: () => void }) {
  const text = useMessages(auditPenMessages);
  const intl = useIntl();
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const [kind, setKind] = useState<'request' | 'note'>('request');
  const [words, setWords] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [isTried, setTried] = useState(false);
  const isRequest = kind === 'request';
  const isEmpty = words.trim() === '';
  const isDay = dueOn === '' || dueOn >= today;
  const sending = useMutation({
    mutationFn: (): Promise<unknown> =>
      isRequest ? askAuditee(page, words.trim(), dueOn === '' ? null : dueOn) : writeNote(page, words.trim()),
    onSuccess: () => {
      toast({ message: text(isRequest ? 'sent' : 'kept') });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: [isRequest ? 'audit-requests' : 'audit-notes'] }),
  });
  const instant = new URLSearchParams(page.about.split('?')[1]?.split('#')[0]).get('asOf');
  return (
    <FormDialog
      title={text('title', { page: page.aboutTitle })}
      confirm={text(isRequest ? 'send' : 'keep')}
      cancel={text('cancel')}
      busy={sending.isPending}
      problem={sending.isError ? problemText(sending.error) : null}
      onSubmit={() => {
        setTried(true);
        if (!isEmpty && (!isRequest || isDay)) sending.mutate();
      }}
      onClose={onClose}
    >
      {instant === null ? null : (
        <p className={styles['aside']}>{text('instant', { instant: intl.formatDate(instant, INSTANT_FORMAT) })}</p>
      )}
      <ChoiceBar
        label={text('kind')}
        value={kind}
        choices={[
          { value: 'request', label: text('request') },
          { value: 'note', label: text('note') },
        ]}
        onChange={setKind}
      />
      <p className={styles['aside']}>{text(isRequest ? 'requestText' : 'noteText')}</p>
      <Textarea
        data-autofocus
        rows={5}
        label={text('words')}
        maxLength={AUDIT_LIMITS.textCharacters}
        value={words}
        error={isTried && isEmpty ? text('wordsMissing') : undefined}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {isRequest ? (
        <TextInput
          type="date"
          label={text('due')}
          value={dueOn}
          error={isTried && !isDay ? text('dueWrong') : undefined}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
      ) : null}
    </FormDialog>
  );
}

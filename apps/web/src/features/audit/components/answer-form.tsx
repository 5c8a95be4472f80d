import { AUDIT_LIMITS } from '@firebreak/domain';
import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { sayAboutRequest } from '../../../lib/audit.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { auditMessages } from '../audit.messages';
import styles from './audit.module.css';

/** Says something about a request; what was typed stays until it is sent. */
export function AnswerForm({ requestId, label }: { requestId: string; label: string }) {
  const text = useMessages(auditMessages);
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: () => sayAboutRequest(requestId, words.trim()),
    onSuccess: () => {
      setWords('');
      setTried(false);
      toast({ message: text('sent') });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['audit-requests'] }),
  });
  const isEmpty = words.trim() === '';
  return (
    <form
      noValidate
      className={styles['answerForm']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isEmpty) sending.mutate();
      }}
    >
      <Textarea
        rows={4}
        label={label}
        maxLength={AUDIT_LIMITS.textCharacters}
        value={words}
        error={isTried && isEmpty ? text('wordsMissing') : undefined}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {sending.isError ? <p role="alert">{problemText(sending.error)}</p> : null}
      <div className={styles['actions']}>
        <Button type="submit" loading={sending.isPending}>
          {text('send')}
        </Button>
      </div>
    </form>
  );
}

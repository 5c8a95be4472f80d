import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useMessages } from '../../i18n/use-messages';
import { keepNote, noteFor, recallNote } from '../../lib/kept-notes';
import { Button } from '../components/button';
import { Field } from '../components/field';
import { Panel } from '../components/panel';
import { INSTANT_FORMAT } from '../../lib/instant-format';
import prose from '../components/prose.module.css';
import type { PortalAssessment } from '../portal.queries';
import { usePortalProblem } from '../use-portal-problem';
import { threadMessages } from './messages.messages';
import { messagesKey, messagesQuery, sendReply } from './messages.queries';
import styles from './question-thread.module.css';

interface QuestionThreadProps {
  assessment: PortalAssessment;
  questionId: string;
}

/** What the reviewer asks about the answer to one question, what was said to it, and a reply; nothing where nothing is asked. */
export default function QuestionThread({ assessment, questionId }: QuestionThreadProps) {
  const text = useMessages(threadMessages);
  const intl = useIntl();
  const problemText = usePortalProblem();
  const messages = useQuery(messagesQuery(assessment.verified));
  const thread = messages.data?.items.filter((message) => message.questionId === questionId) ?? [];
  if (messages.isError) return <p role="alert">{problemText(messages.error)}</p>;
  if (thread.length === 0) return null;
  return (
    <Panel title={text('title', { organization: assessment.organizationName })} isStrong>
      <ol className={styles['thread']}>
        {thread.map((message) => (
          <li key={message.id}>
            <p className={prose['small']}>
              {text('writer', {
                name: message.writtenBy,
                when: intl.formatDate(message.writtenAt, INSTANT_FORMAT),
              })}
            </p>
            <p className={styles['text']}>{message.text}</p>
          </li>
        ))}
      </ol>
      <p className={prose['muted']}>{text('hint')}</p>
      <Reply questionId={questionId} place={noteFor(assessment.invitation.id, 'reply', questionId)} />
    </Panel>
  );
}

/** A reply; what is written and not sent stays in this browser. */
function Reply({ questionId, place }: { questionId: string; place: string }) {
  const text = useMessages(threadMessages);
  const problemText = usePortalProblem();
  const client = useQueryClient();
  const [reply, setReply] = useState(() => (recallNote(place) as string | null) ?? '');
  const write = (written: string): void => {
    setReply(written);
    keepNote(place, written === '' ? null : written);
  };
  const [fault, setFault] = useState<string>();
  const sending = useMutation({
    mutationFn: () => sendReply(questionId, reply),
    onSuccess: () => {
      write('');
      return client.invalidateQueries({ queryKey: messagesKey });
    },
  });
  const send = (): void => {
    const max = ASSESSMENT_LIMITS.messageCharacters;
    const wrong =
      reply.trim() === '' ? text('empty') : Array.from(reply).length > max ? text('tooLong', { max }) : undefined;
    setFault(wrong);
    if (wrong === undefined) sending.mutate();
  };
  return (
    <>
      <Field
        id={`reply-${questionId}`}
        kind="lines"
        label={text('reply')}
        error={fault ?? (sending.isError ? problemText(sending.error) : undefined)}
        value={reply}
        onChange={write}
      />
      <div>
        <Button look="quiet" isBusy={sending.isPending} onClick={send}>
          {text('send')}
        </Button>
      </div>
      <p role="status">{sending.isSuccess && reply === '' ? text('sent') : ''}</p>
    </>
  );
}

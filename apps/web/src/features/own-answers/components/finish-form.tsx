import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Section } from '../../../components/section';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { useSession } from '../../../session/use-session';
import type { AnswerSaver } from '../answer-saver';
import { ownAnswersMessages } from '../own-answers.messages';
import { finishOwnAnswers } from '../own-answers.queries';
import type { OwnAnswers } from '../own-answers.queries';
import styles from './filling-in.module.css';

/** The statement with which a member of staff lets the answers count. */
export function FinishForm({ own, savers }: { own: OwnAnswers; savers: ReadonlyMap<string, AnswerSaver> }) {
  const text = useMessages(ownAnswersMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const { user } = useSession();
  const { assessment, questions, answers } = own;
  const vendor = assessment.vendor.name;
  const [title, setTitle] = useState('');
  const [statement, setStatement] = useState(() => text('statement', { vendor }));
  const [isTried, setTried] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const finishing = useMutation({
    mutationFn: () => finishOwnAnswers(assessment.id, { title: title.trim(), statement: statement.trim() }),
    onSuccess: async () => {
      toast({ message: text('finished', { vendor }) });
      void client.invalidateQueries({ queryKey: ['vendors'] });
      void client.invalidateQueries({ queryKey: ['risk'] });
      await navigate({ to: '/assessments/$assessmentId', params: { assessmentId: assessment.id } });
      await client.invalidateQueries({ queryKey: ['assessments'] });
    },
  });
  const isMissing = title.trim() === '' || statement.trim() === '';
  const finish = () => {
    setTried(true);
    if (isMissing) return;
    const unsaved = [...savers.values()].filter(({ isUnsaved }) => isUnsaved).length;
    const found = unsaved > 0 ? text('unsaved', { count: unsaved }) : answers.length === 0 ? text('nothingYet') : null;
    setFault(found);
    if (found === null) finishing.mutate();
  };
  return (
    <Section title={text('finishTitle')}>
      <form
        noValidate
        className={styles['finish']}
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <p>{text('finishText', { vendor })}</p>
        <p>{text('open', { count: questions.length - answers.length })}</p>
        <p>
          <strong>{text('finishName', { name: user.name })}</strong>
        </p>
        <TextInput
          required
          withAsterisk={false}
          label={text('finishJob')}
          maxLength={ASSESSMENT_LIMITS.signatureCharacters}
          error={isTried && title.trim() === '' ? text('finishJobMissing') : undefined}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          required
          withAsterisk={false}
          rows={4}
          label={text('finishStatement')}
          maxLength={ASSESSMENT_LIMITS.statementCharacters}
          error={isTried && statement.trim() === '' ? text('finishStatementMissing') : undefined}
          value={statement}
          onChange={(event) => setStatement(event.currentTarget.value)}
        />
        {fault === null ? null : <p role="alert">{fault}</p>}
        {finishing.isError ? <p role="alert">{problemText(finishing.error)}</p> : null}
        <div>
          <Button type="submit" loading={finishing.isPending}>
            {text('finish')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { useMessages } from '../../i18n/use-messages';
import { isUnsaved } from '../answers/answer-entry';
import { Button, ButtonLink } from '../components/button';
import { ErrorSummary } from '../components/error-summary';
import type { PageError } from '../components/error-summary';
import { Field } from '../components/field';
import { PageHeading } from '../components/page-heading';
import prose from '../components/prose.module.css';
import { hrefTo } from '../portal-route';
import { submitAnswers } from '../portal.queries';
import type { PortalAssessment, Submission } from '../portal.queries';
import { isAnswered, walkOf } from '../progress';
import type { MeasureProgress } from '../progress';
import { usePortalProblem } from '../use-portal-problem';
import { useVisit } from '../visit-context';
import { checkMessages } from './check.messages';
import styles from './sign-page.module.css';

interface SignPageProps {
  assessment: PortalAssessment;
  progress: readonly MeasureProgress[];
  onSubmitted: (submission: Submission) => void;
}

/** Who sends the answers, and what they put their name to. */
export function SignPage({ assessment, progress, onSubmitted }: SignPageProps) {
  const text = useMessages(checkMessages);
  const problemText = usePortalProblem();
  const { answers } = useVisit();
  const [name, setName] = useState('');
  const [position, setPosition] = useState('');
  const [isConfirmed, setConfirmed] = useState(false);
  const [errors, setErrors] = useState<readonly PageError[]>([]);
  const statement = text('statement', { vendor: assessment.vendorName });
  const walk = walkOf(progress);
  const answered = walk.filter(({ standing }) => isAnswered(standing)).length;
  const sending = useMutation({
    mutationFn: async () => {
      if (await answers.settle()) {
        onSubmitted(await submitAnswers({ name: name.trim(), title: position.trim(), statement }));
        return;
      }
      setErrors(
        walk
          .filter(({ question }) => isUnsaved(answers.entry(question.id)))
          .map(({ question }) => ({
            target: hrefTo({ page: 'question', key: question.key }),
            text: text('stillUnsaved', { question: question.text }),
          })),
      );
    },
    onError: (error) => setErrors([{ target: null, text: problemText(error) }]),
  });
  const submit = (): void => {
    if (sending.isPending) return;
    const found: PageError[] = [
      ...(name.trim() === '' ? [{ target: 'name', text: text('nameMissing') }] : []),
      ...(position.trim() === '' ? [{ target: 'position', text: text('positionMissing') }] : []),
      ...(isConfirmed ? [] : [{ target: 'confirm', text: text('confirmMissing') }]),
      ...(answered === 0 ? [{ target: hrefTo({ page: 'overview' }), text: text('nothingAnswered') }] : []),
    ];
    setErrors(found);
    if (found.length === 0) sending.mutate();
  };
  const errorAt = (target: string): string | undefined => errors.find((error) => error.target === target)?.text;
  const confirmError = errorAt('confirm');
  return (
    <form
      className={prose['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary errors={errors} />
      <PageHeading title={text('signTitle')} hasErrors={errors.length > 0} />
      <p>{text('signLead', { answered, asked: walk.length, organization: assessment.organizationName })}</p>
      <div className={prose['wide']}>
        <Field
          id="name"
          label={text('name')}
          error={errorAt('name')}
          value={name}
          onChange={(value) => setName(value.slice(0, ASSESSMENT_LIMITS.signatureCharacters))}
          autoComplete="name"
        />
      </div>
      <div className={prose['wide']}>
        <Field
          id="position"
          label={text('position')}
          error={errorAt('position')}
          value={position}
          onChange={(value) => setPosition(value.slice(0, ASSESSMENT_LIMITS.signatureCharacters))}
          autoComplete="organization-title"
        />
      </div>
      <section className={[styles['statement'], prose['wide']].join(' ')}>
        <h2>{text('statementTitle')}</h2>
        <p>{statement}</p>
        {confirmError ? (
          <p className={styles['error']} id="confirm-error">
            {confirmError}
          </p>
        ) : null}
        <label className={styles['confirm']}>
          <input
            type="checkbox"
            id="confirm"
            checked={isConfirmed}
            aria-invalid={confirmError !== undefined}
            aria-describedby={confirmError ? 'confirm-error' : undefined}
            onChange={(event) => setConfirmed(event.currentTarget.checked)}
          />
          {text('confirm')}
        </label>
      </section>
      <div className={prose['actions']}>
        <Button isBusy={sending.isPending}>{text(sending.isPending ? 'sending' : 'send')}</Button>
        <ButtonLink look="plain" href={hrefTo({ page: 'check' })}>
          {text('title')}
        </ButtonLink>
      </div>
    </form>
  );
}

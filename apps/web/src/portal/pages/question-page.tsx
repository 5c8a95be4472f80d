import { useMemo, useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { obstacleOf } from '../answers/answer-draft';
import { isUnsaved } from '../answers/answer-entry';
import { usePreviousAnswer } from '../answers/use-previous-answer';
import { Button, ButtonLink } from '../components/button';
import { ErrorSummary } from '../components/error-summary';
import type { PageError } from '../components/error-summary';
import { usePageTitle } from '../components/page-heading';
import { ProgressStrip } from '../components/progress-strip';
import { errorOf, isChoosable, QuestionBody } from '../components/question-body';
import { ViewSwitch } from '../components/view-switch';
import { goTo, hrefTo } from '../portal-route';
import type { PortalRoute } from '../portal-route';
import type { PortalAssessment } from '../portal.queries';
import type { MeasureProgress, QuestionProgress } from '../progress';
import { usePortalProblem } from '../use-portal-problem';
import { questionMessages } from './question.messages';
import styles from './question-page.module.css';

interface QuestionPageProps {
  assessment: PortalAssessment;
  progress: readonly MeasureProgress[];
  current: QuestionProgress;
  /** Where Next and Back lead. */
  next: PortalRoute;
  previous: PortalRoute;
}

/** One question a page; Enter goes on. */
export function QuestionPage({ assessment, progress, current, next, previous }: QuestionPageProps) {
  const text = useMessages(questionMessages);
  const problemText = usePortalProblem();
  const { question, entry, standing } = current;
  const confirmation = usePreviousAnswer(current, () => goTo(next));
  const isOpen = standing === 'open' || standing === 'previous';
  const [errors, setErrors] = useState<readonly PageError[]>([]);
  usePageTitle(question.text, errors.length > 0);
  const peers = progress.find(({ measure }) => measure === question.measure)?.questions ?? [];
  const number = peers.findIndex((peer) => peer.question.id === question.id) + 1;
  const obstacle = obstacleOf(entry.draft, question.appliesWhen);
  const goOn = (): void => {
    if (isUnsaved(entry) && obstacle !== 'nothing') {
      setErrors([errorOf(question.key, obstacle, text)]);
      return;
    }
    goTo(next);
  };
  const shownErrors = useMemo(
    () => (entry.refusal ? [{ target: null, text: problemText(entry.refusal) }] : errors),
    [entry.refusal, errors, problemText],
  );
  return (
    <>
      <ProgressStrip progress={progress} current={question.measure} number={number} />
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <ErrorSummary errors={shownErrors} />
        <QuestionBody
          assessment={assessment}
          current={current}
          confirmation={confirmation}
          heading="h1"
          errors={errors}
          onChoose={() => setErrors([])}
          back={hrefTo({ page: 'question', key: question.key })}
        />
        <div className={styles['actions']}>
          <Button look={isOpen ? 'quiet' : 'main'}>{nextWords(text, next, isOpen)}</Button>
          <ButtonLink look="plain" href={hrefTo(previous)}>
            {text('back')}
          </ButtonLink>
        </div>
        {isChoosable(current, confirmation) ? <p className={styles['keys']}>{text('keys')}</p> : null}
        <ViewSwitch to={{ page: 'section', measure: question.measure }} />
      </form>
    </>
  );
}

function nextWords(text: (key: 'toCheck' | 'skip' | 'next') => string, next: PortalRoute, isOpen: boolean): string {
  if (isOpen) return text('skip');
  return text(next.page === 'check' ? 'toCheck' : 'next');
}

import { nameOf } from '@firebreak/domain';
import { useRef } from 'react';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { obstacleOf } from '../answers/answer-draft';
import { isUnsaved } from '../answers/answer-entry';
import { usePreviousAnswer } from '../answers/use-previous-answer';
import { Button, ButtonLink } from '../components/button';
import type { PageError } from '../components/error-summary';
import { PageHeading } from '../components/page-heading';
import { ProgressStrip } from '../components/progress-strip';
import { QuestionBody, errorOf } from '../components/question-body';
import { ViewSwitch } from '../components/view-switch';
import { goTo, hrefTo } from '../portal-route';
import type { PortalRoute } from '../portal-route';
import type { PortalAssessment } from '../portal.queries';
import type { MeasureProgress, QuestionProgress } from '../progress';
import { usePortalProblem } from '../use-portal-problem';
import { questionMessages } from './question.messages';
import styles from './question-page.module.css';

interface SectionPageProps {
  assessment: PortalAssessment;
  progress: readonly MeasureProgress[];
  current: MeasureProgress;
  /** Where Next and Back lead. */
  next: PortalRoute;
  previous: PortalRoute;
}

/** All questions of one measure on one page; Enter goes from one to the next and on from the last. */
export function SectionPage({ assessment, progress, current, next, previous }: SectionPageProps) {
  const text = useMessages(questionMessages);
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const { measure, questions } = current;
  /** Moves the focus to the question after the one that has it; gives false after the last. */
  const focusNext = (): boolean => {
    const shown = [...(form.current?.querySelectorAll('[data-question]') ?? [])];
    const index = shown.findIndex((question) => question.contains(document.activeElement));
    const heading = index < 0 ? null : shown[index + 1]?.querySelector<HTMLElement>('h2');
    heading?.focus();
    return Boolean(heading);
  };
  const first = questions[0]?.question.key ?? '';
  return (
    <>
      <ProgressStrip progress={progress} current={measure} number={null} />
      <PageHeading title={nameOf('measure', measure, locale)} />
      <p className={styles['keys']}>{text('sectionKeys')}</p>
      <ViewSwitch to={{ page: 'question', key: first }} />
      <form
        ref={form}
        className={styles['section']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!focusNext()) goTo(next);
        }}
      >
        {questions.map((question) => (
          <SectionQuestion key={question.question.id} assessment={assessment} current={question} onDone={focusNext} />
        ))}
        <div className={styles['actions']}>
          <Button>{text(next.page === 'check' ? 'toCheck' : 'nextSection')}</Button>
          <ButtonLink look="plain" href={hrefTo(previous)}>
            {text('back')}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}

interface SectionQuestionProps {
  assessment: PortalAssessment;
  current: QuestionProgress;
  onDone: () => void;
}

function SectionQuestion({ assessment, current, onDone }: SectionQuestionProps) {
  const text = useMessages(questionMessages);
  const problemText = usePortalProblem();
  const { question, entry } = current;
  const confirmation = usePreviousAnswer(current, onDone);
  const obstacle = obstacleOf(entry.draft, question.appliesWhen);
  // Nobody has pressed anything yet, so only what cannot be waited for is said: what was typed is too long, or refused.
  const isTooLong = isUnsaved(entry) && (obstacle === 'reason_too_long' || obstacle === 'comment_too_long');
  const errors: readonly PageError[] = isTooLong ? [errorOf(question.key, obstacle, text)] : [];
  return (
    <>
      {entry.refusal ? <p role="alert">{problemText(entry.refusal)}</p> : null}
      <QuestionBody
        assessment={assessment}
        current={current}
        confirmation={confirmation}
        heading="h2"
        errors={errors}
        onChoose={() => {}}
        back={hrefTo({ page: 'section', measure: question.measure })}
      />
    </>
  );
}

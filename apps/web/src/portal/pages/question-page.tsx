import { useMemo, useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { obstacleOf } from '../answers/answer-draft';
import type { AnswerDraft, Obstacle } from '../answers/answer-draft';
import { isUnsaved } from '../answers/answer-entry';
import { usePreviousAnswer } from '../answers/use-previous-answer';
import { AnsweredBy } from '../colleagues/answered-by';
import { Button, ButtonLink } from '../components/button';
import { ChoiceCards } from '../components/choice-cards';
import { ConflictPanel } from '../components/conflict-panel';
import { ErrorSummary } from '../components/error-summary';
import type { PageError } from '../components/error-summary';
import { Field } from '../components/field';
import { usePageTitle } from '../components/page-heading';
import { Panel } from '../components/panel';
import { MarkedAnswerHint, PreviousAnswerPanel } from '../components/previous-answer-panel';
import { ProgressStrip } from '../components/progress-strip';
import prose from '../components/prose.module.css';
import { EvidenceSection } from '../evidence/evidence-section';
import { goTo, hrefTo } from '../portal-route';
import type { PortalRoute } from '../portal-route';
import type { PortalAssessment } from '../portal.queries';
import type { MeasureProgress, QuestionProgress } from '../progress';
import { usePortalProblem } from '../use-portal-problem';
import { useVisit } from '../visit-context';
import { questionMessages } from './question.messages';
import styles from './question-page.module.css';

/** Long enough for a run of arrow keys to be one request, short enough to feel immediate. */
const CHOICE_PAUSE_MILLISECONDS = 250;
const TYPING_PAUSE_MILLISECONDS = 900;

const OBSTACLES: Record<Exclude<Obstacle, 'nothing'>, { target: string; message: keyof typeof questionMessages }> = {
  no_choice: { target: 'answer', message: 'noChoice' },
  reason_too_short: { target: 'reason', message: 'reasonTooShort' },
  reason_too_long: { target: 'reason', message: 'reasonTooLong' },
  comment_too_long: { target: 'comment', message: 'commentTooLong' },
};

interface QuestionPageProps {
  assessment: PortalAssessment;
  progress: readonly MeasureProgress[];
  current: QuestionProgress;
  /** Where Next and Back lead. */
  next: PortalRoute;
  previous: PortalRoute;
}

/** One question: why it is asked, its five answers and the ways out, a comment; saved as it is answered. */
export function QuestionPage({ assessment, progress, current, next, previous }: QuestionPageProps) {
  const text = useMessages(questionMessages);
  const problemText = usePortalProblem();
  const { answers } = useVisit();
  const { question, entry, standing } = current;
  const { offered, isChanging, draft, confirm, change } = usePreviousAnswer(current, next);
  const isChoosing = standing !== 'hidden' && (offered === null || isChanging);
  const isOpen = standing === 'open' || standing === 'previous';
  const [errors, setErrors] = useState<readonly PageError[]>([]);
  usePageTitle(question.text, errors.length > 0);
  const peers = progress.find(({ measure }) => measure === question.measure)?.questions ?? [];
  const number = peers.findIndex((peer) => peer.question.id === question.id) + 1;
  const obstacle = obstacleOf(entry.draft, question.appliesWhen);
  const goOn = (): void => {
    if (isUnsaved(entry) && obstacle !== 'nothing') {
      const { target, message } = OBSTACLES[obstacle];
      setErrors([{ target, text: text(message) }]);
      return;
    }
    goTo(next);
  };
  const edit = (edited: Partial<AnswerDraft>, pauseMilliseconds: number): void =>
    answers.edit(question.id, isChanging ? { ...draft, ...edited } : edited, pauseMilliseconds);
  const errorAt = (target: string): string | undefined => errors.find((error) => error.target === target)?.text;
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
        <fieldset className={styles['question']}>
          <legend>
            <h1 tabIndex={-1}>{question.text}</h1>
          </legend>
          <p className={styles['why']}>
            <strong>{text('why')}</strong> {question.why}
          </p>
          {standing === 'conflict' ? <ConflictPanel question={question} entry={entry} /> : null}
          {standing === 'hidden' ? <HiddenAnswer back={hrefTo({ page: 'question', key: question.key })} /> : null}
          {offered && !isChanging ? (
            <PreviousAnswerPanel question={question} previous={offered} confirm={confirm} change={change} />
          ) : null}
          {offered && isChanging ? <MarkedAnswerHint previous={offered} /> : null}
          {isChoosing ? (
            <ChoiceCards
              question={question}
              choice={draft.choice}
              onChoose={(choice) => {
                setErrors([]);
                edit({ choice }, CHOICE_PAUSE_MILLISECONDS);
              }}
              reason={
                <Field
                  id="reason"
                  kind="lines"
                  label={text('reasonLabel')}
                  hint={text('reasonHint')}
                  error={errorAt('reason')}
                  value={draft.reason}
                  onChange={(reason) => edit({ reason }, TYPING_PAUSE_MILLISECONDS)}
                />
              }
            />
          ) : null}
          <AnsweredBy saved={entry.saved} />
        </fieldset>
        {isChoosing ? (
          <Comment
            organization={assessment.organizationName}
            value={draft.comment}
            error={errorAt('comment')}
            onChange={(comment) => edit({ comment }, TYPING_PAUSE_MILLISECONDS)}
          />
        ) : null}
        <EvidenceSection
          questionId={question.id}
          isVerified={assessment.verified}
          back={hrefTo({ page: 'question', key: question.key })}
        />
        <div className={styles['actions']}>
          <Button look={isOpen ? 'quiet' : 'main'}>{nextWords(text, next, isOpen)}</Button>
          <ButtonLink look="plain" href={hrefTo(previous)}>
            {text('back')}
          </ButtonLink>
        </div>
        {isChoosing ? <p className={styles['keys']}>{text('keys')}</p> : null}
      </form>
    </>
  );
}

function nextWords(text: (key: 'toCheck' | 'skip' | 'next') => string, next: PortalRoute, isOpen: boolean): string {
  if (isOpen) return text('skip');
  return text(next.page === 'check' ? 'toCheck' : 'next');
}

function HiddenAnswer({ back }: { back: string }) {
  const text = useMessages(questionMessages);
  return (
    <Panel
      title={text('hiddenTitle')}
      actions={
        <ButtonLink look="quiet" href={hrefTo({ page: 'code', back })}>
          {text('getCode')}
        </ButtonLink>
      }
    >
      <p className={prose['muted']}>{text('hiddenText')}</p>
    </Panel>
  );
}

interface CommentProps {
  organization: string;
  value: string;
  error: string | undefined;
  onChange: (comment: string) => void;
}

/** Behind a button until it is wanted, so that the question stays the main thing. */
function Comment({ organization, value, error, onChange }: CommentProps) {
  const text = useMessages(questionMessages);
  const [isWanted, setWanted] = useState(false);
  if (!isWanted && value === '') {
    return (
      <div>
        <Button look="plain" onClick={() => setWanted(true)}>
          {text('addComment')}
        </Button>
      </div>
    );
  }
  return (
    <Field
      id="comment"
      kind="lines"
      label={text('comment', { organization })}
      hint={text('commentHint')}
      error={error}
      value={value}
      onChange={onChange}
    />
  );
}

import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import type { AnswerDraft, Obstacle } from '../answers/answer-draft';
import type { Confirmation } from '../answers/use-previous-answer';
import { AnsweredBy } from '../colleagues/answered-by';
import { EvidenceSection } from '../evidence/evidence-section';
import { questionMessages } from '../pages/question.messages';
import styles from '../pages/question-page.module.css';
import { QuestionThread } from '../messages/lazy-messages';
import { hrefTo } from '../portal-route';
import type { PortalAssessment } from '../portal.queries';
import type { QuestionProgress } from '../progress';
import { useVisit } from '../visit-context';
import { Button, ButtonLink } from './button';
import { ChoiceCards } from './choice-cards';
import { ConflictPanel } from './conflict-panel';
import type { PageError } from './error-summary';
import { Field } from './field';
import { Panel } from './panel';
import { MarkedAnswerHint, PreviousAnswerPanel } from './previous-answer-panel';
import prose from './prose.module.css';

/** Long enough for a run of arrow keys to be one request, short enough to feel immediate. */
const CHOICE_PAUSE_MILLISECONDS = 250;
const TYPING_PAUSE_MILLISECONDS = 900;

type ObstacleMessage = 'noChoice' | 'reasonTooShort' | 'reasonTooLong' | 'commentTooLong';

const OBSTACLES: Record<Exclude<Obstacle, 'nothing'>, { target: QuestionPart; message: ObstacleMessage }> = {
  no_choice: { target: 'answer', message: 'noChoice' },
  reason_too_short: { target: 'reason', message: 'reasonTooShort' },
  reason_too_long: { target: 'reason', message: 'reasonTooLong' },
  comment_too_long: { target: 'comment', message: 'commentTooLong' },
};

interface QuestionBodyProps {
  assessment: PortalAssessment;
  current: QuestionProgress;
  confirmation: Confirmation;
  /** The question is the page's heading, or one of several beneath it. */
  heading: 'h1' | 'h2';
  errors: readonly PageError[];
  onChoose: () => void;
  /** The address to come back to from the one-time code. */
  back: string;
}

/** One question: why it is asked, its five answers and the ways out, a comment and files; saved as it is answered. */
export function QuestionBody({
  assessment,
  current,
  confirmation,
  heading: Heading,
  errors,
  ...page
}: QuestionBodyProps) {
  const text = useMessages(questionMessages);
  const { answers } = useVisit();
  const { question, entry } = current;
  const { offered, isChanging, draft, confirm, change } = confirmation;
  const isChoosing = isChoosable(current, confirmation);
  const edit = (edited: Partial<AnswerDraft>, pauseMilliseconds: number): void =>
    answers.edit(question.id, isChanging ? { ...draft, ...edited } : edited, pauseMilliseconds);
  const errorAt = (part: QuestionPart): string | undefined =>
    errors.find(({ target }) => target === idOfPart(question.key, part))?.text;
  return (
    <div className={styles['form']} data-question={question.key}>
      <fieldset className={styles['question']}>
        <legend>
          <Heading tabIndex={-1}>{question.text}</Heading>
        </legend>
        <p className={styles['why']}>
          <strong>{text('why')}</strong> {question.why}
        </p>
        <QuestionThread assessment={assessment} questionId={question.id} />
        {current.standing === 'conflict' ? <ConflictPanel question={question} entry={entry} back={page.back} /> : null}
        {current.standing === 'hidden' ? <HiddenAnswer back={page.back} /> : null}
        {offered && !isChanging ? (
          <PreviousAnswerPanel question={question} previous={offered} confirm={confirm} change={change} />
        ) : null}
        {offered && isChanging ? <MarkedAnswerHint previous={offered} /> : null}
        {isChoosing ? (
          <ChoiceCards
            question={question}
            id={idOfPart(question.key, 'answer')}
            choice={draft.choice}
            onChoose={(choice) => {
              page.onChoose();
              edit({ choice }, CHOICE_PAUSE_MILLISECONDS);
            }}
            reason={
              <Field
                id={idOfPart(question.key, 'reason')}
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
          id={idOfPart(question.key, 'comment')}
          organization={assessment.organizationName}
          value={draft.comment}
          error={errorAt('comment')}
          onChange={(comment) => edit({ comment }, TYPING_PAUSE_MILLISECONDS)}
        />
      ) : null}
      <EvidenceSection questionId={question.id} isVerified={assessment.verified} back={page.back} />
    </div>
  );
}

/** The parts of a question that an error can point at. */
type QuestionPart = 'answer' | 'reason' | 'comment';

/** What keeps an answer from being saved, at the field where it can be mended. */
export function errorOf(
  key: string,
  obstacle: keyof typeof OBSTACLES,
  text: (message: ObstacleMessage) => string,
): PageError {
  const { target, message } = OBSTACLES[obstacle];
  return { target: idOfPart(key, target), text: text(message) };
}

/** The id of a part's field; several questions may stand on one page. */
function idOfPart(key: string, part: QuestionPart): string {
  return `${key}-${part}`;
}

/** Whether the choices are shown: not while the answer is hidden, or one of last time waits for a word. */
export function isChoosable({ standing }: QuestionProgress, { offered, isChanging }: Confirmation): boolean {
  return standing !== 'hidden' && (offered === null || isChanging);
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
  id: string;
  organization: string;
  value: string;
  error: string | undefined;
  onChange: (comment: string) => void;
}

/** Behind a button until it is wanted, so that the question stays the main thing. */
function Comment({ id, organization, value, error, onChange }: CommentProps) {
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
      id={id}
      kind="lines"
      label={text('comment', { organization })}
      hint={text('commentHint')}
      error={error}
      value={value}
      onChange={onChange}
    />
  );
}

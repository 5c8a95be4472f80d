import { useMessages } from '../../i18n/use-messages';
import { draftOf } from '../answers/answer-draft';
import type { AnswerDraft } from '../answers/answer-draft';
import type { AnswerEntry, AskedQuestion } from '../answers/answer-entry';
import { calledBy } from '../colleagues/colleagues.queries';
import { questionMessages } from '../pages/question.messages';
import { hrefTo } from '../portal-route';
import { useVisit } from '../visit-context';
import { useAnswerWords } from './answer-words';
import { Button, ButtonLink } from './button';
import styles from './conflict-panel.module.css';
import { Panel } from './panel';

interface ConflictPanelProps {
  question: AskedQuestion;
  entry: AnswerEntry;
  /** The address to come back to from the one-time code. */
  back: string;
}

/** Two answers to one question: shows both and lets choose, or offers the code that is needed to see the other. */
export function ConflictPanel({ question, entry, back }: ConflictPanelProps) {
  const text = useMessages(questionMessages);
  const { answers } = useVisit();
  const theirs = entry.conflict?.theirs ?? null;
  const keep = (
    <Button look={theirs ? 'quiet' : 'plain'} onClick={() => answers.resolve(question.id, 'theirs')}>
      {text('keepTheirs')}
    </Button>
  );
  if (theirs === null) {
    return (
      <Panel
        title={text('conflictTitle')}
        isStrong
        actions={
          <>
            <ButtonLink href={hrefTo({ page: 'code', back })}>{text('getCode')}</ButtonLink>
            {keep}
          </>
        }
      >
        <p>{text('conflictBlind')}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={text('conflictTitle')}
      isStrong
      actions={
        <>
          {keep}
          <Button look="quiet" onClick={() => answers.resolve(question.id, 'mine')}>
            {text('useMine')}
          </Button>
        </>
      }
    >
      <dl className={styles['sides']}>
        <Side
          name={theirs.answeredBy ? text('theirsOf', { name: calledBy(theirs.answeredBy) }) : text('theirs')}
          question={question}
          draft={draftOf(theirs)}
        />
        <Side name={text('mine')} question={question} draft={entry.draft} />
      </dl>
    </Panel>
  );
}

function Side({ name, question, draft }: { name: string; question: AskedQuestion; draft: AnswerDraft }) {
  const words = useAnswerWords();
  return (
    <div className={styles['side']}>
      <dt>{name}</dt>
      <dd>{words(question, draft)}</dd>
      {draft.comment ? <dd className={styles['comment']}>{draft.comment}</dd> : null}
    </div>
  );
}

import { Button } from '@mantine/core';
import { SourceWords } from '../../../components/source-words';
import { useMessages } from '../../../i18n/use-messages';
import type { AnswerSaver } from '../answer-saver';
import { bodyOf } from '../own-draft';
import { ownAnswersMessages } from '../own-answers.messages';
import type { OwnAnswer, OwnAnswerBody, OwnQuestion } from '../own-answers.queries';
import { useAnswer } from '../use-savers';
import styles from './question-card.module.css';

interface BothAnswersProps {
  question: OwnQuestion;
  saver: AnswerSaver;
  theirs: OwnAnswer;
}

/** What two people answered to one question, to choose between. */
export function BothAnswers({ question, saver, theirs }: BothAnswersProps) {
  const text = useMessages(ownAnswersMessages);
  const { draft } = useAnswer(saver);
  return (
    <div className={styles['both']} role="alert">
      <p>
        <strong>{text('bothTitle', { name: theirs.answeredBy.name ?? theirs.answeredBy.email })}</strong>{' '}
        {text('bothText')}
      </p>
      <div className={styles['pair']}>
        <Words label={text('mine')} question={question} answer={bodyOf(draft)} />
        <Words label={text('theirs')} question={question} answer={theirs} />
      </div>
      <div className={styles['foot']}>
        <Button size="xs" onClick={() => saver.resolve('mine')}>
          {text('keepMine')}
        </Button>
        <Button size="xs" variant="default" onClick={() => saver.resolve('theirs')}>
          {text('takeTheirs')}
        </Button>
      </div>
    </div>
  );
}

function Words({ label, question, answer }: { label: string; question: OwnQuestion; answer: OwnAnswerBody }) {
  const text = useMessages(ownAnswersMessages);
  const { level, notApplicableReason, comment, source } = answer;
  return (
    <div>
      <p className={styles['why']}>{label}</p>
      <p>
        {level === null
          ? (notApplicableReason ?? text('unknown'))
          : question.options.find((option) => option.level === level)?.text}
      </p>
      {source ? <SourceWords source={source} /> : null}
      {comment ? <p className={styles['why']}>{comment}</p> : null}
    </div>
  );
}

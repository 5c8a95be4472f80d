import { nameOf } from '@firebreak/domain';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { AnsweredBy } from '../colleagues/answered-by';
import { checkMessages } from '../pages/check.messages';
import { hrefTo } from '../portal-route';
import type { MeasureProgress, QuestionProgress } from '../progress';
import styles from './answer-list.module.css';
import { useAnswerWords } from './answer-words';
import prose from './prose.module.css';

interface AnswerListProps {
  progress: readonly MeasureProgress[];
  /** Offers a way back to each question. */
  canChange: boolean;
}

/** Every question with its answer in words, measure by measure. */
export function AnswerList({ progress, canChange }: AnswerListProps) {
  const locale = useLocale();
  return progress.map(({ measure, questions }) => (
    <section key={measure} className={prose['stack']}>
      <h2>{nameOf('measure', measure, locale)}</h2>
      <dl className={styles['list']}>
        {questions.map((item) => (
          <AnswerRow key={item.question.id} item={item} canChange={canChange} />
        ))}
      </dl>
    </section>
  ));
}

function AnswerRow({ item: { question, entry, standing }, canChange }: { item: QuestionProgress; canChange: boolean }) {
  const text = useMessages(checkMessages);
  const words = useAnswerWords();
  const isShown = standing === 'answered';
  const action = {
    open: text('answer'),
    previous: text('confirmOrChange'),
    hidden: text('look'),
    answered: text('change'),
  } as const;
  const verb = action[standing === 'unfinished' || standing === 'conflict' ? 'answered' : standing];
  const stated = {
    open: 'open',
    previous: 'previous',
    hidden: 'hiddenAnswer',
    unfinished: 'unfinished',
    conflict: 'conflict',
  } as const;
  return (
    <div className={styles['row']}>
      <dt className={styles['question']}>{question.text}</dt>
      <dd className={styles['answer']} data-standing={standing}>
        {isShown ? words(question, entry.draft) : text(stated[standing])}
      </dd>
      {isShown && entry.draft.comment ? <dd className={styles['comment']}>{entry.draft.comment}</dd> : null}
      {isShown && entry.saved?.answeredBy ? (
        <dd className={styles['by']}>
          <AnsweredBy saved={entry.saved} />
        </dd>
      ) : null}
      {canChange ? (
        <dd className={styles['action']}>
          <a href={hrefTo({ page: 'question', key: question.key })}>
            {verb}
            <span className="visually-hidden">{text('forQuestion', { question: question.text })}</span>
          </a>
        </dd>
      ) : null}
    </div>
  );
}

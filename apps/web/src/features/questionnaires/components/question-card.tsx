import { useMessages } from '../../../i18n/use-messages';
import { questionnairesMessages } from '../questionnaires.messages';
import type { QuestionnaireDetail } from '../questionnaires.queries';
import styles from './question-card.module.css';

/** One question as a vendor will meet it: why, five answers, and where the levels come from. */
export function QuestionCard({ question }: { question: QuestionnaireDetail['questions'][number] }) {
  const text = useMessages(questionnairesMessages);
  return (
    <article className={styles['question']}>
      <h3>{question.text}</h3>
      <p className={styles['why']}>{question.why}</p>
      <ol className={styles['levels']} aria-label={text('levels')}>
        {question.options.map((option) => (
          <li key={option.level}>
            <span className={styles['level']}>{option.level}</span>
            {option.text}
          </li>
        ))}
      </ol>
      <p className={styles['foot']}>
        <span>{question.key}</span>
        {question.appliesWhen === 'always' ? null : <span>{text('sometimes')}</span>}
        {question.sources.length === 0 ? null : (
          <span>{text('sources', { sources: question.sources.join(', ') })}</span>
        )}
      </p>
    </article>
  );
}

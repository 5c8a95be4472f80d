import { useMessages } from '../../../i18n/use-messages';
import { questionnairesMessages } from '../questionnaires.messages';
import type { QuestionnaireDetail } from '../questionnaires.queries';
import { sourceWords } from '../source-words';
import styles from './question-card.module.css';

/** One question as a vendor will meet it: why, five answers, and where the levels come from. */
export function QuestionCard({ question }: { question: QuestionnaireDetail['questions'][number] }) {
  const text = useMessages(questionnairesMessages);
  const { published, incidents, ours } = sourceWords(question.sources);
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
      {question.appliesWhen === 'always' ? null : <p className={styles['note']}>{text('sometimes')}</p>}
      <details className={styles['basis']}>
        <summary>{text('basis')}</summary>
        <dl>
          {published.length === 0 ? null : <Basis name={text('published')}>{published}</Basis>}
          {incidents.length === 0 ? null : <Basis name={text('incidents')}>{incidents}</Basis>}
          {ours ? <Basis name={text('ours')}>{[text('oursText')]}</Basis> : null}
          <Basis name={text('code')}>{[question.key]}</Basis>
        </dl>
      </details>
    </article>
  );
}

function Basis({ name, children }: { name: string; children: readonly string[] }) {
  return (
    <div className={styles['basisLine']}>
      <dt>{name}</dt>
      {children.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}

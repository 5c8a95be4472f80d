import { useMessages } from '../../i18n/use-messages';
import { draftOf } from '../answers/answer-draft';
import type { AskedQuestion } from '../answers/answer-entry';
import { useAnswerWords } from '../components/answer-words';
import { Button } from '../components/button';
import prose from '../components/prose.module.css';
import { packMessages } from './pack.messages';
import type { PackItem } from './pack.queries';
import styles from './pack-review.module.css';

interface PackRowsProps {
  items: readonly PackItem[];
  title: 'readyTitle' | 'replacesTitle' | 'rewordedTitle' | 'invalidTitle';
  hint?: 'readyText' | 'replacesText' | 'rewordedText';
  questions: readonly AskedQuestion[];
  chosen: ReadonlySet<string>;
  onToggle: (questionKey: string) => void;
  onTickAll: (items: readonly PackItem[]) => void;
}

/** The answers of a file that stand alike, each with what it says and what it meets here; nothing when there are none. */
export function PackRows({ items, title, hint, questions, chosen, onToggle, onTickAll }: PackRowsProps) {
  const text = useMessages(packMessages);
  if (items.length === 0) return null;
  return (
    <section className={prose['stack']}>
      <h3>{text(title, { count: items.length })}</h3>
      {hint === undefined ? null : <p className={prose['muted']}>{text(hint)}</p>}
      {title === 'replacesTitle' && items.length > 1 ? (
        <div>
          <Button look="quiet" onClick={() => onTickAll(items)}>
            {text('tickAll')}
          </Button>
        </div>
      ) : null}
      <ul className={styles['rows']}>
        {items.map((item, index) => (
          <li key={`${item.questionKey} ${index}`} className={styles['row']}>
            <PackRow
              item={item}
              question={questions.find(({ id }) => id === item.questionId) ?? null}
              isChosen={chosen.has(item.questionKey)}
              onToggle={onToggle}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PackRowProps {
  item: PackItem;
  question: AskedQuestion | null;
  isChosen: boolean;
  onToggle: (questionKey: string) => void;
}

function PackRow({ item, question, isChosen, onToggle }: PackRowProps) {
  const text = useMessages(packMessages);
  const words = useAnswerWords();
  const { standing, questionKey, askedText, askedWords, comment, current, issues } = item;
  const name = question?.text ?? askedText ?? questionKey;
  // Where the words are the same, those of this page are in the language that is read now.
  const there = (standing === 'reworded' ? askedWords : null) ?? (question ? words(question, draftOf(item)) : '');
  const facts = [
    ...(standing === 'reworded' && askedText !== null ? [{ name: text('askedThere'), value: askedText }] : []),
    { name: text('answeredThere'), value: there },
    ...(standing === 'reworded' && question && item.level !== null
      ? [{ name: text('meansHere'), value: words(question, draftOf(item)) }]
      : []),
    ...(current && question ? [{ name: text('answeredHere'), value: words(question, draftOf(current)) }] : []),
  ];
  return (
    <>
      {standing === 'invalid' ? (
        <p className={styles['question']}>{name}</p>
      ) : (
        <label className={styles['choice']}>
          <input type="checkbox" checked={isChosen} onChange={() => onToggle(questionKey)} />
          <span className={styles['question']}>{name}</span>
        </label>
      )}
      <dl className={styles['facts']}>
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      {comment ? <p className={styles['comment']}>{comment}</p> : null}
      {issues.map((issue) => (
        <p key={issue}>{text(issue)}</p>
      ))}
    </>
  );
}

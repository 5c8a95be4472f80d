import { useMessages } from '../../../i18n/use-messages';
import { countChanges } from '../changes';
import type { ReviewedQuestion } from '../changes';
import { changeMessages } from '../change.messages';
import styles from './answer-change.module.css';

/** In one line what has changed since the last time; nothing after a first questionnaire. */
export function ChangeSummary({ questions }: { questions: readonly ReviewedQuestion[] }) {
  const text = useMessages(changeMessages);
  const counts = countChanges(questions);
  if (counts === null) return null;
  const { better, worse, same, confirmed, new: fresh, not_repeated: gone } = counts;
  return (
    <p className={styles['summary']}>
      {text('summary', { better, worse, same: same + confirmed, confirmed, fresh, gone })}
    </p>
  );
}

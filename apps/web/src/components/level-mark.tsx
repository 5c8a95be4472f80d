import { useMessages } from '../i18n/use-messages';
import type { AnswerKind } from './answer-strength';
import { answersMessages } from './answers.messages';
import styles from './level-mark.module.css';

const STEPS = [1, 2, 3, 4] as const;

/** How strong an answer is: four steps filled up to its level, and the level's word; no colour, which is for risk. */
export function LevelMark({ kind }: { kind: AnswerKind }) {
  const text = useMessages(answersMessages);
  const level = typeof kind === 'number' ? kind : null;
  return (
    <span className={styles['mark']} data-weak={(kind !== 'notApplicable' && (level ?? 0) <= 1) || undefined}>
      <span className={styles['steps']} data-open={level === null || undefined} aria-hidden="true">
        {STEPS.map((step) => (
          <span key={step} className={styles['step']} data-on={(level !== null && level >= step) || undefined} />
        ))}
      </span>
      {typeof kind === 'number' ? text(`level${kind}`) : text(kind)}
    </span>
  );
}

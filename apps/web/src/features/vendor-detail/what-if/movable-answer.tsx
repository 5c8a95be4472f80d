import { nameOf, PROOFS } from '@firebreak/domain';
import type { AnswerFacts, Level, VendorFacts } from '@firebreak/domain';
import { memo, useId } from 'react';
import type { CSSProperties } from 'react';
import { answersMessages } from '../../../components/answers.messages';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { FactsNow } from '../vendor-detail.queries';
import { kindOfFacts } from './change-words';
import styles from './movable-answer.module.css';
import type { Move } from './use-what-if';
import { withAnswer } from './what-if-changes';
import { whatIfMessages } from './what-if.messages';

/** The slider's stop for no answer; the levels are their own stops. */
const NONE = -1;
const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

interface MovableAnswerProps {
  question: FactsNow['questions'][number];
  base: VendorFacts;
  /** The answer as it was given. */
  given: AnswerFacts | undefined;
  /** The answer as it is supposed. */
  answer: AnswerFacts | undefined;
  onMove: Move;
}

/** One question: its words, the words of the level that is supposed, a slider from no answer to level 4, and the proof. */
export const MovableAnswer = memo(function MovableAnswer({
  question,
  base,
  given,
  answer,
  onMove,
}: MovableAnswerProps) {
  const text = useMessages(whatIfMessages);
  const levelText = useMessages(answersMessages);
  const locale = useLocale();
  const questionId = useId();
  const kind = kindOfFacts(answer);
  const level = answer?.level ?? null;
  const proof = answer?.proof ?? 'self_attested';
  const levelWord = levelText(typeof kind === 'number' ? `level${kind}` : kind);
  const words =
    kind === 'notApplicable'
      ? levelText('notApplicableText', { reason: answer?.notApplicableReason ?? '' })
      : kind === 'unknown'
        ? text('unknownAnswer')
        : (question.options.find((option) => option.level === level)?.text ?? text('noAnswer'));
  const isMoved = answer !== given;
  const suppose = (change: Partial<Pick<AnswerFacts, 'level' | 'proof'>>) =>
    onMove((supposed) => withAnswer(base, supposed, { questionKey: question.key, level, proof, ...change }));
  return (
    <div className={styles['line']} data-moved={isMoved || undefined}>
      <div className={styles['words']}>
        <p id={questionId} className={styles['question']}>
          {question.text}
        </p>
        <p className={styles['answer']}>{words}</p>
      </div>
      <div className={styles['control']}>
        <div
          className={styles['track']}
          style={{ '--given': (given?.level ?? NONE) + 1, '--level': (level ?? NONE) + 1 } as CSSProperties}
          data-moved={isMoved || undefined}
        >
          <input
            type="range"
            min={NONE}
            max={4}
            step={1}
            className={styles['slider']}
            value={level ?? NONE}
            aria-labelledby={questionId}
            aria-valuetext={`${levelWord}. ${words}`}
            onChange={({ currentTarget }) =>
              suppose({ level: LEVELS.find((stop) => stop === currentTarget.valueAsNumber) ?? null })
            }
          />
        </div>
        <span className={styles['level']}>{levelWord}</span>
        {level === null ? null : (
          <select
            className={styles['proof']}
            aria-label={text('proof', { question: question.text })}
            value={proof}
            onChange={({ currentTarget }) => suppose({ proof: PROOFS.find((known) => known === currentTarget.value) })}
          >
            {PROOFS.map((known) => (
              <option key={known} value={known}>
                {nameOf('proof', known, locale)}
              </option>
            ))}
          </select>
        )}
      </div>
    </div>
  );
});

import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { AnswerLine } from '../../../components/answer-line';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { groundOf } from '../sum-of-lines';
import type { SumStep } from '../sum-of-lines';
import type { AccessScope } from '../vendor-detail.queries';
import { whyMessages } from '../why.messages';
import { ScopeWords } from './scope-words';
import styles from './sum-lines.module.css';

interface Grounds {
  scopes: readonly AccessScope[];
  answered: AssessmentDetail | null;
  /** Points that fill the whole width. */
  scale: number;
}

/** One line of the sum: its words, its stretch of the whole, its points; opens the answer or the access it rests on. */
export function SumLine({ line, from, to, scale, scopes, answered }: SumStep & Grounds) {
  const text = useMessages(whyMessages);
  const [open, setOpen] = useState(false);
  const groundId = useId();
  const { points } = line;
  const start = (100 * Math.min(from, to)) / scale;
  const width = (100 * Math.abs(points)) / scale;
  return (
    <li className={styles['line']}>
      <button
        type="button"
        className={styles['head']}
        aria-expanded={open}
        aria-controls={groundId}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={14} aria-hidden="true" className={styles['chevron']} />
        <span className={styles['text']}>{line.text}</span>
        <span className={styles['track']} aria-hidden="true">
          {points === 0 ? null : (
            <span
              className={styles['bar']}
              data-lowers={points < 0 || undefined}
              style={{ left: `${start}%`, width: `${width}%` }}
            />
          )}
        </span>
        <span className={styles['points']} aria-label={text('points', { points })}>
          {points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0'}
        </span>
      </button>
      <div id={groundId} className={styles['ground']} hidden={!open}>
        {open ? <Ground fact={line.fact} scopes={scopes} answered={answered} /> : null}
        <p className={styles['source']}>{text('source', { source: line.source })}</p>
      </div>
    </li>
  );
}

function Ground({ fact, scopes, answered }: Pick<Grounds, 'scopes' | 'answered'> & { fact: string }) {
  const text = useMessages(whyMessages);
  const ground = groundOf(fact);
  if (ground.kind === 'scope') {
    const scope = scopes.find(({ id }) => id === ground.scopeId);
    return (
      <>
        <p className={styles['groundLabel']}>{text('scope')}</p>
        {scope === undefined ? <p>{text('scopeGone')}</p> : <ScopeWords scope={scope} />}
      </>
    );
  }
  if (ground.kind === 'answer') {
    const question = answered?.questions.find(({ key }) => key === ground.questionKey);
    const answer = answered?.answers.find(({ questionKey }) => questionKey === ground.questionKey);
    if (question === undefined) return <p>{text('noAnswer', { key: ground.questionKey })}</p>;
    return (
      <>
        <p className={styles['groundLabel']}>{text('answer')}</p>
        <AnswerLine question={question} answer={answer} />
      </>
    );
  }
  return <p>{text(ground.kind)}</p>;
}

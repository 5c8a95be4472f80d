import type { CSSProperties } from 'react';
import { nameOf } from '@firebreak/domain';
import type { Measure } from '@firebreak/domain';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { questionMessages } from '../pages/question.messages';
import { hrefTo } from '../portal-route';
import { routeToQuestion } from '../question-view';
import { isAnswered, walkOf } from '../progress';
import type { MeasureProgress } from '../progress';
import styles from './progress-strip.module.css';

interface ProgressStripProps {
  progress: readonly MeasureProgress[];
  current: Measure;
  /** Where in its measure the question stands, from 1; null where all of them are shown. */
  number: number | null;
}

/** One stretch a measure, as long as it has questions, filled as far as it is answered; each leads into its measure. */
export function ProgressStrip({ progress, current, number }: ProgressStripProps) {
  const text = useMessages(questionMessages);
  const locale = useLocale();
  const count = progress.find(({ measure }) => measure === current)?.questions.length ?? 0;
  const asked = walkOf(progress).length;
  const answered = progress.reduce((sum, measure) => sum + measure.answered, 0);
  return (
    <nav className={styles['strip']} aria-label={text('progress')}>
      <ol className={styles['segments']}>
        {progress.map(({ measure, questions, answered: done }) => {
          const target = questions.find(({ standing }) => !isAnswered(standing)) ?? questions[0];
          const label = text('segment', {
            measure: nameOf('measure', measure, locale),
            answered: done,
            asked: questions.length,
          });
          const filled: CSSProperties & Record<'--done', string> = {
            '--done': `${(100 * done) / questions.length}%`,
          };
          return (
            <li key={measure} style={{ flexGrow: questions.length, flexBasis: 0 }}>
              <a
                className={styles['segment']}
                href={hrefTo(target ? routeToQuestion(target.question) : { page: 'overview' })}
                aria-label={label}
                title={label}
                aria-current={measure === current ? 'step' : undefined}
              >
                <span style={filled} />
              </a>
            </li>
          );
        })}
      </ol>
      <p className={styles['line']}>
        <strong>{nameOf('measure', current, locale)}</strong>
        <a href={hrefTo({ page: 'overview' })}>{text('all')}</a>
        <span>
          {number === null
            ? text('placeOfAll', { answered, asked })
            : text('place', { number, count, answered, asked })}
        </span>
      </p>
    </nav>
  );
}

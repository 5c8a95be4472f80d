import { nameOf } from '@firebreak/domain';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { overviewMessages } from '../pages/overview.messages';
import { hrefTo } from '../portal-route';
import { toConfirmIn } from '../progress';
import type { MeasureProgress } from '../progress';
import styles from './measure-list.module.css';
import { previousMessages } from './previous.messages';

/** The measures with what is answered of each; each opens to its questions, and each question can be gone to. */
export function MeasureList({ progress }: { progress: readonly MeasureProgress[] }) {
  const text = useMessages(overviewMessages);
  const previousText = useMessages(previousMessages);
  const locale = useLocale();
  return (
    <div className={styles['list']}>
      {progress.map(({ measure, questions, answered }) => (
        <details key={measure} className={styles['measure']}>
          <summary className={styles['summary']}>
            <span>
              <span className={styles['name']}>{nameOf('measure', measure, locale)}</span>
              {toConfirmIn(questions) === 0 ? null : (
                <span className={styles['note']}>
                  {previousText('measureCount', { count: toConfirmIn(questions) })}
                </span>
              )}
            </span>
            <span className={styles['track']} aria-hidden="true">
              <span className={styles['fill']} style={{ width: `${(100 * answered) / questions.length}%` }} />
            </span>
            <span className={styles['count']}>{text('measureCount', { answered, asked: questions.length })}</span>
            <span className={styles['arrow']} aria-hidden="true" />
          </summary>
          <ol className={styles['questions']}>
            {questions.map(({ question, standing }) => (
              <li key={question.id} className={styles['question']}>
                <a href={hrefTo({ page: 'question', key: question.key })}>{question.text}</a>
                <span className={styles['standing']} data-standing={standing}>
                  {text(standing)}
                </span>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </div>
  );
}

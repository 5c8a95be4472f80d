import { nameOf } from '@firebreak/domain';
import type { Measure } from '@firebreak/domain';
import { useIntl } from 'react-intl';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { calledBy } from '../colleagues/colleagues.queries';
import type { InvitedPerson } from '../colleagues/colleagues.queries';
import { colleaguesMessages } from '../colleagues/colleagues.messages';
import { overviewMessages } from '../pages/overview.messages';
import { hrefTo } from '../portal-route';
import { toConfirmIn } from '../progress';
import type { MeasureProgress } from '../progress';
import styles from './measure-list.module.css';
import { previousMessages } from './previous.messages';

interface MeasureListProps {
  progress: readonly MeasureProgress[];
  people: readonly InvitedPerson[];
}

/** The measures with what is answered of each; each opens to its questions, and each question can be gone to. */
export function MeasureList({ progress, people }: MeasureListProps) {
  const colleaguesText = useMessages(colleaguesMessages);
  const text = useMessages(overviewMessages);
  const previousText = useMessages(previousMessages);
  const locale = useLocale();
  const intl = useIntl();
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
              {holdersOf(people, measure).length === 0 ? null : (
                <span className={styles['note']}>
                  {colleaguesText('handedTo', { names: intl.formatList(holdersOf(people, measure)) })}
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

/** The names of those to whom a section is handed now. */
function holdersOf(people: readonly InvitedPerson[], measure: Measure): string[] {
  return people.filter(({ measures, state }) => state !== 'taken_back' && measures?.includes(measure)).map(calledBy);
}

import { nameOf } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { useAnswerWords } from '../components/answer-words';
import { Button } from '../components/button';
import prose from '../components/prose.module.css';
import type { QuestionProgress } from '../progress';
import { adviceMessages } from './advice.messages';
import { standingMessages } from './standing.messages';
import { standingQuery } from './standing.queries';
import type { Standing } from './standing.queries';
import styles from './standing-section.module.css';

/** The level that a proposal asks for. */
const GOOD = 3;

interface StandingSectionProps {
  organization: string;
  /** Every question that was asked, with what was answered. */
  walk: readonly QuestionProgress[];
}

/** What the vendor gets back for its answers: how far they go by measure, and what would help most. */
export default function StandingSection({ organization, walk }: StandingSectionProps) {
  const text = useMessages(standingMessages);
  const standing = useQuery(standingQuery);
  if (standing.isError) {
    return (
      <section className={prose['stack']}>
        <h2>{text('title')}</h2>
        <p role="alert">{text('failed')}</p>
        <div>
          <Button look="quiet" onClick={() => void standing.refetch()}>
            {text('again')}
          </Button>
        </div>
      </section>
    );
  }
  if (!standing.data) return null;
  const { measures, improvements } = standing.data;
  const proposed = improvements.flatMap(({ questionId, effort }) => {
    const item = walk.find(({ question }) => question.id === questionId);
    return item === undefined ? [] : [{ item, effort }];
  });
  return (
    <>
      <section className={prose['stack']}>
        <h2>{text('title')}</h2>
        <p className={prose['small']}>{text('intro', { organization })}</p>
        <MeasureBars measures={measures} />
      </section>
      <section className={prose['stack']}>
        <h2>{text('helpTitle')}</h2>
        <p className={prose['small']}>
          {proposed.length === 0 ? text('nothing') : text('helpIntro', { organization, count: proposed.length })}
        </p>
        <ol className={styles['improvements']}>
          {proposed.map(({ item, effort }) => (
            <ImprovementCard key={item.question.id} item={item} effort={effort} />
          ))}
        </ol>
      </section>
    </>
  );
}

function MeasureBars({ measures }: Pick<Standing, 'measures'>) {
  const text = useMessages(standingMessages);
  const locale = useLocale();
  return (
    <ul className={styles['measures']}>
      {measures.map(({ measure, strengthPercent, answered, asked }) => (
        <li key={measure} className={styles['measure']}>
          <span className={styles['name']}>
            {nameOf('measure', measure, locale)}
            {answered === asked ? null : <span className={styles['open']}>{text('open', { answered, asked })}</span>}
          </span>
          <span className={styles['track']} aria-hidden="true">
            <span className={styles['fill']} style={{ width: `${strengthPercent}%` }} />
          </span>
          <span className={styles['strength']}>{text('strength', { percent: strengthPercent })}</span>
        </li>
      ))}
    </ul>
  );
}

interface ImprovementCardProps extends Pick<Standing['improvements'][number], 'effort'> {
  item: QuestionProgress;
}

function ImprovementCard({ item: { question, entry, standing }, effort }: ImprovementCardProps) {
  const text = useMessages(standingMessages);
  const adviceText = useMessages(adviceMessages);
  const locale = useLocale();
  const words = useAnswerWords();
  const good = question.options.find(({ level }) => level === GOOD)?.text;
  return (
    <li className={styles['improvement']}>
      <div>
        <p className={styles['question']}>{question.text}</p>
        <dl className={styles['levels']}>
          <dt>{text('now')}</dt>
          <dd>{standing === 'answered' ? words(question, entry.draft) : text('unanswered')}</dd>
          <dt>{text('good')}</dt>
          <dd className={styles['good']}>{good}</dd>
          <dt>{text('effort')}</dt>
          <dd>{nameOf('effort', effort, locale)}</dd>
        </dl>
        <p className={styles['advice']}>{adviceText(question.measure)}</p>
      </div>
    </li>
  );
}

import { nameOf } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { homeMessages } from '../home.messages';
import { measuresQuery } from '../home.queries';
import type { RiskSummary } from '../home.queries';
import styles from './measure-strengths.module.css';

type MeasureFigures = RiskSummary['measures'][number];
const LEVEL_WORDS = ['level0', 'level1', 'level2', 'level3', 'level4'] as const;

/** How strong each measure is on average over the answered questions, weakest first, and how many were answered at all. */
export function MeasureStrengths() {
  const text = useMessages(homeMessages);
  const asOf = useAsOf();
  const query = useQuery(measuresQuery(asOf));
  if (query.data !== undefined) return <Strengths summary={query.data} />;
  return (
    <Section title={text('measuresTitle')}>
      <Loaded query={query} skeleton={<SkeletonRows rows={7} />}>
        {() => null}
      </Loaded>
    </Section>
  );
}

function Strengths({ summary: { measures, assessed } }: { summary: RiskSummary }) {
  const text = useMessages(homeMessages);
  const locale = useLocale();
  const weakestFirst = measures.toSorted((a, b) => strengthOf(a) - strengthOf(b));
  const weakest = weakestFirst[0];
  const title =
    weakest === undefined || weakest.averageLevelHundredths === null
      ? text('measuresTitle')
      : text('measuresTitleWeakest', { measure: nameOf('measure', weakest.measure, locale) });
  return (
    <Section
      title={title}
      aside={
        <TextLink to="/exports/reports/$report" params={{ report: 'control-coverage' }}>
          {text('measuresReport')}
        </TextLink>
      }
    >
      <ul className={styles['list']}>
        {weakestFirst.map(({ measure, averageLevelHundredths, answered, asked }) => {
          const averageLevel = averageLevelHundredths === null ? null : averageLevelHundredths / 100;
          const name = nameOf('measure', measure, locale);
          const percent = asked === 0 ? 0 : Math.round((100 * answered) / asked);
          const level = text(averageLevel === null ? 'levelNone' : (LEVEL_WORDS[Math.round(averageLevel)] ?? 'level4'));
          return (
            <li key={measure} className={styles['row']}>
              <span>{name}</span>
              <span
                className={styles['scale']}
                role="img"
                aria-label={text('measureChart', { measure: name, level, percent })}
              >
                {averageLevel === null ? null : (
                  <span className={styles['level']} style={{ width: `${averageLevel * 25}%` }} />
                )}
              </span>
              <span className={styles['word']}>{level}</span>
              <span className={styles['answered']}>{text('answeredShare', { percent })}</span>
            </li>
          );
        })}
      </ul>
      <TextLink to="/vendors" search={{ assessed: true }} className={styles['source']}>
        {text('measuresOf', { count: assessed })}
      </TextLink>
    </Section>
  );
}

/** For sorting; measures without any answer stand last. */
function strengthOf({ averageLevelHundredths }: MeasureFigures): number {
  return averageLevelHundredths ?? 1000;
}

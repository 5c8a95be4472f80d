import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import { findingMessages } from '../finding.messages';
import type { FindingDetail } from '../../../lib/findings.queries';
import styles from './finding-levels.module.css';

/** What each level of the question means, with the one answered, the one claimed and the one confirmed. */
export function FindingLevels({
  finding: { levels, level: answered, claimedLevel, closing },
}: {
  finding: FindingDetail;
}) {
  const text = useMessages(findingMessages);
  return (
    <Section title={text('levels')}>
      <ol className={styles['levels']}>
        {levels.map(({ level, text: words }) => {
          const marks = [
            ...(level === answered ? [text('levelNow')] : []),
            ...(level === claimedLevel ? [text('levelClaimed')] : []),
            ...(closing !== null && level === closing.level ? [text('levelMended')] : []),
          ];
          return (
            <li key={level} data-past={level <= (answered ?? -1) || undefined}>
              <span className={styles['number']}>{level}</span>
              <span>
                {words}
                {marks.map((mark) => (
                  <strong key={mark} className={styles['mark']}>
                    {mark}
                  </strong>
                ))}
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

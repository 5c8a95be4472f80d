import { Section } from '../../../components/section';
import { SeverityMark } from '../../../components/severity-mark';
import { useMessages } from '../../../i18n/use-messages';
import styles from './flag-moves.module.css';
import type { Verdict } from '../judge-here';
import { whatIfMessages } from './what-if.messages';

type Flag = Verdict['flags'][number];

/** What would stand out besides, what no longer, and what would weigh more or less; nothing while all flags stay. */
export function FlagMoves({ before, after }: { before: Verdict; after: Verdict }) {
  const text = useMessages(whatIfMessages);
  const old = new Map(before.flags.map((flag) => [flag.key, flag]));
  const fresh = new Set(after.flags.map(({ key }) => key));
  const going = before.flags.filter(({ key }) => !fresh.has(key));
  const appearing = after.flags.filter(({ key }) => !old.has(key));
  const weighing = after.flags.filter(({ key, severity }) => old.has(key) && old.get(key)?.severity !== severity);
  return (
    <>
      <FlagGroup title={text('flagsAppear', { count: appearing.length })} flags={appearing} />
      <FlagGroup title={text('flagsGo', { count: going.length })} flags={going} isGone />
      <FlagGroup title={text('flagsWeigh', { count: weighing.length })} flags={weighing} before={old} />
    </>
  );
}

interface FlagGroupProps {
  title: string;
  flags: readonly Flag[];
  isGone?: boolean;
  /** The flags as they were, to show from which severity each comes. */
  before?: ReadonlyMap<string, Flag>;
}

function FlagGroup({ title, flags, isGone = false, before }: FlagGroupProps) {
  if (flags.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {flags.map(({ key, severity, reason }) => {
          const earlier = before?.get(key);
          return (
            <li key={key} className={styles['flag']} data-gone={isGone || undefined}>
              <span className={styles['marks']}>
                {earlier === undefined ? null : (
                  <>
                    <SeverityMark severity={earlier.severity} />
                    <span aria-hidden="true">→</span>
                  </>
                )}
                <SeverityMark severity={severity} />
              </span>
              <p>{reason}</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

import type { ReactNode } from 'react';
import { Section } from '../../../components/section';
import { SeverityMark } from '../../../components/severity-mark';
import { useMessages } from '../../../i18n/use-messages';
import styles from './flag-moves.module.css';
import type { Verdict } from './judge-here';
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
      <FlagGroup
        title={text('flagsWeigh', { count: weighing.length })}
        flags={weighing}
        markOf={(flag) => <SeverityMark severity={old.get(flag.key)?.severity ?? flag.severity} />}
      />
    </>
  );
}

interface FlagGroupProps {
  title: string;
  flags: readonly Flag[];
  isGone?: boolean;
  /** The mark from which the flag's own is reached. */
  markOf?: (flag: Flag) => ReactNode;
}

function FlagGroup({ title, flags, isGone = false, markOf }: FlagGroupProps) {
  if (flags.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {flags.map((flag) => (
          <li key={flag.key} className={styles['flag']} data-gone={isGone || undefined}>
            <span className={styles['marks']}>
              {markOf === undefined ? null : <>{markOf(flag)} →</>}
              <SeverityMark severity={flag.severity} />
            </span>
            <p>{flag.reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

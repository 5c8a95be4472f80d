import { Button, Loader } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { CopyField } from '../../../components/copy-field';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import { readTrailStart, verifyTrail } from '../../../lib/trail.queries';
import { INSTANT_FORMAT } from '../../../lib/instant-format';
import type { TrailCheck } from '../../../lib/trail.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { trailMessages } from '../trail.messages';
import styles from './check-panel.module.css';

const FAULTS: Readonly<Record<string, keyof typeof trailMessages>> = {
  changed: 'faultChanged',
  'payload changed': 'faultPayload',
  'out of sequence': 'faultSequence',
  'not linked': 'faultLink',
  'head differs': 'faultHead',
  'head missing': 'faultNoHead',
};

/** Checks on wish that the chain of events is whole, and says in words what was found. */
export function CheckPanel() {
  const text = useMessages(trailMessages);
  const problemText = useProblemText();
  const checking = useMutation({
    mutationFn: async () => {
      const [check, since] = await Promise.all([verifyTrail(), readTrailStart()]);
      return { check, since };
    },
  });
  return (
    <Section title={text('checkTitle')}>
      <p className={styles['hint']}>{text('checkText')}</p>
      <div aria-live="polite" className={styles['result']}>
        {checking.isPending ? <Progress /> : null}
        {checking.isError ? <p role="alert">{problemText(checking.error)}</p> : null}
        {checking.isSuccess ? <Finding {...checking.data} /> : null}
      </div>
      {checking.isPending ? null : (
        <Button variant="default" onClick={() => checking.mutate()}>
          {text(checking.isIdle ? 'check' : 'checkAgain')}
        </Button>
      )}
    </Section>
  );
}

function Progress() {
  const text = useMessages(trailMessages);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className={styles['progress']}>
      <Loader size={16} aria-hidden="true" />
      <span>{text('checking', { seconds })}</span>
    </p>
  );
}

function Finding({ check, since }: { check: TrailCheck; since: string | null }) {
  const text = useMessages(trailMessages);
  const intl = useIntl();
  const { holds, events, head, faults, checkpoints } = check;
  const full = (at: string): string => intl.formatDate(at, INSTANT_FORMAT);
  if (!holds) {
    return (
      <>
        <p className={styles['verdict']}>
          {faults.length === 0
            ? text('unfit', { count: checkpoints.faults.length })
            : text('broken', { count: faults.length })}
        </p>
        <ul className={styles['faults']}>
          {checkpoints.faults.map(({ size, at, fault }) => (
            <li key={`${size} ${at} ${fault}`}>
              {text('checkpointFault', { when: at === null ? '' : full(at), size, fault: text(fault) })}
            </li>
          ))}
          {faults.map(({ sequence, fault }) => {
            const words = text(FAULTS[fault] ?? 'faultOther', { fault });
            return (
              <li key={`${sequence} ${fault}`}>
                {sequence === null ? words : text('faultAt', { sequence, fault: words })}
              </li>
            );
          })}
        </ul>
      </>
    );
  }
  if ((events === 0 || head === null) && checkpoints.count === 0)
    return <p className={styles['verdict']}>{text('nothingToCheck')}</p>;
  return (
    <>
      <p className={styles['verdict']}>
        {since === null
          ? text('holdsFromStart', { count: events })
          : text('holds', { count: events, since: intl.formatDate(since, { dateStyle: 'long' }) })}
      </p>
      <p>
        {checkpoints.from === null || checkpoints.until === null
          ? text('comparedNone')
          : text('compared', {
              count: checkpoints.count,
              from: full(checkpoints.from),
              until: full(checkpoints.until),
            })}
      </p>
      {head === null ? null : <CopyField label={text('head')} value={head} />}
      <p className={styles['hint']}>{text('headHint')}</p>
    </>
  );
}

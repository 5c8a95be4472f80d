import type { Schemas } from '@firebreak/api-client';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { CopyField } from '../../../components/copy-field';
import { DateText } from '../../../components/date-text';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { INSTANT_FORMAT } from '../../../lib/instant-format';
import { checkpointsMessages } from '../checkpoints.messages';
import { latestCheckpointQuery, noteAddress } from '../checkpoints.queries';
import styles from './checkpoint-panel.module.css';

type Report = Schemas['LatestCheckpointView'];

/** Where the trail ended when it was signed last, how it stands with the signer, and the way to all of it. */
export function CheckpointPanel() {
  const text = useMessages(checkpointsMessages);
  const latest = useQuery(latestCheckpointQuery);
  return (
    <Section title={text('title')}>
      <div className={styles['panel']}>
        <p className={styles['hint']}>{text('text')}</p>
        <Loaded query={latest} skeleton={<SkeletonRows rows={3} />}>
          {(report) => (
            <>
              <SignerState report={report} />
              <LastCheckpoint report={report} />
            </>
          )}
        </Loaded>
        <div className={styles['links']}>
          <TextLink to="/trail/proof">{text('proof')}</TextLink>
          <TextLink to="/trail/proof" hash="checkpoints">
            {text('all')}
          </TextLink>
        </div>
      </div>
    </Section>
  );
}

/** What is amiss with the signer; nothing while it signs. */
function SignerState({ report: { state, alarm, checkedAt, intervalMinutes } }: { report: Report }) {
  const text = useMessages(checkpointsMessages);
  const intl = useIntl();
  const full = (at: string): string => intl.formatDate(at, INSTANT_FORMAT);
  if (alarm !== null)
    return (
      <div role="alert" className={styles['alarm']}>
        <p>{text('alarm', { when: full(alarm.since) })}</p>
        <p>{text(`fault_${alarm.fault}`, { size: alarm.size })}</p>
        <p>{text('whatToDo')}</p>
      </div>
    );
  if (state === 'none') return <p className={styles['warning']}>{text('noSigner')}</p>;
  if (state === 'silent' && checkedAt !== null && intervalMinutes !== null)
    return <p className={styles['warning']}>{text('silent', { when: full(checkedAt), minutes: intervalMinutes })}</p>;
  return null;
}

function LastCheckpoint({ report: { state, checkpoint, eventsSince, fingerprint } }: { report: Report }) {
  const text = useMessages(checkpointsMessages);
  if (checkpoint === null && state === 'none') return null;
  return (
    <>
      <dl className={styles['facts']}>
        <dt>{text('last')}</dt>
        <dd>{checkpoint === null ? text('none') : <DateText at={checkpoint.at} />}</dd>
        {checkpoint === null ? null : (
          <>
            <dt>{text('covers')}</dt>
            <dd>{text('events', { count: checkpoint.size })}</dd>
          </>
        )}
        <dt>{text('since')}</dt>
        <dd>{eventsSince === 0 ? text('nothingSince') : text('events', { count: eventsSince })}</dd>
      </dl>
      {checkpoint === null ? null : (
        <>
          <Button
            component="a"
            href={noteAddress(checkpoint.size)}
            download
            variant="default"
            className={styles['button']}
            leftSection={<IconDownload size={16} aria-hidden="true" />}
          >
            {text('download')}
          </Button>
          <p className={styles['hint']}>{text('keep')}</p>
        </>
      )}
      {fingerprint === null ? null : <CopyField label={text('fingerprint')} value={fingerprint} />}
    </>
  );
}

import { Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Loaded } from '../../components/loaded';
import { SkeletonBlock } from '../../components/skeletons';
import { useMessages } from '../../i18n/use-messages';
import { answerStepUps } from '../../lib/step-up';
import { ProveForm } from '../../session/second-factor/prove-form';
import { secondFactorStepQuery } from '../../session/second-factor/second-factor.queries';
import { stepUpMessages } from './step-up.messages';
import styles from './step-up.module.css';

/** Above whatever is open: asks for the second factor again when something grave is under way, which then goes on. */
export function StepUpDialog() {
  const [waiting, setWaiting] = useState<((given: boolean) => void) | null>(null);
  useEffect(() => answerStepUps(() => new Promise((resolve) => setWaiting(() => resolve))), []);
  if (waiting === null) return null;
  const end = (given: boolean): void => {
    waiting(given);
    setWaiting(null);
  };
  return <StepUp onEnd={end} />;
}

function StepUp({ onEnd }: { onEnd: (given: boolean) => void }) {
  const text = useMessages(stepUpMessages);
  const client = useQueryClient();
  const step = useQuery(secondFactorStepQuery);
  return (
    <Modal
      opened
      zIndex={500}
      title={text('title')}
      closeButtonProps={{ 'aria-label': text('cancel') }}
      onClose={() => onEnd(false)}
    >
      <p className={styles['lead']}>{text('lead')}</p>
      <Loaded query={step} skeleton={<SkeletonBlock height={160} />}>
        {(found) =>
          found === null ? null : (
            <ProveForm
              methods={found.methods}
              onProved={() => {
                client.removeQueries(secondFactorStepQuery);
                onEnd(true);
              }}
            />
          )
        }
      </Loaded>
    </Modal>
  );
}

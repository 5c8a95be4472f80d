import { Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Loaded } from '../../components/loaded';
import { SkeletonBlock } from '../../components/skeletons';
import { useMessages } from '../../i18n/use-messages';
import { ProveForm } from '../../session/second-factor/prove-form';
import { secondFactorStepQuery } from '../../session/second-factor/second-factor.queries';
import { stepUpMessages } from './step-up.messages';
import styles from './step-up.module.css';

/** The dialog itself. */
export function StepUp({ onEnd }: { onEnd: (given: boolean) => void }) {
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

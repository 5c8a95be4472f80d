import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { CopyField } from '../../../components/copy-field';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { peopleMessages } from '../people.messages';
import { makePin } from '../review-decisions';
import { INSTANT_FORMAT } from '../../../lib/instant-format';
import styles from './decision-panel.module.css';

interface PinDialogProps {
  assessmentId: string;
  person: AssessmentDetail['people'][number];
  onClose: () => void;
}

/** Makes a PIN and shows it this once. */
export function PinDialog({ assessmentId, person, onClose }: PinDialogProps) {
  const text = useMessages(peopleMessages);
  const problemText = useProblemText();
  const intl = useIntl();
  const name = person.name ?? person.email;
  const making = useMutation({ mutationFn: () => makePin(assessmentId, person.id) });
  return (
    <Modal opened onClose={onClose} title={text('pinFor', { name })}>
      <div className={styles['form']}>
        <p>{text('pinText', { name })}</p>
        {making.isError ? <p role="alert">{problemText(making.error)}</p> : null}
        {making.data ? (
          <>
            <CopyField label={text('pinLabel')} value={making.data.pin} />
            <p role="status">
              {text('pinOnce', {
                until: intl.formatDate(making.data.expiresAt, INSTANT_FORMAT),
              })}
            </p>
          </>
        ) : null}
        <div className={styles['actions']}>
          {making.data ? null : (
            <Button data-autofocus loading={making.isPending} onClick={() => making.mutate()}>
              {text('pinMake')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {text('close')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

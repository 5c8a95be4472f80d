import type { ModelAdjustments } from '@firebreak/domain';
import { RISK_MODEL_LIMITS } from '@firebreak/domain';
import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useConstantNames } from '../../../components/constant-names';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { createRiskModel, riskModelsQuery } from '../organization/risk-model.queries';
import type { BaseVersion } from '../organization/risk-model.queries';
import { settingsMessages } from '../settings.messages';
import styles from './own-model.module.css';
import { ownModelMessages } from './own-model.messages';

interface KeepModelDialogProps {
  opened: boolean;
  baseVersion: BaseVersion;
  adjustments: ModelAdjustments;
  onClose: () => void;
}

/** Asks why, and keeps the constants as a model. */
export function KeepModelDialog({ opened, baseVersion, adjustments, onClose }: KeepModelDialogProps) {
  const text = useMessages(ownModelMessages);
  const shared = useMessages(settingsMessages);
  const { nameOfKey } = useConstantNames();
  const problemText = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const keeping = useMutation({
    mutationFn: () => createRiskModel(baseVersion, adjustments, reason.trim()),
    onSuccess: async ({ version }) => {
      toast({ message: text('kept', { version }) });
      await client.invalidateQueries(riskModelsQuery);
      await navigate({ to: '/settings/organization' });
    },
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text('keepTitle')}
      closeButtonProps={{ 'aria-label': shared('cancel') }}
    >
      <form
        noValidate
        className={styles['dialog']}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') keeping.mutate();
        }}
      >
        <p>{text('keepText')}</p>
        <ul className={styles['changes']}>
          {Object.entries(adjustments).map(([key, value]) => (
            <li key={key}>
              {nameOfKey(key)} <strong>{value}</strong>
            </li>
          ))}
        </ul>
        <Textarea
          data-autofocus
          rows={3}
          label={text('reason')}
          description={text('reasonHint')}
          maxLength={RISK_MODEL_LIMITS.reasonCharacters}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {keeping.isError ? <p role="alert">{problemText(keeping.error)}</p> : null}
        <div className={styles['actions']}>
          <Button variant="default" onClick={onClose}>
            {shared('cancel')}
          </Button>
          <Button type="submit" loading={keeping.isPending} disabled={reason.trim() === ''}>
            {text('keep')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

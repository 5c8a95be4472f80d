import { PERSONAL_DATA_LIMITS } from '@firebreak/domain';
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { personalDataMessages } from './personal-data.messages';
import { erasePerson } from './personal-data.queries';
import type { Erased, PersonalData } from './personal-data.queries';

interface EraseDialogProps {
  email: string;
  found: PersonalData;
  onErased: (erased: Erased) => void;
  onClose: () => void;
}

/** Says what erasing does and what stays, and asks for the ground and for the address once more. */
export function EraseDialog({ email, found, onErased, onClose }: EraseDialogProps) {
  const text = useMessages(personalDataMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const [entries, setEntries] = useState({ ground: '', keeps: false, reason: '', typed: '' });
  const [isTried, setTried] = useState(false);
  const ground = entries.ground.trim();
  const reason = entries.reason.trim();
  const isAddress = entries.typed.trim().toLowerCase() === email.toLowerCase();
  const isComplete = ground !== '' && isAddress && (!entries.keeps || reason !== '');
  const signatures = found.places.find(({ place }) => place === 'submissions')?.count ?? 0;
  const erasing = useMutation({
    mutationFn: () => erasePerson({ email, ground, ...(entries.keeps ? { keepSignatures: reason } : {}) }),
    onSuccess: async (erased) => {
      onErased(erased);
      // Names stand on nearly every page.
      await client.invalidateQueries();
    },
  });
  const enter = (change: Partial<typeof entries>): void => setEntries((before) => ({ ...before, ...change }));
  return (
    <FormDialog
      title={text('eraseTitle')}
      confirm={text('erase')}
      cancel={text('cancel')}
      busy={erasing.isPending}
      problem={erasing.error === null ? null : problemText(erasing.error)}
      onSubmit={() => {
        setTried(true);
        if (isComplete) erasing.mutate();
      }}
      onClose={onClose}
    >
      <p>{text('eraseText')}</p>
      <p>{text('eraseStays')}</p>
      {signatures === 0 ? null : (
        <Checkbox
          label={text('keep', { count: signatures })}
          description={text('keepHint')}
          checked={entries.keeps}
          onChange={(event) => enter({ keeps: event.currentTarget.checked })}
        />
      )}
      {entries.keeps ? (
        <Textarea
          rows={2}
          label={text('keepReason')}
          description={text('groundHint')}
          maxLength={PERSONAL_DATA_LIMITS.groundCharacters}
          value={entries.reason}
          error={isTried && reason === '' ? text('keepMissing') : undefined}
          onChange={(event) => enter({ reason: event.currentTarget.value })}
        />
      ) : null}
      <Textarea
        data-autofocus
        rows={2}
        label={text('ground')}
        description={text('groundHint')}
        maxLength={PERSONAL_DATA_LIMITS.groundCharacters}
        value={entries.ground}
        error={isTried && ground === '' ? text('groundMissing') : undefined}
        onChange={(event) => enter({ ground: event.currentTarget.value })}
      />
      <TextInput
        autoComplete="off"
        label={text('typeAddress', { email })}
        maxLength={PERSONAL_DATA_LIMITS.addressCharacters}
        value={entries.typed}
        error={isTried && !isAddress ? text('addressDiffers') : undefined}
        onChange={(event) => enter({ typed: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

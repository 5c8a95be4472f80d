import { FAREWELL_LIMITS } from '@firebreak/domain';
import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import dialogStyles from '../components/edit-vendor-dialog.module.css';
import { refreshVendor } from '../vendor-changes';
import type { Vendor } from '../vendor-detail.queries';
import { farewellMessages } from './farewell.messages';
import { addItem } from './farewell.queries';
import { OwnerSelect } from './owner-select';

/** Adds something of one's own to what is to do. */
export function AddItemDialog({ vendor, onClose }: { vendor: Vendor; onClose: () => void }) {
  const text = useMessages(farewellMessages);
  const problemText = useProblemText();
  const toast = useToast();
  const client = useQueryClient();
  const [title, setTitle] = useState('');
  const [ownerId, setOwnerId] = useState(vendor.owner?.id ?? null);
  const [dueOn, setDueOn] = useState('');
  const [isTried, setTried] = useState(false);
  const adding = useMutation({
    mutationFn: () => addItem(vendor.id, { title: title.trim(), ownerId, dueOn: dueOn === '' ? null : dueOn }),
    onSuccess: () => {
      toast({ message: text('saved') });
      onClose();
    },
    onSettled: () => refreshVendor(client),
  });
  const isMissing = title.trim() === '';
  return (
    <FormDialog
      title={text('addTitle')}
      confirm={text('save')}
      cancel={text('close')}
      busy={adding.isPending}
      problem={adding.isError ? problemText(adding.error) : null}
      onSubmit={() => {
        setTried(true);
        if (!isMissing) adding.mutate();
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={text('addWhat')}
        maxLength={FAREWELL_LIMITS.titleCharacters}
        value={title}
        error={isTried && isMissing ? text('addWhatMissing') : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className={dialogStyles['pair']}>
        <OwnerSelect value={ownerId} onChange={setOwnerId} />
        <TextInput
          type="date"
          label={text('day')}
          value={dueOn}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
      </div>
    </FormDialog>
  );
}

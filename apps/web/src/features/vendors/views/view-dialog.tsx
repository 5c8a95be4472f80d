import { SAVED_VIEW_LIMITS } from '@firebreak/domain';
import { Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import type { VendorSearch } from '../vendor-filters';
import { viewsMessages } from './views.messages';
import { changeView, keepView, viewsQuery } from './views.queries';
import type { KeptView } from './views.queries';

interface ViewDialogProps {
  /** The view that is to get another name; null for keeping a new one. */
  view: KeptView | null;
  search: VendorSearch;
  onClose: () => void;
}

/** Asks for the name of a view, and for a new one whether everybody sees it. */
export function ViewDialog({ view, search, onClose }: ViewDialogProps) {
  const text = useMessages(viewsMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(false);
  const [isTried, setTried] = useState(false);
  const isEmpty = name.trim() === '';
  const saving = useMutation({
    mutationFn: () =>
      view === null ? keepView({ name: name.trim(), shared, search }) : changeView(view, { name: name.trim() }),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
      toast({ message: text('kept', { name: saved.name }) });
      onClose();
      if (view === null) await navigate({ to: '/vendors', search: { ...saved.search, view: saved.id }, replace: true });
    },
  });
  const isTaken = isProblem(saving.error, 409);
  return (
    <FormDialog
      title={text(view === null ? 'nameTitle' : 'renameTitle')}
      confirm={text('keep')}
      cancel={text('cancel')}
      busy={saving.isPending}
      problem={saving.isError && !isTaken ? problemText(saving.error) : null}
      onSubmit={() => {
        setTried(true);
        if (!isEmpty) saving.mutate();
      }}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        withAsterisk={false}
        label={text('name')}
        maxLength={SAVED_VIEW_LIMITS.nameCharacters}
        value={name}
        error={isTaken ? text('nameTaken') : isTried && isEmpty ? text('nameMissing') : undefined}
        onChange={(event) => {
          setName(event.currentTarget.value);
          saving.reset();
        }}
      />
      {view === null ? (
        <Checkbox
          label={text('shareLabel')}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      ) : null}
    </FormDialog>
  );
}

import { FAREWELL_ITEM_STATES, FAREWELL_LIMITS, nameOf } from '@firebreak/domain';
import type { FarewellItemState } from '@firebreak/domain';
import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ChoiceBar } from '../../../components/choice-bar';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useEvidenceFault } from '../../../lib/evidence-fault';
import { isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import dialogStyles from '../components/edit-vendor-dialog.module.css';
import { documentsMessages } from '../documents/documents.messages';
import { keepFile } from '../documents/documents.queries';
import { FileField } from '../documents/file-field';
import { refreshVendor } from '../vendor-changes';
import type { Vendor } from '../vendor-detail.queries';
import { farewellMessages } from './farewell.messages';
import { changeItem, removeItem } from './farewell.queries';
import type { FarewellItem, FarewellItemChange } from './farewell.queries';
import styles from './farewell-section.module.css';
import { useItemWords } from './item-words';
import { OwnerSelect } from './owner-select';

interface ItemDialogProps {
  vendor: Vendor;
  item: FarewellItem;
  onClose: () => void;
}

/** Everything about one thing to do: where it stands, since when, what was said, and who looks after it. */
export function ItemDialog({ vendor, item, onClose }: ItemDialogProps) {
  const text = useMessages(farewellMessages);
  const words = useItemWords();
  const locale = useLocale();
  const documentText = useMessages(documentsMessages);
  const faultText = useEvidenceFault(useProblemText());
  const toast = useToast();
  const client = useQueryClient();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [state, setState] = useState<FarewellItemState>(item.state);
  const [doneOn, setDoneOn] = useState(item.doneOn ?? today);
  const [note, setNote] = useState(item.note ?? '');
  const [ownerId, setOwnerId] = useState(item.owner?.id ?? null);
  const [dueOn, setDueOn] = useState(item.dueOn ?? '');
  const [file, setFile] = useState<File | null>(null);
  const [sentBytes, setSentBytes] = useState<number | null>(null);
  const [isTried, setTried] = useState(false);
  const onSettled = () => {
    setSentBytes(null);
    return refreshVendor(client);
  };
  const onSuccess = () => {
    toast({ message: text('saved') });
    onClose();
  };
  const saving = useMutation({
    mutationFn: async (change: FarewellItemChange) => {
      const proofId = file === null ? undefined : await keepProof(vendor.id, file, setSentBytes);
      return changeItem(vendor.id, item, proofId === undefined ? change : { ...change, proofId });
    },
    onSuccess,
    onSettled,
  });
  const removing = useMutation({ mutationFn: () => removeItem(vendor.id, item), onSuccess, onSettled });
  const isReasonMissing = state === 'not_applicable' && note.trim() === '';
  const isDayWrong = state === 'done' && (doneOn === '' || doneOn > today);
  const problem = saving.error ?? removing.error;
  const save = () => {
    setTried(true);
    if (isReasonMissing || isDayWrong) return;
    saving.mutate({
      state,
      note: note.trim() === '' ? null : note.trim(),
      ownerId,
      dueOn: dueOn === '' ? null : dueOn,
      ...(state === 'done' ? { doneOn } : {}),
    });
  };
  return (
    <Modal opened onClose={onClose} title={words.title(item)} closeButtonProps={{ 'aria-label': text('close') }}>
      <form
        noValidate
        className={dialogStyles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div>
          <p className={styles['label']} aria-hidden="true">
            {text('state')}
          </p>
          <ChoiceBar
            label={text('state')}
            value={state}
            choices={FAREWELL_ITEM_STATES.map((value) => ({ value, label: nameOf('farewellState', value, locale) }))}
            onChange={setState}
          />
        </div>
        {state === 'done' ? (
          <TextInput
            type="date"
            label={text('dayDone')}
            description={item.kind === 'access' ? text('accessEnds') : undefined}
            max={today}
            value={doneOn}
            error={isTried && isDayWrong ? text('dayWrong') : undefined}
            onChange={(event) => setDoneOn(event.currentTarget.value)}
          />
        ) : null}
        <Textarea
          rows={3}
          label={text(state === 'not_applicable' ? 'reason' : 'note')}
          description={item.kind === 'data' ? text('dataNoteHint') : undefined}
          maxLength={FAREWELL_LIMITS.noteCharacters}
          value={note}
          error={isTried && isReasonMissing ? text('reasonMissing') : undefined}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FileField label={documentText('proof')} file={file} sentBytes={sentBytes} onChoose={setFile} />
        <div className={dialogStyles['pair']}>
          <OwnerSelect value={ownerId} onChange={setOwnerId} />
          <TextInput
            type="date"
            label={text('day')}
            value={dueOn}
            onChange={(event) => setDueOn(event.currentTarget.value)}
          />
        </div>
        {problem === null ? null : <p role="alert">{isProblem(problem, 412) ? text('stale') : faultText(problem)}</p>}
        <div className={dialogStyles['actions']}>
          {item.kind === 'own' ? (
            <Button variant="subtle" color="gray" loading={removing.isPending} onClick={() => removing.mutate()}>
              {text('remove')}
            </Button>
          ) : null}
          <Button variant="default" onClick={onClose}>
            {text('close')}
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {text('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function keepProof(vendorId: string, file: File, onProgress: (sentBytes: number) => void): Promise<string> {
  return keepFile(vendorId, file, { fileName: file.name, kind: 'proof', sizeBytes: file.size }, onProgress);
}

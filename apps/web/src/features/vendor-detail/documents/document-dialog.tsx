import { DOCUMENT_KINDS, DOCUMENT_NOTE_CHARACTERS, nameOf } from '@firebreak/domain';
import type { DocumentKind } from '@firebreak/domain';
import { Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useEvidenceFault } from '../../../lib/evidence-fault';
import { useProblemText } from '../../../lib/use-problem-text';
import styles from '../components/edit-vendor-dialog.module.css';
import { refreshVendor } from '../vendor-changes';
import { documentsMessages } from './documents.messages';
import { keepFile } from './documents.queries';
import type { VendorDocument } from './documents.queries';
import { FileField } from './file-field';

interface DocumentDialogProps {
  vendorId: string;
  /** The file whose place the new one takes; null for one of its own. */
  replaced: VendorDocument | null;
  onClose: () => void;
}

/** Keeps a file with the vendor, as one of its own or in the place of another. */
export function DocumentDialog({ vendorId, replaced, onClose }: DocumentDialogProps) {
  const text = useMessages(documentsMessages);
  const locale = useLocale();
  const faultText = useEvidenceFault(useProblemText());
  const client = useQueryClient();
  const toast = useToast();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<DocumentKind>(replaced?.kind ?? 'contract');
  const [expiresOn, setExpiresOn] = useState('');
  const [note, setNote] = useState('');
  const [sentBytes, setSentBytes] = useState<number | null>(null);
  const [isTried, setTried] = useState(false);
  const keeping = useMutation({
    mutationFn: (chosen: File) =>
      keepFile(
        vendorId,
        chosen,
        {
          fileName: chosen.name,
          kind,
          sizeBytes: chosen.size,
          ...(expiresOn === '' ? {} : { expiresOn }),
          ...(note.trim() === '' ? {} : { note: note.trim() }),
          ...(replaced === null ? {} : { replacedId: replaced.id }),
        },
        setSentBytes,
      ),
    onSuccess: (_, chosen) => {
      toast({ message: text('kept', { file: chosen.name }) });
      onClose();
    },
    onSettled: () => {
      setSentBytes(null);
      return refreshVendor(client);
    },
  });
  const title = replaced === null ? text('dialogTitle') : text('replaceTitle', { file: replaced.fileName });
  return (
    <FormDialog
      title={title}
      confirm={text('keep')}
      cancel={text('cancel')}
      busy={keeping.isPending}
      problem={keeping.isError ? faultText(keeping.error) : null}
      onSubmit={() => {
        setTried(true);
        if (file !== null) keeping.mutate(file);
      }}
      onClose={onClose}
    >
      <FileField
        label={text('file')}
        file={file}
        error={isTried && file === null ? text('fileMissing') : undefined}
        sentBytes={sentBytes}
        onChoose={setFile}
      />
      <div className={styles['pair']}>
        <Select
          allowDeselect={false}
          label={text('kind')}
          data={DOCUMENT_KINDS.map((value) => ({ value, label: nameOf('documentKind', value, locale) }))}
          value={kind}
          onChange={(value) => setKind(DOCUMENT_KINDS.find((known) => known === value) ?? kind)}
        />
        <TextInput
          type="date"
          label={text('expiresOn')}
          value={expiresOn}
          onChange={(event) => setExpiresOn(event.currentTarget.value)}
        />
      </div>
      <TextInput
        label={text('note')}
        maxLength={DOCUMENT_NOTE_CHARACTERS}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

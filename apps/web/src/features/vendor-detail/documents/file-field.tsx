import { EVIDENCE_LIMITS, EVIDENCE_TYPES } from '@firebreak/domain';
import { FileInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useMessages } from '../../../i18n/use-messages';
import { documentsMessages } from './documents.messages';

const ACCEPTED = [...EVIDENCE_TYPES.map((type) => `.${type}`), '.jpeg'].join(',');

interface FileFieldProps {
  label: string;
  file: File | null;
  error?: string | undefined;
  /** Bytes that have been sent; null while nothing is. */
  sentBytes: number | null;
  onChoose: (file: File | null) => void;
}

/** Chooses a file, and shows how far it has come while it is sent. */
export function FileField({ label, file, error, sentBytes, onChoose }: FileFieldProps) {
  const text = useMessages(documentsMessages);
  return (
    <>
      <FileInput
        clearable
        placeholder={text('choose')}
        leftSection={<IconUpload size={16} aria-hidden="true" />}
        label={label}
        description={text('fileHint', { megabytes: EVIDENCE_LIMITS.fileBytes / 1_000_000 })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        accept={ACCEPTED}
        value={file}
        error={error}
        onChange={onChoose}
      />
      {sentBytes === null || file === null ? null : (
        <progress aria-label={text('sending')} max={file.size} value={sentBytes} />
      )}
    </>
  );
}

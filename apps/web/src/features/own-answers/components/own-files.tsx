import { EVIDENCE_KINDS, EVIDENCE_LIMITS, EVIDENCE_TYPES, nameOf } from '@firebreak/domain';
import type { EvidenceKind } from '@firebreak/domain';
import { Button, FileInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useEvidenceFault } from '../../../lib/evidence-fault';
import { evidenceMessages } from '../../../lib/evidence.messages';
import type { EvidenceFile } from '../../../lib/evidence.queries';
import { isWorthRetrying } from '../../../lib/evidence-store';
import { useProblemText } from '../../../lib/use-problem-text';
import { ownAnswersMessages } from '../own-answers.messages';
import type { OwnUploads } from '../use-own-uploads';
import { DOT } from '../../../lib/dot';
import styles from './question-card.module.css';

const ACCEPTED = [...EVIDENCE_TYPES.map((type) => `.${type}`), '.jpeg'].join(',');

interface OwnFilesProps {
  questionId: string;
  files: readonly EvidenceFile[];
  uploads: OwnUploads;
}

/** The files beside one answer, and a way to add more. */
export function OwnFiles({ questionId, files, uploads }: OwnFilesProps) {
  const text = useMessages(ownAnswersMessages);
  const fileText = useMessages(evidenceMessages);
  const faultText = useEvidenceFault(useProblemText());
  const [isAdding, setAdding] = useState(false);
  const { store, current } = uploads;
  const sending = current.filter(
    ({ announcement, state }) => announcement.questionId === questionId && state !== 'stored',
  );
  return (
    <div className={styles['files']}>
      <p className={styles['label']}>{text('files')}</p>
      {files.length + sending.length === 0 ? null : (
        <ul>
          {files.map((file) => (
            <KeptFile key={file.id} file={file} remove={() => uploads.remove(file.id)} />
          ))}
          {sending.map(({ key, announcement, state, sentBytes, problem }) => (
            <li key={key}>
              <bdi>{announcement.fileName}</bdi>
              {state === 'failed' ? (
                <span role="alert">{faultText(problem)}</span>
              ) : (
                <progress
                  aria-label={fileText('progress', { file: announcement.fileName })}
                  max={announcement.sizeBytes}
                  value={sentBytes}
                />
              )}
              {state === 'failed' && isWorthRetrying(problem) ? (
                <Button size="compact-xs" variant="subtle" onClick={() => void store.retry(key)}>
                  {fileText('retry')}
                </Button>
              ) : null}
              <Button size="compact-xs" variant="subtle" onClick={() => void store.remove(key)}>
                {fileText('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <FileForm questionId={questionId} uploads={uploads} onClose={() => setAdding(false)} />
      ) : (
        <Button size="compact-xs" variant="subtle" onClick={() => setAdding(true)}>
          {fileText('add')}
        </Button>
      )}
    </div>
  );
}

function KeptFile({ file, remove }: { file: EvidenceFile; remove: () => Promise<void> }) {
  const text = useMessages(evidenceMessages);
  const locale = useLocale();
  const faultText = useEvidenceFault(useProblemText());
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: remove,
    onSuccess: () => client.invalidateQueries({ queryKey: ['assessments', 'evidence'] }),
  });
  return (
    <li>
      <bdi>{file.fileName}</bdi>
      <span className={styles['why']}>
        {nameOf('documentKind', file.kind, locale)}
        {DOT}
        {file.sentBy.name ?? file.sentBy.email}
      </span>
      {removing.isError ? <span role="alert">{faultText(removing.error)}</span> : null}
      <Button size="compact-xs" variant="subtle" loading={removing.isPending} onClick={() => removing.mutate()}>
        {text('remove')}
        <span className="visually-hidden">{text('ofFile', { file: file.fileName })}</span>
      </Button>
    </li>
  );
}

function FileForm({ questionId, uploads, onClose }: { questionId: string; uploads: OwnUploads; onClose: () => void }) {
  const text = useMessages(evidenceMessages);
  const locale = useLocale();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<EvidenceKind>('certificate');
  const [expiresOn, setExpiresOn] = useState('');
  const isCertificate = kind === 'certificate';
  const isReady = file !== null && (!isCertificate || expiresOn !== '');
  const add = () => {
    if (file === null) return;
    const announcement = {
      fileName: file.name,
      kind,
      sizeBytes: file.size,
      questionId,
      ...(isCertificate ? { expiresOn } : {}),
    };
    void uploads.store.add(file, announcement);
    onClose();
  };
  return (
    <div className={styles['fields']}>
      <FileInput
        label={text('file')}
        description={text('hint', { megabytes: EVIDENCE_LIMITS.fileBytes / 1_000_000 })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        accept={ACCEPTED}
        value={file}
        onChange={setFile}
      />
      <Select<EvidenceKind>
        allowDeselect={false}
        label={text('kind')}
        data={EVIDENCE_KINDS.map((value) => ({ value, label: nameOf('documentKind', value, locale) }))}
        value={kind}
        onChange={(value) => (value === null ? undefined : setKind(value))}
      />
      {isCertificate ? (
        <TextInput
          type="date"
          label={text('expiresOn')}
          value={expiresOn}
          onChange={(event) => setExpiresOn(event.currentTarget.value)}
        />
      ) : null}
      <div className={styles['buttons']}>
        <Button size="xs" disabled={!isReady} onClick={add}>
          {text('send')}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {text('cancel')}
        </Button>
      </div>
    </div>
  );
}

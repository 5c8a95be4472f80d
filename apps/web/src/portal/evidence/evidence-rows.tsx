import { nameOf } from '@firebreak/domain';
import type { DocumentKind } from '@firebreak/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { Button } from '../components/button';
import { DOT } from '../../lib/dot';
import prose from '../components/prose.module.css';
import { useEvidenceStore } from './evidence-context';
import { evidenceMessages } from '../../lib/evidence.messages';
import { evidenceKey, evidenceServer } from './evidence.queries';
import type { SentFile } from './evidence.queries';
import styles from './evidence-section.module.css';
import { isWorthRetrying } from '../../lib/evidence-store';
import type { Upload } from '../../lib/evidence-store';
import { useEvidenceProblem } from './use-evidence-problem';

/** A file that the server has, with a way to take it back. */
export function SentRow({ file }: { file: SentFile }) {
  const text = useMessages(evidenceMessages);
  return (
    <Row
      file={file}
      sentBy={file.sentBy.name ?? file.sentBy.email}
      sha256={file.sha256}
      remove={() => evidenceServer.remove(file.id)}
    >
      {file.state === 'refused' ? <p>{text('mismatch')}</p> : null}
      {file.scan === 'infected' ? <p>{text('infected')}</p> : null}
    </Row>
  );
}

/** A file that this page sends: how far it is, and what to do when it stands still. */
export function UploadRow({ upload }: { upload: Upload }) {
  const text = useMessages(evidenceMessages);
  const problemText = useEvidenceProblem();
  const store = useEvidenceStore();
  const { key, announcement, state, sentBytes, problem } = upload;
  const { fileName, sizeBytes } = announcement;
  const percent = Math.floor((100 * sentBytes) / sizeBytes);
  return (
    <Row file={announcement} sha256={upload.sha256} remove={() => store.remove(key)}>
      {state === 'sending' || state === 'waiting' ? (
        <progress aria-label={text('progress', { file: fileName })} max={sizeBytes} value={sentBytes} />
      ) : null}
      <p role="status">{state === 'failed' ? problemText(problem) : text(state, { percent })}</p>
      {state === 'failed' && isWorthRetrying(problem) ? (
        <div>
          <Button look="quiet" onClick={() => void store.retry(key)}>
            {text('retry')}
            <span className="visually-hidden">{text('ofFile', { file: fileName })}</span>
          </Button>
        </div>
      ) : null}
    </Row>
  );
}

interface RowProps {
  file: { readonly fileName: string; readonly kind: DocumentKind; readonly expiresOn?: string | null };
  /** Who sent it; left out of what this page sends. */
  sentBy?: string;
  sha256: string | null;
  remove: () => Promise<void>;
  children: ReactNode;
}

function Row({ file: { fileName, kind, expiresOn }, sentBy, sha256, remove, children }: RowProps) {
  const text = useMessages(evidenceMessages);
  const problemText = useEvidenceProblem();
  const locale = useLocale();
  const intl = useIntl();
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: remove,
    onSuccess: () => client.invalidateQueries({ queryKey: evidenceKey }),
  });
  const date = expiresOn ? intl.formatDate(`${expiresOn}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' }) : null;
  return (
    <li className={styles['file']}>
      <p>
        <bdi className={styles['name']}>{fileName}</bdi>{' '}
        <span className={prose['muted']}>
          {nameOf('documentKind', kind, locale)}
          {date === null ? '' : `, ${text('until', { date })}`}
          {sentBy === undefined ? '' : `${DOT}${text('sentBy', { name: sentBy })}`}
        </span>
      </p>
      {children}
      {sha256 === null ? null : (
        <p className={prose['small']}>
          {text('hash')} <code className={styles['hash']}>{sha256}</code>
        </p>
      )}
      {removing.isError ? <p role="alert">{problemText(removing.error)}</p> : null}
      <div>
        <Button look="plain" isBusy={removing.isPending} onClick={() => removing.mutate()}>
          {text('remove')}
          <span className="visually-hidden">{text('ofFile', { file: fileName })}</span>
        </Button>
      </div>
    </li>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { Button, ButtonLink } from '../components/button';
import prose from '../components/prose.module.css';
import { hrefTo } from '../portal-route';
import { useEvidenceStore, useUploads } from './evidence-context';
import { EvidenceForm } from './evidence-form';
import { evidenceMessages } from '../../lib/evidence.messages';
import { evidenceQuery } from './evidence.queries';
import styles from './evidence-section.module.css';
import { SentRow, UploadRow } from './evidence-rows';

interface EvidenceSectionProps {
  /** Null for the whole questionnaire. */
  questionId: string | null;
  isVerified: boolean;
  /** Where the page with the code leads back to. */
  back: string;
}

/** The files of one question or of the whole, and a way to add more. */
export function EvidenceSection({ questionId, isVerified, back }: EvidenceSectionProps) {
  const text = useMessages(evidenceMessages);
  const headingId = useId();
  const addButton = useRef<HTMLDivElement>(null);
  const store = useEvidenceStore();
  const uploads = useUploads();
  const { data } = useQuery(evidenceQuery(isVerified));
  const [isAdding, setAdding] = useState(false);
  const own = new Set(uploads.map(({ id }) => id));
  const sent = (data?.items ?? []).filter((file) => file.questionId === questionId && !own.has(file.id));
  const here = uploads.filter(({ announcement }) => (announcement.questionId ?? null) === questionId);
  const hidden = isVerified ? 0 : (data?.count ?? 0) - uploads.filter(({ id }) => id !== null).length;
  const close = (): void => {
    setAdding(false);
    requestAnimationFrame(() => addButton.current?.querySelector('button')?.focus());
  };
  return (
    <section className={styles['section']} aria-labelledby={headingId}>
      <h2 id={headingId}>{text(questionId === null ? 'forWhole' : 'forQuestion')}</h2>
      {sent.length + here.length > 0 ? (
        <ul className={styles['files']}>
          {sent.map((file) => (
            <SentRow key={file.id} file={file} />
          ))}
          {here.map((upload) => (
            <UploadRow key={upload.key} upload={upload} />
          ))}
        </ul>
      ) : null}
      {questionId === null && hidden > 0 ? (
        <div className={prose['stack']}>
          <p className={prose['muted']}>{text('hidden', { count: hidden })}</p>
          <div>
            <ButtonLink look="quiet" href={hrefTo({ page: 'code', back })}>
              {text('show')}
            </ButtonLink>
          </div>
        </div>
      ) : null}
      {isAdding ? (
        <EvidenceForm
          questionId={questionId}
          onSend={(file, announcement) => {
            void store.add(file, announcement);
            close();
          }}
          onCancel={close}
        />
      ) : (
        <div ref={addButton}>
          <Button look="plain" onClick={() => setAdding(true)}>
            {text('add')}
          </Button>
        </div>
      )}
    </section>
  );
}

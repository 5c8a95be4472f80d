import { EVIDENCE_KINDS, EVIDENCE_LIMITS, EVIDENCE_TYPES, evidenceTypeOf, nameOf } from '@firebreak/domain';
import type { EvidenceKind } from '@firebreak/domain';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { Button } from '../components/button';
import field from '../components/field.module.css';
import prose from '../components/prose.module.css';
import { evidenceMessages } from '../../lib/evidence.messages';
import type { Announcement } from '../../lib/evidence-store';
import styles from './evidence-section.module.css';

type Fault = 'noFile' | 'wrongType' | 'wrongSize' | 'noDay';

const MEGABYTE = 1_000_000;
const ACCEPTED = [...EVIDENCE_TYPES.map((type) => `.${type}`), '.jpeg'].join(',');

interface EvidenceFormProps {
  questionId: string | null;
  onSend: (file: File, announcement: Announcement) => void;
  onCancel: () => void;
}

/** Asks for a file, what it is, and until when a certificate is good. It stands inside the form of a question. */
export function EvidenceForm({ questionId, onSend, onCancel }: EvidenceFormProps) {
  const text = useMessages(evidenceMessages);
  const locale = useLocale();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<EvidenceKind>('policy');
  const [expiresOn, setExpiresOn] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const megabytes = EVIDENCE_LIMITS.fileBytes / MEGABYTE;
  const send = (): void => {
    const found = faultOf(file, kind, expiresOn);
    setFault(found);
    if (found !== null || file === null) return;
    onSend(file, {
      fileName: file.name,
      kind,
      sizeBytes: file.size,
      ...(questionId === null ? {} : { questionId }),
      ...(kind === 'certificate' ? { expiresOn } : {}),
    });
  };
  const errorAt = (isHere: boolean): string | null => (fault !== null && isHere ? text(fault, { megabytes }) : null);
  return (
    <div className={styles['form']}>
      <Labelled label={text('file')} hint={text('hint', { megabytes })} error={errorAt(fault !== 'noDay')}>
        {(props) => (
          <input
            {...props}
            type="file"
            accept={ACCEPTED}
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          />
        )}
      </Labelled>
      <Labelled label={text('kind')}>
        {(props) => (
          <select {...props} value={kind} onChange={(event) => setKind(event.currentTarget.value as EvidenceKind)}>
            {EVIDENCE_KINDS.map((value) => (
              <option key={value} value={value}>
                {nameOf('documentKind', value, locale)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {kind === 'certificate' ? (
        <Labelled label={text('expiresOn')} error={errorAt(fault === 'noDay')}>
          {(props) => (
            <input
              {...props}
              type="date"
              value={expiresOn}
              onChange={(event) => setExpiresOn(event.currentTarget.value)}
              onKeyDown={(event) => {
                // Enter would answer the question around it.
                if (event.key === 'Enter') event.preventDefault();
              }}
            />
          )}
        </Labelled>
      ) : null}
      <div className={prose['actions']}>
        <Button look="quiet" onClick={send}>
          {text('send')}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {text('cancel')}
        </Button>
      </div>
    </div>
  );
}

function faultOf(file: File | null, kind: EvidenceKind, expiresOn: string): Fault | null {
  if (file === null) return 'noFile';
  if (evidenceTypeOf(file.name) === null) return 'wrongType';
  if (file.size === 0 || file.size > EVIDENCE_LIMITS.fileBytes) return 'wrongSize';
  return kind === 'certificate' && expiresOn === '' ? 'noDay' : null;
}

interface ControlProps {
  id: string;
  className: string | undefined;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface LabelledProps {
  label: string;
  hint?: string;
  error?: string | null;
  children: (props: ControlProps) => ReactNode;
}

function Labelled({ label, hint, error = null, children }: LabelledProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error === null ? '' : `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={field['field']}>
      <label className={field['label']} htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className={field['hint']} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error === null ? null : (
        <p className={field['error']} id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {children({
        id,
        className: field['control'],
        'aria-invalid': error !== null,
        'aria-describedby': described || undefined,
      })}
    </div>
  );
}

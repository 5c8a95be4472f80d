import { EVIDENCE_LIMITS } from '@firebreak/domain';
import { useMessages } from '../i18n/use-messages';
import { evidenceMessages } from './evidence.messages';
import { ApiProblem } from './problem';

const BY_CODE: Readonly<Record<string, keyof typeof evidenceMessages>> = {
  'content-mismatch': 'mismatch',
  'unsupported-media-type': 'wrongType',
  'archive-limit': 'archive',
  encrypted: 'encrypted',
  quota: 'quota',
};

/** Says in one sentence why a file was not taken, and what to do; `otherwise` says what is wrong with anything else. */
export function useEvidenceFault(otherwise: (error: unknown) => string): (error: unknown) => string {
  const text = useMessages(evidenceMessages);
  return (error) => {
    if (!(error instanceof ApiProblem)) return otherwise(error);
    const known = BY_CODE[error.fields[0]?.code ?? error.code];
    const { filesPerAssessment: files, bytesPerAssessment } = EVIDENCE_LIMITS;
    return known ? text(known, { files, megabytes: bytesPerAssessment / 1_000_000 }) : otherwise(error);
  };
}

import { JOB_FAILURE_CODES, type JobFailureCode } from '@firebreak/domain';

/** A failure of a job that administrators can be told about: why, and what the other side said. */
export class JobFailure extends Error {
  constructor(
    readonly code: JobFailureCode,
    /** The other side's own words, if it had any. */
    readonly detail: string | null = null,
    /** Trying again cannot help. */
    readonly isFinal = false,
  ) {
    super(detail === null ? code : `${code}: ${detail.replaceAll(/\s+/g, ' ').slice(0, MOST_CHARACTERS)}`);
  }
}

const MOST_CHARACTERS = 300;

/** Reads what the queue kept of a failure; text that no JobFailure wrote is `unforeseen`. */
export function readJobFailure(text: string): { code: JobFailureCode; detail: string | null } {
  const [word = '', detail = null] = text.split(/: (.*)/s);
  const code = JOB_FAILURE_CODES.find((known) => known === word);
  return code ? { code, detail } : { code: 'unforeseen', detail: null };
}

import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import { openNote, readVerifierKey } from './signed-note.js';

/** The kinds of document that are signed; the number goes up when a reader would misunderstand. */
export const DOCUMENT_FORMATS = ['firebreak-receipt/1', 'firebreak-answer-pack/1', 'firebreak-export/1'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** Something that was written down and signed, to be checked without whoever signed it. */
export interface SignedDocument<Content> {
  readonly format: DocumentFormat;
  readonly content: Content;
  readonly signature: {
    /** The public key as `name+id+key`. */
    readonly key: string;
    /** A C2SP signed note: format and SHA-256 of the content as canonical JSON, and the signature over both. */
    readonly note: string;
  };
}

/** What is signed of a document. */
export function noteTextOf(format: DocumentFormat, content: unknown): string {
  return `${format}\n${createHash('sha256').update(canonicalJson(content)).digest('hex')}\n`;
}

/** Whether the document stands as it was signed with the key that it names. Whose key that is, is another question. */
export function isAsSigned({ format, content, signature }: SignedDocument<unknown>): boolean {
  const key = readVerifierKey(signature.key);
  return key !== null && openNote(signature.note, key) === noteTextOf(format, content);
}

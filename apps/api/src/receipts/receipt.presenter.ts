import { Int, Instant, Text } from '../http/fields.js';
import { fingerprintOf, readVerifierKey } from '../signing/signed-note.js';
import type { FoundReceipt } from './receipts.service.js';

/** What one needs to know about a receipt before downloading it. */
export class ReceiptView {
  @Int({ min: 1, max: 10_000, description: 'How many times the answers were sent.' }) number: number;
  @Text({ max: 64, description: 'SHA-256 of what was signed, in hexadecimal.' }) sha256: string;
  @Text({ max: 400, description: 'The public key that checks it.' }) verifierKey: string;
  @Text({ max: 64, description: 'SHA-256 of the key, in hexadecimal.' }) fingerprint: string;
  @Instant() signedAt: string;
}

/** Describes a receipt. Throws when it names no key, which nothing of ours does. */
export function presentReceipt({ receipt, document }: FoundReceipt): ReceiptView {
  const key = readVerifierKey(document.signature.key);
  if (key === null) throw new Error('The receipt names no key.');
  const { number, signedAt } = document.content.submission;
  return {
    number,
    sha256: receipt.sha256,
    verifierKey: document.signature.key,
    fingerprint: fingerprintOf(key),
    signedAt,
  };
}

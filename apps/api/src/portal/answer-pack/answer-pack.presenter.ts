import type { Locale } from '@firebreak/domain';
import { Instant, OneOf, Text } from '../../http/fields.js';
import { fingerprintOf, readVerifierKey } from '../../signing/signed-note.js';
import { SIGNATURE_STATES, type SignatureState } from '../../signing/signing.service.js';
import { ImportPreviewView, presentImport } from '../answer-import/answer-import.presenter.js';
import type { PackPreview } from './answer-pack.service.js';

/** What a pack would do, and where it comes from. */
export class AnswerPackPreviewView extends ImportPreviewView {
  @OneOf(SIGNATURE_STATES, {
    description: '`good`: signed here; `unknown_key`: unchanged, but signed elsewhere; `bad`: not as it was signed.',
  })
  signature: SignatureState;
  @Text({ max: 300, nullable: true, description: 'The host that says it signed.' }) signer: string | null;
  @Text({ max: 64, nullable: true, description: 'SHA-256 of its key, in hexadecimal.' }) fingerprint: string | null;
  @Text({ max: 200 }) vendor: string;
  @Text({ max: 2_000 }) questionnaireTitle: string;
  @Instant() exportedAt: string;
}

/** Shows what a pack would do. */
export function presentPack(preview: PackPreview, locale: Locale): AnswerPackPreviewView {
  const { content, signature } = preview.pack;
  const key = readVerifierKey(signature.key);
  return {
    ...presentImport(preview, locale),
    signature: preview.signatureState,
    signer: key?.name ?? null,
    fingerprint: key && fingerprintOf(key),
    vendor: content.vendor,
    questionnaireTitle: content.questionnaire.title[locale],
    exportedAt: content.exportedAt,
  };
}

import { ApiProperty } from '@nestjs/swagger';
import { Flag, Instant, OneOf, Text } from '../http/fields.js';
import { fingerprintOf, readVerifierKey } from './signed-note.js';
import type { PublishedKey } from './signing-keys.repository.js';

/** What a key signs: receipts, answer packs and export packages; or, by the signer, where the trail ends. */
export const SIGNING_KEY_KINDS = ['documents', 'checkpoints'] as const;
export type SigningKeyKind = (typeof SIGNING_KEY_KINDS)[number];

/** A public key that checks signatures of this installation. */
export class SigningKeyView {
  @OneOf(SIGNING_KEY_KINDS, {
    description:
      '`documents`: receipts, answer packs and export packages. `checkpoints`: where the trail ends, by the signer.',
  })
  kind: SigningKeyKind;
  @Text({ max: 400, description: 'The key with its name and id, as C2SP signed notes write it.' }) verifierKey: string;
  @Text({ max: 300, description: 'The host under which it signs.' }) name: string;
  @Text({ max: 64, description: 'SHA-256 of its 32 bytes, in hexadecimal.' }) fingerprint: string;
  @Instant() firstUsedAt: string;
  @Flag({ description: 'What is signed today is signed with it.' }) current: boolean;
}

/** Every public key with which anything of this installation was ever signed, newest first. */
export class SigningKeysView {
  @ApiProperty({ type: [SigningKeyView] }) items: SigningKeyView[];
}

/** Shows a key; `current` is the one that signs now. */
export function presentSigningKey(
  kind: SigningKeyKind,
  { verifierKey, firstUsedAt }: PublishedKey,
  current: string | undefined,
): SigningKeyView[] {
  const key = readVerifierKey(verifierKey);
  if (key === null) return [];
  return [
    {
      kind,
      verifierKey,
      name: key.name,
      fingerprint: fingerprintOf(key),
      firstUsedAt: firstUsedAt.toISOString(),
      current: verifierKey === current,
    },
  ];
}

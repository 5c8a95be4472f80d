import { SECOND_FACTOR_LIMITS } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Flag, Id, Instant, Int, Text, Texts } from '../http/fields.js';
import type { Authenticator } from './authenticator.entity.js';
import type { BegunAuthenticator } from './authenticators.service.js';
import type { Passkey } from './passkey.entity.js';
import type { OwnSecondFactors } from './second-factors.service.js';

/** A device or an app that proves its owner. */
export class SecondFactorView {
  @Id() id: string;
  @Text({ max: SECOND_FACTOR_LIMITS.nameCharacters }) name: string;
  @Instant() createdAt: string;
  @Instant({ nullable: true }) lastUsedAt: string | null;
}

/** What a person has beside a password. */
export class OwnSecondFactorsView {
  @ApiProperty({ type: () => [SecondFactorView] }) passkeys: SecondFactorView[];
  @ApiProperty({ type: () => [SecondFactorView] }) authenticators: SecondFactorView[];
  @Int({ min: 0, max: SECOND_FACTOR_LIMITS.recoveryCodes }) recoveryCodesLeft: number;
  @Flag({ description: 'False where the installation has an address instead of a name: WebAuthn knows names only.' })
  passkeysPossible: boolean;
}

/** A question that a passkey answers. */
export class PasskeyRequestView {
  @Text({ max: 100 }) challenge: string;
  @Text({ max: 253 }) relyingPartyId: string;
  @Texts({ max: 1_400, most: SECOND_FACTOR_LIMITS.passkeys, description: 'Keys that may answer; none for any.' })
  allowed: string[];
}

/** What a browser needs to make a passkey. */
export class PasskeyCreationView {
  @Text({ max: 100 }) challenge: string;
  @Text({ max: 253 }) relyingPartyId: string;
  @Text({ max: 80 }) relyingPartyName: string;
  @Text({ max: 100, description: 'Who this is, as the device keeps it.' }) userHandle: string;
  @Text({ max: 254 }) userName: string;
  @Text({ max: 120 }) displayName: string;
  @Texts({ max: 1_400, most: SECOND_FACTOR_LIMITS.passkeys, description: 'Keys that are here already.' })
  known: string[];
}

/** An authenticator that waits for its first code. */
export class BegunAuthenticatorView {
  @Id() id: string;
  @Text({ max: 80, description: 'Base32, to be typed where no camera is.' }) secret: string;
  @Text({ max: 600, description: 'What a QR code tells the app.' }) uri: string;
}

/** A second factor that was just added. */
export class AddedSecondFactorView {
  @ApiProperty() factor: SecondFactorView;
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'With the first factor: codes for when it is lost. Nobody sees them again.',
  })
  recoveryCodes: string[] | null;
}

/** New recovery codes. */
export class RecoveryCodesView {
  @Texts({ max: 40, most: SECOND_FACTOR_LIMITS.recoveryCodes, description: 'Nobody sees them again.' })
  recoveryCodes: string[];
}

/** Shows a device or an app. */
export function presentSecondFactor({ id, name, createdAt, lastUsedAt }: Passkey | Authenticator): SecondFactorView {
  return { id, name, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
}

/** Shows all that a person has. */
export function presentOwnSecondFactors(own: OwnSecondFactors, passkeysPossible: boolean): OwnSecondFactorsView {
  return {
    passkeys: own.passkeys.map(presentSecondFactor),
    authenticators: own.authenticators.map(presentSecondFactor),
    recoveryCodesLeft: own.recoveryCodesLeft,
    passkeysPossible,
  };
}

/** Shows what an app is told. */
export function presentBegunAuthenticator({ authenticator, secret, uri }: BegunAuthenticator): BegunAuthenticatorView {
  return { id: authenticator.id, secret, uri };
}

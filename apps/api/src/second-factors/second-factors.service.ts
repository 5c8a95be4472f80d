import type { SecondFactor } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { AttemptLimitsService } from '../rates/attempt-limits.service.js';
import type { Authenticator } from './authenticator.entity.js';
import { AuthenticatorsService } from './authenticators.service.js';
import type { PasskeyAnswerDto } from './dto/passkey-answer.dto.js';
import type { Passkey } from './passkey.entity.js';
import { PasskeysService } from './passkeys.service.js';
import { RecoveryCodesService } from './recovery-codes.service.js';

/** What somebody proves themselves with. */
export type Proof =
  | { readonly by: 'passkey'; readonly answer: PasskeyAnswerDto; readonly asking: string | undefined }
  | { readonly by: 'authenticator' | 'recovery_code'; readonly code: string };

/** What a person has beside a password. */
export interface OwnSecondFactors {
  readonly passkeys: readonly Passkey[];
  readonly authenticators: readonly Authenticator[];
  readonly recoveryCodesLeft: number;
}

/** What proves a person beside a password, all kinds together. */
@Injectable()
export class SecondFactorsService {
  constructor(
    private readonly passkeys: PasskeysService,
    private readonly authenticators: AuthenticatorsService,
    private readonly recoveryCodes: RecoveryCodesService,
    private readonly limits: AttemptLimitsService,
  ) {}

  async listOf(userId: string): Promise<OwnSecondFactors> {
    return {
      passkeys: await this.passkeys.listOf(userId),
      authenticators: await this.authenticators.listOf(userId),
      recoveryCodesLeft: await this.recoveryCodes.countLeft(userId),
    };
  }

  /** Whether a person has a passkey or an authenticator; recovery codes alone are no factor. */
  async hasOne(userId: string): Promise<boolean> {
    const { passkeys, authenticators } = await this.listOf(userId);
    return passkeys.length + authenticators.length > 0;
  }

  /** With what a person can prove themselves now. */
  async methodsOf(userId: string): Promise<SecondFactor[]> {
    const { passkeys, authenticators, recoveryCodesLeft } = await this.listOf(userId);
    return [
      ...(passkeys.length > 0 && this.passkeys.possible ? (['passkey'] as const) : []),
      ...(authenticators.length > 0 ? (['authenticator'] as const) : []),
      ...(recoveryCodesLeft > 0 ? (['recovery_code'] as const) : []),
    ];
  }

  /**
   * Whether the proof is the person's; what is good once is used up by it. Throws `too-many-requests` after too many
   * wrong codes of authenticators, from wherever they came: those alone can be guessed, and the other kinds go on.
   */
  async proves(userId: string, proof: Proof): Promise<boolean> {
    if (proof.by === 'passkey') return this.passkeys.answersVerifying(userId, proof.answer, proof.asking);
    if (proof.by === 'recovery_code') return this.recoveryCodes.takes(userId, proof.code);
    await this.limits.admitCode(userId);
    if (await this.authenticators.takesOneOf(userId, proof.code)) return true;
    await this.limits.noteWrongCode(userId);
    return false;
  }

  /** Takes everything away, so that the person begins anew. */
  async removeAll(userId: string): Promise<void> {
    await this.passkeys.removeAll(userId);
    await this.authenticators.removeAll(userId);
    await this.recoveryCodes.removeAll(userId);
  }
}

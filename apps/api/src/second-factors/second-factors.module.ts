import { Module } from '@nestjs/common';
import { RatesModule } from '../rates/rates.module.js';
import { AuthenticatorSecrets } from './authenticator-secrets.js';
import { AuthenticatorsRepository } from './authenticators.repository.js';
import { AuthenticatorsService } from './authenticators.service.js';
import { ChallengesRepository } from './challenges.repository.js';
import { PasskeysRepository } from './passkeys.repository.js';
import { PasskeysService } from './passkeys.service.js';
import { RecoveryCodesRepository } from './recovery-codes.repository.js';
import { RecoveryCodesService } from './recovery-codes.service.js';
import { RelyingParty } from './relying-party.js';
import { SecondFactorsService } from './second-factors.service.js';

/** What proves a person beside a password. */
@Module({
  imports: [RatesModule],
  providers: [
    AuthenticatorSecrets,
    AuthenticatorsRepository,
    AuthenticatorsService,
    ChallengesRepository,
    PasskeysRepository,
    PasskeysService,
    RecoveryCodesRepository,
    RecoveryCodesService,
    RelyingParty,
    SecondFactorsService,
  ],
  exports: [PasskeysService, AuthenticatorsService, RecoveryCodesService, SecondFactorsService],
})
export class SecondFactorsModule {}

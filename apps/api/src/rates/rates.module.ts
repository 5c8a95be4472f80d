import { Module } from '@nestjs/common';
import { AttemptCountersRepository } from './attempt-counters.repository.js';
import { AttemptLimitsService } from './attempt-limits.service.js';
import { InvitationAllowancesRepository } from './invitation-allowances.repository.js';
import { InvitationAllowancesService } from './invitation-allowances.service.js';

/** How often somebody may try. */
@Module({
  providers: [
    AttemptCountersRepository,
    AttemptLimitsService,
    InvitationAllowancesRepository,
    InvitationAllowancesService,
  ],
  exports: [AttemptLimitsService, InvitationAllowancesService],
})
export class RatesModule {}

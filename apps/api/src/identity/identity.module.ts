import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { KnownParametersGuard } from './known-parameters.guard.js';
import { PrincipalsRepository } from './principals.repository.js';
import { PrincipalsService } from './principals.service.js';
import { RefusalsService } from './refusals.service.js';

/** Who stands behind a request, and whether the route lets them in. */
@Module({
  providers: [
    RefusalsService,
    PrincipalsRepository,
    PrincipalsService,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: KnownParametersGuard },
  ],
  exports: [PrincipalsService],
})
export class IdentityModule {}

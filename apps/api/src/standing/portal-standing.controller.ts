import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AllowVerifiedRespondent } from '../identity/access.js';
import { Respondent, type RespondentPrincipal } from '../identity/principal.js';
import { today } from '../judgements/today.js';
import { presentStanding, StandingView } from './standing.presenter.js';
import { StandingService } from './standing.service.js';

/** What the vendor gets back for its answers; it tells of them, so it needs the one-time code. */
@ApiTags('portal')
@Controller('portal/standing')
export class PortalStandingController {
  constructor(private readonly standing: StandingService) {}

  @Get()
  @AllowVerifiedRespondent()
  @ApiOkResponse({ type: StandingView })
  async get(@Respondent() respondent: RespondentPrincipal): Promise<StandingView> {
    return presentStanding(await this.standing.findFor(respondent, today()));
  }
}

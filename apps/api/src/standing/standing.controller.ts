import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { AllowStaff } from '../identity/access.js';
import { ReadsAsOf, ShownDay } from '../tenancy/as-of.js';
import { presentStanding, ReviewedStandingView } from './standing.presenter.js';
import { StandingService } from './standing.service.js';

/** What a vendor is shown of its answers, for those who review them. */
@ApiTags('assessments')
@Controller('assessments/:id/standing')
export class StandingController {
  constructor(private readonly standing: StandingService) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: ReviewedStandingView })
  async get(@Param('id', IdPipe) id: string, @ShownDay() day: string): Promise<ReviewedStandingView> {
    const standing = await this.standing.find(id, day);
    return { ...presentStanding(standing), isShown: await this.standing.isShown() };
  }
}

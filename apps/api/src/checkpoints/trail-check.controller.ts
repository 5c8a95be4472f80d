import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AllowStaff } from '../identity/access.js';
import { presentTrailCheck, TrailCheckView } from './checkpoint.presenter.js';
import { CheckpointsService } from './checkpoints.service.js';

/** The proof that nothing of the trail was changed afterwards. */
@ApiTags('audit-events')
@Controller('audit-events')
export class TrailCheckController {
  constructor(private readonly checkpoints: CheckpointsService) {}

  @Post('verify')
  @HttpCode(200)
  @AllowStaff()
  @ApiOkResponse({ type: TrailCheckView })
  async verify(): Promise<TrailCheckView> {
    return presentTrailCheck(await this.checkpoints.verify());
  }
}

import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { AfterStepUp, AllowInBrowser } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { EnrolmentService } from './enrolment.service.js';

/** For somebody who lost their devices. */
@ApiTags('users')
@Controller('users/:id/second-factor-reset')
export class SecondFactorResetsController {
  constructor(private readonly enrolment: EnrolmentService) {}

  @Post()
  @HttpCode(204)
  @AllowInBrowser('admin')
  @AfterStepUp()
  @ApiNoContentResponse()
  reset(@Staff() staff: StaffPrincipal, @Param('id', IdPipe) id: string): Promise<void> {
    return this.enrolment.reset(staff, id);
  }
}

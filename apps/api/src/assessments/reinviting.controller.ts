import type { Locale } from '@firebreak/domain';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { RequestLocale } from '../http/locale.js';
import { AllowEditors } from '../identity/access.js';
import { today } from '../judgements/today.js';
import { presentSent, SentAssessmentView } from './assessment.presenter.js';
import { ReaddressAssessmentDto } from './dto/readdress-assessment.dto.js';
import { ReinvitingService } from './reinviting.service.js';

/** Inviting anew. */
@ApiTags('assessments')
@Controller('assessments/:id')
export class ReinvitingController {
  constructor(private readonly reinviting: ReinvitingService) {}

  @Post('resend')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: SentAssessmentView })
  async resend(@Param('id', IdPipe) id: string, @RequestLocale() locale: Locale): Promise<SentAssessmentView> {
    return presentSent(await this.reinviting.resend(id), locale, today());
  }

  @Post('readdress')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: SentAssessmentView })
  async readdress(
    @Param('id', IdPipe) id: string,
    @Body() body: ReaddressAssessmentDto,
    @RequestLocale() locale: Locale,
  ): Promise<SentAssessmentView> {
    return presentSent(await this.reinviting.readdress(id, body), locale, today());
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@firebreak/domain';
import { RequestLocale } from '../http/locale.js';
import { AllowStaff } from '../identity/access.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { ModelPreviewQuery } from './dto/model-preview.query.js';
import { ModelPreviewView, presentModelPreview, presentRiskModels, RiskModelsView } from './risk-models.presenter.js';
import { RiskModelsService } from './risk-models.service.js';

/** Risk models; the one in force is a setting of the organisation. */
@ApiTags('risk')
@Controller('risk-models')
export class RiskModelsController {
  constructor(private readonly models: RiskModelsService) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: RiskModelsView })
  async list(@RequestLocale() locale: Locale): Promise<RiskModelsView> {
    return presentRiskModels(await this.models.list(), locale);
  }

  @Get('preview')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: ModelPreviewView })
  async preview(@Query() { version }: ModelPreviewQuery): Promise<ModelPreviewView> {
    return presentModelPreview(await this.models.preview(version));
  }
}

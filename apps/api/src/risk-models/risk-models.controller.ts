import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@firebreak/domain';
import { RequestLocale } from '../http/locale.js';
import { AllowRoles, AllowStaff } from '../identity/access.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { AdjustedModelDto } from './dto/adjusted-model.dto.js';
import { CreateRiskModelDto } from './dto/create-risk-model.dto.js';
import { ModelPreviewQuery } from './dto/model-preview.query.js';
import { ModelPreviewService } from './model-preview.service.js';
import { OwnRiskModelsService } from './own-risk-models.service.js';
import {
  ModelPreviewView,
  presentModelPreview,
  presentOwnModel,
  presentRiskModels,
  RiskModelsView,
  RiskModelView,
} from './risk-models.presenter.js';
import { RiskModelsService } from './risk-models.service.js';

/** Risk models; the one in force is a setting of the organisation. */
@ApiTags('risk')
@Controller('risk-models')
export class RiskModelsController {
  constructor(
    private readonly models: RiskModelsService,
    private readonly ownModels: OwnRiskModelsService,
    private readonly previews: ModelPreviewService,
  ) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: RiskModelsView })
  async list(@RequestLocale() locale: Locale): Promise<RiskModelsView> {
    return presentRiskModels(await this.models.list(), locale);
  }

  @Post()
  @AllowRoles('admin')
  @ApiCreatedResponse({ type: RiskModelView })
  async create(@Body() body: CreateRiskModelDto): Promise<RiskModelView> {
    return presentOwnModel(await this.ownModels.create(body));
  }

  @Get('preview')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: ModelPreviewView })
  async preview(@Query() { version }: ModelPreviewQuery): Promise<ModelPreviewView> {
    return presentModelPreview(await this.previews.ofVersion(version));
  }

  @Post('preview')
  @HttpCode(200)
  @AllowStaff()
  @ApiOkResponse({ type: ModelPreviewView })
  async previewDraft(@Body() body: AdjustedModelDto): Promise<ModelPreviewView> {
    return presentModelPreview(await this.previews.ofDraft(body));
  }
}

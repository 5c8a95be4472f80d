import type { Locale } from '@firebreak/domain';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequestLocale } from '../http/locale.js';
import { AllowStaff } from '../identity/access.js';
import { HeatmapQuery } from './dto/heatmap.query.js';
import {
  HeatmapView,
  presentFlags,
  presentHeatmap,
  presentSummary,
  RiskSummaryView,
  VendorFlagPage,
} from './risk.presenter.js';
import { RiskService } from './risk.service.js';

/** The portfolio. */
@ApiTags('risk')
@Controller('risk')
export class RiskController {
  constructor(private readonly risk: RiskService) {}

  @Get('heatmap')
  @AllowStaff()
  @ApiOkResponse({ type: HeatmapView })
  async heatmap(@Query() query: HeatmapQuery): Promise<HeatmapView> {
    return presentHeatmap(await this.risk.heatmap(query.basis));
  }

  @Get('flags')
  @AllowStaff()
  @ApiOkResponse({ type: VendorFlagPage })
  async flags(@RequestLocale() locale: Locale): Promise<VendorFlagPage> {
    return presentFlags(await this.risk.flags(), locale);
  }

  @Get('summary')
  @AllowStaff()
  @ApiOkResponse({ type: RiskSummaryView })
  async summary(): Promise<RiskSummaryView> {
    return presentSummary(await this.risk.summary());
  }
}

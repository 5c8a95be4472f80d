import type { Locale } from '@firebreak/domain';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequestLocale } from '../http/locale.js';
import { PageOf } from '../http/page.js';
import { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { AllowStaff } from '../identity/access.js';
import { AskedInstant, ReadsAsOf } from '../tenancy/as-of.js';
import { HeatmapQuery } from './dto/heatmap.query.js';
import { SummaryQuery } from './dto/summary.query.js';
import {
  HeatmapView,
  presentFlags,
  presentHeatmap,
  presentSummary,
  RiskSummaryView,
  VendorFlagView,
} from './risk.presenter.js';
import { RiskService } from './risk.service.js';

/** The portfolio. */
@ApiTags('risk')
@Controller('risk')
export class RiskController {
  constructor(private readonly risk: RiskService) {}

  @Get('heatmap')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: HeatmapView })
  async heatmap(@Query() query: HeatmapQuery, @AskedInstant() asOf: Date | null): Promise<HeatmapView> {
    return presentHeatmap(await this.risk.heatmap(query.basis, asOf !== null));
  }

  @Get('flags')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(VendorFlagView) })
  async flags(@Query() query: PageQuery, @RequestLocale() locale: Locale): Promise<Page<VendorFlagView>> {
    return presentFlags(await this.risk.flags(query), locale);
  }

  @Get('summary')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: RiskSummaryView })
  async summary(@Query() query: SummaryQuery): Promise<RiskSummaryView> {
    return presentSummary(await this.risk.summary(query.measures));
  }
}

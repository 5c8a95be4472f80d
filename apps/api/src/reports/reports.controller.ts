import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Locale, Report } from '@firebreak/domain';
import { RequestLocale } from '../http/locale.js';
import { PageOf } from '../http/page.js';
import { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { AllowStaff } from '../identity/access.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { ListRisksQuery } from './dto/list-risks.query.js';
import {
  CriticalSupplierView,
  MeasureCoverageView,
  PersonalDataView,
  presentCoverage,
  presentCritical,
  presentPersonalData,
  presentRisk,
  RiskRowView,
} from './report.presenter.js';
import { ReportsService } from './reports.service.js';

/** The address of a report, which is also the name of its file. */
const at = (report: Report): Report => report;

/** Reports for the page; as files they are among the exports. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get(at('critical-suppliers'))
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(CriticalSupplierView) })
  async criticalSuppliers(@Query() query: PageQuery): Promise<Page<CriticalSupplierView>> {
    const page = await this.reports.list('critical-suppliers', query);
    return { ...page, items: page.items.map(presentCritical) };
  }

  @Get(at('personal-data'))
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(PersonalDataView) })
  async personalData(@Query() query: PageQuery): Promise<Page<PersonalDataView>> {
    const page = await this.reports.list('personal-data', query);
    return { ...page, items: page.items.map(presentPersonalData) };
  }

  @Get(at('control-coverage'))
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(MeasureCoverageView) })
  async controlCoverage(@Query() query: PageQuery): Promise<Page<MeasureCoverageView>> {
    const page = await this.reports.list('control-coverage', query);
    return { ...page, items: page.items.map(presentCoverage) };
  }

  @Get(at('overdue-and-accepted'))
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(RiskRowView) })
  async risks(
    @Query() { kind, ...query }: ListRisksQuery,
    @RequestLocale() locale: Locale,
  ): Promise<Page<RiskRowView>> {
    const page = await this.reports.list('overdue-and-accepted', query, kind);
    return { ...page, items: page.items.map((row) => presentRisk(row, locale)) };
  }
}

import type { Locale } from '@firebreak/domain';
import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { RequestLocale } from '../http/locale.js';
import { AllowStaff } from '../identity/access.js';
import { AskedInstant, ReadInstant, ReadsAsOf } from '../tenancy/as-of.js';
import { OnePagerQuery } from './dto/one-pager.query.js';
import { pageFile } from './page-file.js';
import { PortfolioPageService } from './portfolio-page.service.js';
import { portfolioPdf } from './portfolio-pdf.js';
import { VendorPageService } from './vendor-page.service.js';
import { vendorPdf } from './vendor-pdf.js';

/** The portfolio and a vendor, each on one printed page. */
@ApiTags('one-pagers')
@Controller()
export class OnePagersController {
  constructor(
    private readonly portfolios: PortfolioPageService,
    private readonly vendors: VendorPageService,
  ) {}

  @Get('risk/summary.pdf')
  @AllowStaff()
  @ReadsAsOf()
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async portfolio(
    @Query() query: OnePagerQuery,
    @RequestLocale() wished: Locale,
    @ReadInstant() instant: Date,
    @AskedInstant() asOf: Date | null,
  ): Promise<StreamableFile> {
    const facts = await this.portfolios.gather(instant, asOf);
    return pageFile(`${facts.organization} portfolio`, instant, () => portfolioPdf(facts, query.locale ?? wished));
  }

  @Get('vendors/:vendorId/summary.pdf')
  @AllowStaff()
  @ReadsAsOf()
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async vendor(
    @Param('vendorId', IdPipe) vendorId: string,
    @Query() query: OnePagerQuery,
    @RequestLocale() wished: Locale,
    @ReadInstant() instant: Date,
  ): Promise<StreamableFile> {
    const facts = await this.vendors.gather(vendorId, instant);
    return pageFile(facts.vendor.name, instant, () => vendorPdf(facts, query.locale ?? wished));
  }
}

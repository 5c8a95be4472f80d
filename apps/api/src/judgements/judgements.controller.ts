import type { Locale } from '@firebreak/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { RequestLocale } from '../http/locale.js';
import { PageOf } from '../http/page.js';
import { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { AllowStaff } from '../identity/access.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { WhatIfDto } from './dto/what-if.dto.js';
import { JudgementEntryView, JudgementView, presentJudgement, presentJudgementEntry } from './judgement.presenter.js';
import { presentFacts, VendorFactsView } from './facts.presenter.js';
import { JudgementBasisView, presentJudgementBasis } from './judgement-basis.presenter.js';
import { JudgementsService } from './judgements.service.js';
import { WhatIfService } from './what-if.service.js';

/** The verdict about a vendor. */
@ApiTags('judgements')
@Controller('vendors/:vendorId')
export class JudgementsController {
  constructor(
    private readonly judgements: JudgementsService,
    private readonly whatIfs: WhatIfService,
  ) {}

  @Get('judgement')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: JudgementView })
  async current(@Param('vendorId', IdPipe) vendorId: string, @RequestLocale() locale: Locale): Promise<JudgementView> {
    return presentJudgement(await this.judgements.explain(vendorId), locale);
  }

  @Get('judgement/facts')
  @AllowStaff()
  @ApiOkResponse({ type: VendorFactsView })
  async facts(@Param('vendorId', IdPipe) vendorId: string, @RequestLocale() locale: Locale): Promise<VendorFactsView> {
    return presentFacts(await this.whatIfs.factsNow(vendorId), locale);
  }

  @Get('judgements')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(JudgementEntryView) })
  async history(
    @Param('vendorId', IdPipe) vendorId: string,
    @Query() query: PageQuery,
    @RequestLocale() locale: Locale,
  ): Promise<Page<JudgementEntryView>> {
    const page = await this.judgements.history(vendorId, query.limit, query.cursor);
    return { ...page, items: page.items.map((entry) => presentJudgementEntry(entry, locale)) };
  }

  @Get('judgements/:judgementId')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: JudgementBasisView })
  async basis(
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('judgementId', IdPipe) judgementId: string,
    @RequestLocale() locale: Locale,
  ): Promise<JudgementBasisView> {
    const { stored, model } = await this.judgements.basis(vendorId, judgementId);
    return presentJudgementBasis(stored, model, locale);
  }

  @Post('judgement/what-if')
  @HttpCode(200)
  @AllowStaff()
  @ApiOkResponse({ type: JudgementView })
  async whatIf(
    @Param('vendorId', IdPipe) vendorId: string,
    @Body() body: WhatIfDto,
    @RequestLocale() locale: Locale,
  ): Promise<JudgementView> {
    return presentJudgement(await this.whatIfs.judge(vendorId, body), locale);
  }
}

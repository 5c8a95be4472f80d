import type { Locale } from '@firebreak/domain';
import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch, sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { RequestLocale } from '../http/locale.js';
import { PageOf } from '../http/page.js';
import { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { AllowEditors, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { today } from '../judgements/today.js';
import { ReadsAsOf, ShownDay } from '../tenancy/as-of.js';
import { ChangeConditionDto, DecideDto } from './dto/decide.dto.js';
import { ConditionView, presentCondition, presentDecision, VendorDecisionView } from './vendor-decision.presenter.js';
import { VendorDecisionsService } from './vendor-decisions.service.js';

/** What is decided about vendors, and on which conditions. */
@ApiTags('vendor-decisions')
@Controller('vendors/:vendorId')
export class VendorDecisionsController {
  constructor(private readonly decisions: VendorDecisionsService) {}

  @Get('decisions')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(VendorDecisionView) })
  async list(
    @Param('vendorId', IdPipe) vendorId: string,
    @Query() query: PageQuery,
    @RequestLocale() locale: Locale,
    @ShownDay() day: string,
  ): Promise<Page<VendorDecisionView>> {
    const page = await this.decisions.list(vendorId, query);
    return { ...page, items: page.items.map((row) => presentDecision(row, locale, day)) };
  }

  @Post('decisions')
  @AllowEditors()
  @ApiCreatedResponse({ type: VendorDecisionView })
  async decide(
    @Staff() staff: StaffPrincipal,
    @Param('vendorId', IdPipe) vendorId: string,
    @Body() body: DecideDto,
    @RequestLocale() locale: Locale,
  ): Promise<VendorDecisionView> {
    return presentDecision(await this.decisions.decide(staff, vendorId, body), locale, today());
  }

  @Patch('conditions/:conditionId')
  @AllowEditors()
  @ApiOkResponse({ type: ConditionView })
  async changeCondition(
    @Staff() staff: StaffPrincipal,
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('conditionId', IdPipe) conditionId: string,
    @IfMatch() version: number,
    @Body() body: ChangeConditionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConditionView> {
    const condition = await this.decisions.changeCondition(staff, vendorId, conditionId, version, body.met);
    return sendEtag(reply, presentCondition(condition, today()));
  }
}

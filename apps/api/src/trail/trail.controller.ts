import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageOf } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { CountActionsQuery } from './dto/count-actions.query.js';
import { ListTrailEventsQuery } from './dto/list-trail-events.query.js';
import { ActionCountsView, presentTrailEvent, TrailEventView } from './trail-event.presenter.js';
import { TrailService } from './trail.service.js';

/** Who did what. */
@ApiTags('audit-events')
@Controller('audit-events')
export class TrailController {
  constructor(private readonly trail: TrailService) {}

  @Get()
  @AllowStaff()
  @ApiOkResponse({ type: PageOf(TrailEventView) })
  async list(@Query() query: ListTrailEventsQuery): Promise<Page<TrailEventView>> {
    const page = await this.trail.list(query);
    return { ...page, items: page.items.map(presentTrailEvent) };
  }

  @Get('counts')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: ActionCountsView })
  async counts(@Staff() { userId }: StaffPrincipal, @Query() { since }: CountActionsQuery): Promise<ActionCountsView> {
    return { actions: await this.trail.countActions(new Date(since), userId) };
  }
}

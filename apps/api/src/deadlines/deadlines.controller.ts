import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageOf } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AllowStaff } from '../identity/access.js';
import { ReadsAsOf, ShownDay } from '../tenancy/as-of.js';
import { DeadlineView, presentDeadline } from './deadlines.presenter.js';
import { DeadlinesService } from './deadlines.service.js';
import { ListDeadlinesQuery } from './dto/list-deadlines.query.js';

/** What ends soon at a vendor. */
@ApiTags('vendors')
@Controller('deadlines')
export class DeadlinesController {
  constructor(private readonly deadlines: DeadlinesService) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(DeadlineView) })
  async list(@Query() query: ListDeadlinesQuery, @ShownDay() day: string): Promise<Page<DeadlineView>> {
    const page = await this.deadlines.list(query, day);
    return { ...page, items: page.items.map(presentDeadline) };
  }
}

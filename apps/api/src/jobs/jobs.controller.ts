import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { PageOf } from '../http/page.js';
import { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { AllowRoles } from '../identity/access.js';
import { JobView, presentJob } from './job.presenter.js';
import { JobsService } from './jobs.service.js';

/** What is done in the background. */
@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get()
  @AllowRoles('admin')
  @ApiOkResponse({ type: PageOf(JobView) })
  async list(@Query() query: PageQuery): Promise<Page<JobView>> {
    const page = await this.jobs.list(query);
    return { ...page, items: page.items.map(presentJob) };
  }

  @Post(':id/retry')
  @AllowRoles('admin')
  @HttpCode(200)
  @ApiOkResponse({ type: JobView })
  async retry(@Param('id', IdPipe) id: string): Promise<JobView> {
    return presentJob(await this.jobs.retry(id));
  }
}

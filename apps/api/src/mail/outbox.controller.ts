import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageOf } from '../http/page.js';
import { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { AllowRoles } from '../identity/access.js';
import { MailService } from './mail.service.js';
import { OutboxEntryView, presentOutboxEntry } from './outbox.presenter.js';

/** What mail is on its way. */
@ApiTags('outbox')
@Controller('outbox')
export class OutboxController {
  constructor(private readonly mail: MailService) {}

  @Get()
  @AllowRoles('admin')
  @ApiOkResponse({ type: PageOf(OutboxEntryView) })
  async list(@Query() query: PageQuery): Promise<Page<OutboxEntryView>> {
    const page = await this.mail.listOutbox(query);
    return { ...page, items: page.items.map(presentOutboxEntry) };
  }
}

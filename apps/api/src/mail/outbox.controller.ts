import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageOf } from '../http/page.js';
import { MAX_PAGE_SIZE, type Page } from '../http/paging.js';
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
  async list(): Promise<Page<OutboxEntryView>> {
    const { entries, total } = await this.mail.listOutbox(MAX_PAGE_SIZE);
    return { items: entries.map(presentOutboxEntry), nextCursor: null, total };
  }
}

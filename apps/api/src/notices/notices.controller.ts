import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageOf } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { ListNoticesQuery } from './dto/list-notices.query.js';
import { MarkNoticesDto } from './dto/mark-notices.dto.js';
import { MarkedNoticesView, NoticeView, presentMarked, presentNotice, UnreadNoticesView } from './notice.presenter.js';
import { NoticesService } from './notices.service.js';

/** What one is told of. */
@ApiTags('me')
@Controller('me/notices')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  @Get()
  @AllowStaff()
  @ApiOkResponse({ type: PageOf(NoticeView) })
  async list(@Staff() { userId }: StaffPrincipal, @Query() query: ListNoticesQuery): Promise<Page<NoticeView>> {
    const page = await this.notices.list(userId, query);
    return { ...page, items: page.items.map(presentNotice) };
  }

  @Get('unread')
  @AllowStaff()
  @ApiOkResponse({ type: UnreadNoticesView })
  async countUnread(@Staff() { userId }: StaffPrincipal): Promise<UnreadNoticesView> {
    return { count: await this.notices.countUnread(userId) };
  }

  @Post('marks')
  @HttpCode(200)
  @AllowStaff()
  @ApiOkResponse({ type: MarkedNoticesView })
  async mark(@Staff() { userId }: StaffPrincipal, @Body() body: MarkNoticesDto): Promise<MarkedNoticesView> {
    return presentMarked(await this.notices.mark(userId, body));
  }
}

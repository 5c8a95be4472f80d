import { ROLES } from '@firebreak/domain';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AllowInBrowser, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { ChooseNoticesDto, ChooseWeekdayDto, StopMailsDto } from './dto/choose-notices.dto.js';
import { NoticeChoicesView, presentNoticeChoices } from './notice-choices.presenter.js';
import { NoticeChoicesService } from './notice-choices.service.js';

/** What one wants to be told of, and how. */
@ApiTags('me')
@Controller('me/notice-choices')
export class NoticeChoicesController {
  constructor(private readonly choices: NoticeChoicesService) {}

  @Get()
  @AllowStaff()
  @ApiOkResponse({ type: NoticeChoicesView })
  async list(@Staff() { userId }: StaffPrincipal): Promise<NoticeChoicesView> {
    return presentNoticeChoices(await this.choices.list(userId));
  }

  @Post()
  @HttpCode(200)
  @AllowInBrowser(...ROLES)
  @ApiOkResponse({ type: NoticeChoicesView })
  async choose(@Staff() staff: StaffPrincipal, @Body() body: ChooseNoticesDto): Promise<NoticeChoicesView> {
    const { userId: id, role } = staff;
    return presentNoticeChoices(await this.choices.choose({ id, role }, body.kind, body.way));
  }

  @Post('stops')
  @HttpCode(200)
  @AllowInBrowser(...ROLES)
  @ApiOkResponse({ type: NoticeChoicesView })
  async stop(@Staff() { userId }: StaffPrincipal, @Body() body: StopMailsDto): Promise<NoticeChoicesView> {
    await this.choices.setStopped(userId, body.way, body.stopped);
    return presentNoticeChoices(await this.choices.list(userId));
  }

  @Post('weekday')
  @HttpCode(200)
  @AllowInBrowser(...ROLES)
  @ApiOkResponse({ type: NoticeChoicesView })
  async chooseWeekday(@Staff() { userId }: StaffPrincipal, @Body() body: ChooseWeekdayDto): Promise<NoticeChoicesView> {
    await this.choices.chooseWeekday(userId, body.weeklyOn);
    return presentNoticeChoices(await this.choices.list(userId));
  }
}

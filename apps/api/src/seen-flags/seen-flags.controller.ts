import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { MarkSeenDto } from './dto/mark-seen.dto.js';
import { presentSeenFlags, SeenFlagsView } from './seen-flags.presenter.js';
import { SeenFlagsService } from './seen-flags.service.js';

/** What people have seen of the flags. */
@ApiTags('me')
@Controller('me/seen-flags')
export class SeenFlagsController {
  constructor(private readonly seen: SeenFlagsService) {}

  @Get()
  @AllowStaff()
  @ApiOkResponse({ type: SeenFlagsView })
  async find(@Staff() staff: StaffPrincipal): Promise<SeenFlagsView> {
    return presentSeenFlags(await this.seen.find(staff.userId));
  }

  @Post()
  @HttpCode(200)
  @AllowStaff()
  @ApiOkResponse({ type: SeenFlagsView })
  async mark(@Staff() staff: StaffPrincipal, @Body() body: MarkSeenDto): Promise<SeenFlagsView> {
    return presentSeenFlags(await this.seen.mark(staff.userId, body.seenAt));
  }
}

import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { MarkSeenDto } from './dto/mark-seen.dto.js';
import { presentSeenMark, SeenMarkView } from './seen-mark.presenter.js';
import { SeenMarksService } from './seen-marks.service.js';

/** What people have seen: of the flags, and of everything that changed. */
@ApiTags('me')
@Controller('me')
export class SeenMarksController {
  constructor(private readonly seen: SeenMarksService) {}

  @Get('seen-flags')
  @AllowStaff()
  @ApiOkResponse({ type: SeenMarkView })
  async findFlags(@Staff() { userId }: StaffPrincipal): Promise<SeenMarkView> {
    return presentSeenMark(await this.seen.find(userId, 'flags'));
  }

  @Post('seen-flags')
  @HttpCode(200)
  @AllowStaff()
  @ApiOkResponse({ type: SeenMarkView })
  async markFlags(@Staff() { userId }: StaffPrincipal, @Body() { seenAt }: MarkSeenDto): Promise<SeenMarkView> {
    return presentSeenMark(await this.seen.mark(userId, 'flags', seenAt));
  }

  @Get('seen-changes')
  @AllowStaff()
  @ApiOkResponse({ type: SeenMarkView })
  async findChanges(@Staff() { userId }: StaffPrincipal): Promise<SeenMarkView> {
    return presentSeenMark(await this.seen.find(userId, 'changes'));
  }

  @Post('seen-changes')
  @HttpCode(200)
  @AllowStaff()
  @ApiOkResponse({ type: SeenMarkView })
  async markChanges(@Staff() { userId }: StaffPrincipal, @Body() { seenAt }: MarkSeenDto): Promise<SeenMarkView> {
    return presentSeenMark(await this.seen.mark(userId, 'changes', seenAt));
  }
}

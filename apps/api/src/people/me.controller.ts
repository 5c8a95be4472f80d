import { ROLES } from '@firebreak/domain';
import { Body, Controller, HttpCode, Patch, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch, sendEtag } from '../http/etag.js';
import { AllowInBrowser } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { presentUser, UserView } from '../users/user.presenter.js';
import { ChangeMeDto } from './dto/change-me.dto.js';
import { ChangePasswordDto } from './dto/change-password.dto.js';
import { MeService } from './me.service.js';

/** What people change of themselves. */
@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(private readonly me: MeService) {}

  @Patch()
  @AllowInBrowser(...ROLES)
  @ApiOkResponse({ type: UserView })
  async change(
    @Staff() staff: StaffPrincipal,
    @IfMatch() version: number,
    @Body() body: ChangeMeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserView> {
    return sendEtag(reply, presentUser(await this.me.change(staff, version, body)));
  }

  @Post('password')
  @HttpCode(204)
  @AllowInBrowser(...ROLES)
  @ApiNoContentResponse()
  changePassword(@Staff() staff: StaffPrincipal, @Body() body: ChangePasswordDto): Promise<void> {
    return this.me.changePassword(staff, body);
  }
}

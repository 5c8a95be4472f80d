import { Body, Controller, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch, sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { AfterStepUp, AllowInBrowser } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { presentUser, UserView } from '../users/user.presenter.js';
import { ChangePersonDto } from './dto/change-person.dto.js';
import { InvitePersonDto } from './dto/invite-person.dto.js';
import { PeopleService } from './people.service.js';

/** Asking people in, changing their roles, shutting them out. */
@ApiTags('users')
@Controller('users')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Post('invitations')
  @AllowInBrowser('admin')
  @AfterStepUp()
  @ApiCreatedResponse({ type: UserView })
  async invite(
    @Staff() staff: StaffPrincipal,
    @Body() body: InvitePersonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserView> {
    return sendEtag(reply, presentUser(await this.people.invite(staff, body)));
  }

  @Patch(':id')
  @AllowInBrowser('admin')
  @AfterStepUp()
  @ApiOkResponse({ type: UserView })
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangePersonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserView> {
    return sendEtag(reply, presentUser(await this.people.change(id, version, body)));
  }
}

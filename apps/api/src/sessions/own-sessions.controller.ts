import { ROLES } from '@firebreak/domain';
import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { cutPage, PageOf } from '../http/page.js';
import { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { AllowInBrowser } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { OwnSessionView, presentOwnSession } from './session.presenter.js';
import { SessionsService } from './sessions.service.js';

/** Where a person is signed in. */
@ApiTags('me')
@Controller('me/sessions')
export class OwnSessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Get()
  @AllowInBrowser(...ROLES)
  @ApiOkResponse({ type: PageOf(OwnSessionView) })
  async list(@Staff() { userId, sessionId }: StaffPrincipal, @Query() query: PageQuery): Promise<Page<OwnSessionView>> {
    const sessions = await this.sessions.listOf(userId);
    return cutPage(
      sessions.map((session) => presentOwnSession(session, sessionId)),
      query,
    );
  }

  @Delete()
  @HttpCode(204)
  @AllowInBrowser(...ROLES)
  @ApiNoContentResponse()
  endOthers(@Staff() staff: StaffPrincipal): Promise<void> {
    return this.sessions.endOthers(staff);
  }

  @Delete(':id')
  @HttpCode(204)
  @AllowInBrowser(...ROLES)
  @ApiNoContentResponse()
  end(@Staff() { userId }: StaffPrincipal, @Param('id', IdPipe) id: string): Promise<void> {
    return this.sessions.end(userId, id);
  }
}

import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowEverybody } from '../identity/access.js';
import { AskingBrowser, type Browser } from '../identity/browser.js';
import { setCookie } from '../identity/cookies.js';
import { presentSession, SessionView } from '../sessions/session.presenter.js';
import { BecomeFirstAdministratorDto } from './dto/become-first-administrator.dto.js';
import { FirstAdministratorService } from './first-administrator.service.js';

/** How an empty register gets its first administrator. */
@ApiTags('instance')
@Controller('first-administrator')
export class FirstAdministratorController {
  constructor(private readonly firstAdministrator: FirstAdministratorService) {}

  @Post()
  @AllowEverybody()
  @ApiCreatedResponse({ type: SessionView })
  async become(
    @Body() body: BecomeFirstAdministratorDto,
    @AskingBrowser() browser: Browser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, signedIn } = await this.firstAdministrator.become(body, browser);
    setCookie(reply, 'session', token);
    return presentSession(signedIn);
  }
}

import { ROLES } from '@firebreak/domain';
import { Body, Controller, Delete, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowEverybody, AllowInBrowser, AtAnyStage } from '../identity/access.js';
import { AskingBrowser, type Browser } from '../identity/browser.js';
import { clearCookie, setCookie } from '../identity/cookies.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { LimitAttempts } from '../rates/limit-attempts.js';
import { SignInDto } from './dto/sign-in.dto.js';
import { presentSession, SessionView } from './session.presenter.js';
import { SessionsService } from './sessions.service.js';

/** Sign in, who am I, sign out. */
@ApiTags('session')
@Controller('session')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Post()
  @AllowEverybody()
  @LimitAttempts('sign-in')
  @ApiCreatedResponse({ type: SessionView })
  async signIn(
    @Body() { email, password, totp }: SignInDto,
    @AskingBrowser() browser: Browser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, signedIn } = await this.sessions.signIn(email, password, totp ?? null, browser);
    setCookie(reply, 'session', token);
    return presentSession(signedIn);
  }

  @Get()
  @AllowInBrowser(...ROLES)
  @ApiOkResponse({ type: SessionView })
  async whoAmI(@Staff() staff: StaffPrincipal): Promise<SessionView> {
    return presentSession(await this.sessions.describe(staff.userId, staff.stage));
  }

  @Delete()
  @HttpCode(204)
  @AllowInBrowser(...ROLES)
  @AtAnyStage()
  @ApiNoContentResponse()
  async signOut(@Staff() staff: StaffPrincipal, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut(staff);
    // Whoever looked around in the demo is again who they were before.
    clearCookie(reply, staff.isGuest ? 'visit' : 'session');
  }
}

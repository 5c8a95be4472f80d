import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowEverybody } from '../identity/access.js';
import { AskingBrowser, type Browser } from '../identity/browser.js';
import { readCookie, setCookie } from '../identity/cookies.js';
import { PrincipalsService } from '../identity/principals.service.js';
import { LimitAttempts } from '../rates/limit-attempts.js';
import { presentSession, SessionView } from '../sessions/session.presenter.js';
import { VisitDemoDto } from './dto/visit-demo.dto.js';
import { DemoVisitsService } from './demo-visits.service.js';

/** The way into the demo; signing out leads back to where one came from. */
@ApiTags('demo')
@Controller('demo/visit')
export class DemoVisitsController {
  constructor(
    private readonly visits: DemoVisitsService,
    private readonly principals: PrincipalsService,
  ) {}

  @Post()
  @AllowEverybody()
  @LimitAttempts('sign-in')
  @ApiCreatedResponse({ type: SessionView })
  async open(
    @Body() { role }: VisitDemoDto,
    @Req() request: FastifyRequest,
    @AskingBrowser() browser: Browser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, signedIn } = await this.visits.open(role, await this.isMember(request), browser);
    setCookie(reply, 'visit', token);
    return presentSession(signedIn);
  }

  /** Whether a session of this browser's own stands behind the request. */
  private async isMember(request: FastifyRequest): Promise<boolean> {
    const token = readCookie(request, 'session');
    return token !== undefined && (await this.principals.isSession(token));
  }
}

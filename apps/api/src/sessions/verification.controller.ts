import { ROLES } from '@firebreak/domain';
import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowInBrowser, AtAnyStage } from '../identity/access.js';
import { AskingBrowser, type Browser } from '../identity/browser.js';
import { setCookie } from '../identity/cookies.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { LimitAttempts } from '../rates/limit-attempts.js';
import { PasskeysService } from '../second-factors/passkeys.service.js';
import { PasskeyRequestView } from '../second-factors/second-factors.presenter.js';
import { SecondFactorsService } from '../second-factors/second-factors.service.js';
import { proofOf, VerifyDto } from './dto/verify.dto.js';
import { presentSession, SecondFactorStepView, SessionView } from './session.presenter.js';
import { SessionsService } from './sessions.service.js';

/** Taking a session from a password to a second factor, and giving the factor again before what is grave. */
@ApiTags('session')
@Controller('session/second-factor')
export class VerificationController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly passkeys: PasskeysService,
    private readonly secondFactors: SecondFactorsService,
  ) {}

  @Get()
  @AllowInBrowser(...ROLES)
  @AtAnyStage()
  @ApiOkResponse({ type: SecondFactorStepView })
  async describe(@Staff() { userId, stage, name, email }: StaffPrincipal): Promise<SecondFactorStepView> {
    const methods = await this.secondFactors.methodsOf(userId);
    return { stage, methods, passkeysPossible: this.passkeys.possible, name, email };
  }

  @Post('question')
  @HttpCode(200)
  @AllowInBrowser(...ROLES)
  @AtAnyStage()
  @ApiOkResponse({ type: PasskeyRequestView })
  begin(@Staff() { userId }: StaffPrincipal): Promise<PasskeyRequestView> {
    return this.passkeys.beginVerifying(userId);
  }

  @Post()
  @HttpCode(200)
  @AllowInBrowser(...ROLES)
  @AtAnyStage()
  @LimitAttempts('second-factor')
  @ApiOkResponse({ type: SessionView })
  async verify(
    @Staff() staff: StaffPrincipal,
    @Body() body: VerifyDto,
    @AskingBrowser() { origin }: Browser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, signedIn } = await this.sessions.verify(staff, proofOf(body, origin));
    setCookie(reply, staff.isGuest ? 'visit' : 'session', token);
    return presentSession(signedIn);
  }
}

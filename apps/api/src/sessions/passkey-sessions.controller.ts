import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowEverybody } from '../identity/access.js';
import { AskingBrowser, type Browser } from '../identity/browser.js';
import { setCookie } from '../identity/cookies.js';
import { LimitAttempts } from '../rates/limit-attempts.js';
import { PasskeyAnswerDto } from '../second-factors/dto/passkey-answer.dto.js';
import { PasskeyRequestView } from '../second-factors/second-factors.presenter.js';
import { PasskeysService } from '../second-factors/passkeys.service.js';
import { presentSession, SessionView } from './session.presenter.js';
import { SessionsService } from './sessions.service.js';

/** Signing in by a passkey alone. */
@ApiTags('session')
@Controller('session/passkey')
export class PasskeySessionsController {
  constructor(
    private readonly passkeys: PasskeysService,
    private readonly sessions: SessionsService,
  ) {}

  @Post('question')
  @HttpCode(200)
  @AllowEverybody()
  @LimitAttempts('passkey')
  @ApiOkResponse({ type: PasskeyRequestView })
  begin(): Promise<PasskeyRequestView> {
    return this.passkeys.beginSignIn();
  }

  @Post()
  @AllowEverybody()
  @LimitAttempts('passkey')
  @ApiCreatedResponse({ type: SessionView })
  async signIn(
    @Body() body: PasskeyAnswerDto,
    @AskingBrowser() browser: Browser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, signedIn } = await this.sessions.signInByPasskey(body, browser);
    setCookie(reply, 'session', token);
    return presentSession(signedIn);
  }
}

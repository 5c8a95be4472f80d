import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FoundOrganizationDto } from '../founding/dto/found-organization.dto.js';
import { AllowEverybody } from '../identity/access.js';
import { AskingBrowser, type Browser } from '../identity/browser.js';
import { setCookie } from '../identity/cookies.js';
import { LimitAttempts } from '../rates/limit-attempts.js';
import { presentSession, SessionView } from '../sessions/session.presenter.js';
import { AskForSignUpDto } from './dto/ask-for-sign-up.dto.js';
import { PreviewSignUpDto } from './dto/preview-sign-up.dto.js';
import { presentSignUp, SignUpView } from './sign-up.presenter.js';
import { SignUpsService } from './sign-ups.service.js';

/** How people come by an organisation of their own. */
@ApiTags('sign-ups')
@Controller('sign-ups')
export class SignUpsController {
  constructor(private readonly signUps: SignUpsService) {}

  @Post()
  @HttpCode(202)
  @AllowEverybody()
  @LimitAttempts('sign-up')
  @ApiAcceptedResponse({ description: 'The same whoever the address means.' })
  ask(@Body() body: AskForSignUpDto): Promise<void> {
    return this.signUps.ask(body);
  }

  @Post('preview')
  @HttpCode(200)
  @AllowEverybody()
  @ApiOkResponse({ type: SignUpView })
  async preview(@Body() { token }: PreviewSignUpDto): Promise<SignUpView> {
    return presentSignUp(await this.signUps.preview(token));
  }

  @Post('completion')
  @AllowEverybody()
  @ApiCreatedResponse({ type: SessionView })
  async complete(
    @Body() body: FoundOrganizationDto,
    @AskingBrowser() browser: Browser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, signedIn } = await this.signUps.complete(body, browser);
    setCookie(reply, 'session', token);
    return presentSession(signedIn);
  }
}

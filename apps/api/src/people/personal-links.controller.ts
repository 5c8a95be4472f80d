import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AllowEverybody } from '../identity/access.js';
import { AskingBrowser, type Browser } from '../identity/browser.js';
import { setCookie } from '../identity/cookies.js';
import { presentSession, SessionView } from '../sessions/session.presenter.js';
import { PreviewLinkDto, UseLinkDto } from './dto/personal-link.dto.js';
import { RequestPasswordResetDto } from './dto/request-password-reset.dto.js';
import { PasswordResetsService } from './password-resets.service.js';
import { PersonalLinkView, presentPersonalLink } from './personal-link.presenter.js';
import { PersonalLinksService } from './personal-links.service.js';

/** The links in our mails to people: joining, and a new password. */
@ApiTags('personal links')
@Controller()
export class PersonalLinksController {
  constructor(
    private readonly links: PersonalLinksService,
    private readonly resets: PasswordResetsService,
  ) {}

  @Post('personal-links/preview')
  @HttpCode(200)
  @AllowEverybody()
  @ApiOkResponse({ type: PersonalLinkView })
  async preview(@Body() body: PreviewLinkDto): Promise<PersonalLinkView> {
    return presentPersonalLink(await this.links.preview(body.token));
  }

  @Post('personal-links/password')
  @AllowEverybody()
  @ApiCreatedResponse({ type: SessionView })
  async use(
    @Body() body: UseLinkDto,
    @AskingBrowser() browser: Browser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, signedIn } = await this.links.use(body.token, body.password, browser);
    setCookie(reply, 'session', token);
    return presentSession(signedIn);
  }

  @Post('password-resets')
  @HttpCode(202)
  @AllowEverybody()
  @ApiAcceptedResponse({ description: 'The same whoever the address means.' })
  requestReset(@Body() body: RequestPasswordResetDto): Promise<void> {
    return this.resets.request(body.email);
  }
}

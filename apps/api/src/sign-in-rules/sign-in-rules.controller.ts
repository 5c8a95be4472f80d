import { Body, Controller, Get, Patch, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch, sendEtag } from '../http/etag.js';
import { AfterStepUp, AllowInBrowser, AllowStaff } from '../identity/access.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { ChangeSignInRulesDto } from './dto/change-sign-in-rules.dto.js';
import { presentSignInRules, SignInRulesView } from './sign-in-rules.presenter.js';
import { SignInRulesService } from './sign-in-rules.service.js';

/** How people of the organisation sign in. */
@ApiTags('organization')
@Controller('sign-in-rules')
export class SignInRulesController {
  constructor(private readonly rules: SignInRulesService) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: SignInRulesView })
  async get(@Res({ passthrough: true }) reply: FastifyReply): Promise<SignInRulesView> {
    return sendEtag(reply, presentSignInRules(await this.rules.get()));
  }

  @Patch()
  @AllowInBrowser('admin')
  @AfterStepUp()
  @ApiOkResponse({ type: SignInRulesView })
  async change(
    @IfMatch() version: number,
    @Body() body: ChangeSignInRulesDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInRulesView> {
    return sendEtag(reply, presentSignInRules(await this.rules.change(version, body)));
  }
}

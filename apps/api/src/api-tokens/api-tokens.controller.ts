import { ROLES } from '@firebreak/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { cutPage, PageOf } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AfterStepUp, AllowInBrowser } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { ApiTokenView, MadeApiTokenView, presentApiToken, presentMadeToken } from './api-token.presenter.js';
import { ApiTokensService } from './api-tokens.service.js';
import { CreateApiTokenDto } from './dto/create-api-token.dto.js';
import { ListApiTokensQuery } from './dto/list-api-tokens.query.js';

/** Tokens by which programs act for people; a token makes, lists and revokes none. */
@ApiTags('api-tokens')
@Controller('api-tokens')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokensService) {}

  @Get()
  @AllowInBrowser(...ROLES)
  @ApiOkResponse({ type: PageOf(ApiTokenView) })
  async list(@Staff() staff: StaffPrincipal, @Query() query: ListApiTokensQuery): Promise<Page<ApiTokenView>> {
    return cutPage((await this.tokens.list(staff, query.all)).map(presentApiToken), query);
  }

  @Post()
  @AllowInBrowser(...ROLES)
  @AfterStepUp()
  @ApiCreatedResponse({ type: MadeApiTokenView })
  async make(@Staff() staff: StaffPrincipal, @Body() body: CreateApiTokenDto): Promise<MadeApiTokenView> {
    return presentMadeToken(await this.tokens.make(staff, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @AllowInBrowser(...ROLES)
  @ApiNoContentResponse()
  revoke(@Staff() staff: StaffPrincipal, @Param('id', IdPipe) id: string): Promise<void> {
    return this.tokens.revoke(staff, id);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch, sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { cutPage, PageOf } from '../http/page.js';
import { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { AllowEditors, AllowStaff } from '../identity/access.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { AccessScopeView, presentAccessScope } from './access-scope.presenter.js';
import { AccessScopesService } from './access-scopes.service.js';
import { CreateAccessScopeDto } from './dto/create-access-scope.dto.js';
import { UpdateAccessScopeDto } from './dto/update-access-scope.dto.js';

/** What a vendor can touch. */
@ApiTags('access-scopes')
@Controller('vendors/:vendorId/access-scopes')
export class AccessScopesController {
  constructor(private readonly scopes: AccessScopesService) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(AccessScopeView) })
  async list(@Param('vendorId', IdPipe) vendorId: string, @Query() query: PageQuery): Promise<Page<AccessScopeView>> {
    return cutPage((await this.scopes.list(vendorId)).map(presentAccessScope), query);
  }

  @Post()
  @AllowEditors()
  @ApiCreatedResponse({ type: AccessScopeView })
  async create(
    @Param('vendorId', IdPipe) vendorId: string,
    @Body() body: CreateAccessScopeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessScopeView> {
    return sendEtag(reply, presentAccessScope(await this.scopes.create(vendorId, body)));
  }

  @Get(':scopeId')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: AccessScopeView })
  async get(
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('scopeId', IdPipe) scopeId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessScopeView> {
    return sendEtag(reply, presentAccessScope(await this.scopes.get(vendorId, scopeId)));
  }

  @Patch(':scopeId')
  @AllowEditors()
  @ApiOkResponse({ type: AccessScopeView })
  async update(
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('scopeId', IdPipe) scopeId: string,
    @IfMatch() version: number,
    @Body() body: UpdateAccessScopeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessScopeView> {
    return sendEtag(reply, presentAccessScope(await this.scopes.update(vendorId, scopeId, version, body)));
  }

  @Delete(':scopeId')
  @HttpCode(204)
  @AllowEditors()
  @ApiNoContentResponse()
  delete(
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('scopeId', IdPipe) scopeId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.scopes.delete(vendorId, scopeId, version);
  }
}

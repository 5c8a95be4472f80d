import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch, sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { AllowEditors, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { CreateSavedViewDto, UpdateSavedViewDto } from './dto/saved-view.dto.js';
import { presentSavedView, SavedViewsView, SavedViewView } from './saved-view.presenter.js';
import { SavedViewsService } from './saved-views.service.js';

/** Views of the vendor list that people keep for themselves or for everybody. */
@ApiTags('vendors')
@Controller('saved-views')
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  @Get()
  @AllowStaff()
  @ApiOkResponse({ type: SavedViewsView })
  async list(@Staff() { userId }: StaffPrincipal): Promise<SavedViewsView> {
    const views = await this.views.list(userId);
    return { items: views.map((view) => presentSavedView(view, userId)) };
  }

  @Post()
  @AllowEditors()
  @ApiCreatedResponse({ type: SavedViewView })
  async create(
    @Staff() { userId }: StaffPrincipal,
    @Body() body: CreateSavedViewDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedViewView> {
    return sendEtag(reply, presentSavedView(await this.views.create(userId, body), userId));
  }

  @Patch(':id')
  @AllowEditors()
  @ApiOkResponse({ type: SavedViewView })
  async update(
    @Staff() { userId }: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateSavedViewDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedViewView> {
    return sendEtag(reply, presentSavedView(await this.views.update(userId, id, version, body), userId));
  }

  @Delete(':id')
  @HttpCode(204)
  @AllowEditors()
  @ApiNoContentResponse()
  remove(
    @Staff() { userId }: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.views.remove(userId, id, version);
  }
}

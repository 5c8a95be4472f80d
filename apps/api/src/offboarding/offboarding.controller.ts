import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { today } from '../judgements/today.js';
import { IfMatch, sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { AllowEditors, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { ReadsAsOf, ShownDay } from '../tenancy/as-of.js';
import { AddOffboardingItemDto } from './dto/add-offboarding-item.dto.js';
import { ChangeOffboardingItemDto } from './dto/change-offboarding-item.dto.js';
import { StartOffboardingDto } from './dto/start-offboarding.dto.js';
import { OffboardingItemsService } from './offboarding-items.service.js';
import {
  OffboardingItemView,
  OffboardingView,
  presentOffboarding,
  presentOffboardingItem,
} from './offboarding.presenter.js';
import { OffboardingService } from './offboarding.service.js';

/** How a vendor leaves. */
@ApiTags('offboarding')
@Controller('vendors/:vendorId/offboarding')
export class OffboardingController {
  constructor(
    private readonly offboardings: OffboardingService,
    private readonly items: OffboardingItemsService,
  ) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: OffboardingView })
  async get(@Param('vendorId', IdPipe) vendorId: string, @ShownDay() day: string): Promise<OffboardingView> {
    return presentOffboarding(await this.offboardings.get(vendorId), day);
  }

  @Post()
  @AllowEditors()
  @ApiCreatedResponse({ type: OffboardingView })
  async start(
    @Staff() staff: StaffPrincipal,
    @Param('vendorId', IdPipe) vendorId: string,
    @Body() body: StartOffboardingDto,
  ): Promise<OffboardingView> {
    return presentOffboarding(await this.offboardings.start(staff, vendorId, body), today());
  }

  @Post('finish')
  @HttpCode(204)
  @AllowEditors()
  @ApiNoContentResponse({ description: 'The vendor is archived.' })
  finish(@Param('vendorId', IdPipe) vendorId: string): Promise<void> {
    return this.offboardings.finish(vendorId);
  }

  @Post('cancel')
  @HttpCode(204)
  @AllowEditors()
  @ApiNoContentResponse({ description: 'The vendor stays; its status is what it was before.' })
  cancel(@Param('vendorId', IdPipe) vendorId: string): Promise<void> {
    return this.offboardings.cancel(vendorId);
  }

  @Post('items')
  @AllowEditors()
  @ApiCreatedResponse({ type: OffboardingItemView })
  async add(
    @Param('vendorId', IdPipe) vendorId: string,
    @Body() body: AddOffboardingItemDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OffboardingItemView> {
    return sendEtag(reply, presentOffboardingItem(await this.items.add(vendorId, body), today()));
  }

  @Patch('items/:itemId')
  @AllowEditors()
  @ApiOkResponse({ type: OffboardingItemView })
  async change(
    @Staff() staff: StaffPrincipal,
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('itemId', IdPipe) itemId: string,
    @IfMatch() version: number,
    @Body() body: ChangeOffboardingItemDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OffboardingItemView> {
    const changed = await this.items.change(staff, vendorId, itemId, version, body);
    return sendEtag(reply, presentOffboardingItem(changed, today()));
  }

  @Delete('items/:itemId')
  @HttpCode(204)
  @AllowEditors()
  @ApiNoContentResponse()
  remove(
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('itemId', IdPipe) itemId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.items.remove(vendorId, itemId, version);
  }
}

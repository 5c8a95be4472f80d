import type { Locale } from '@firebreak/domain';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch, sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { RequestLocale } from '../http/locale.js';
import { PageOf } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AllowEditors, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { ReadsAsOf, ShownDay } from '../tenancy/as-of.js';
import { today } from '../judgements/today.js';
import { CreateVendorDto } from './dto/create-vendor.dto.js';
import { ListVendorsQuery } from './dto/list-vendors.query.js';
import { UpdateVendorDto } from './dto/update-vendor.dto.js';
import { VendorTagsService } from './vendor-tags.service.js';
import {
  ListedVendorView,
  presentListedVendor,
  presentVendor,
  VendorTagsView,
  VendorView,
} from './vendor.presenter.js';
import { VendorsService } from './vendors.service.js';

/** The register. */
@ApiTags('vendors')
@Controller('vendors')
export class VendorsController {
  constructor(
    private readonly vendors: VendorsService,
    private readonly tags: VendorTagsService,
  ) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(ListedVendorView) })
  async list(
    @Query() query: ListVendorsQuery,
    @RequestLocale() locale: Locale,
    @ShownDay() day: string,
  ): Promise<Page<ListedVendorView>> {
    const page = await this.vendors.list(query);
    return { ...page, items: page.items.map((row) => presentListedVendor(row, locale, day)) };
  }

  @Get('tags')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: VendorTagsView })
  async listTags(): Promise<VendorTagsView> {
    return { items: await this.tags.list() };
  }

  @Post()
  @AllowEditors()
  @ApiCreatedResponse({ type: VendorView })
  async create(
    @Staff() staff: StaffPrincipal,
    @Body() body: CreateVendorDto,
    @RequestLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VendorView> {
    return sendEtag(reply, presentVendor(await this.vendors.create(staff, body), locale, today()));
  }

  @Get(':id')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: VendorView })
  async get(
    @Param('id', IdPipe) id: string,
    @RequestLocale() locale: Locale,
    @ShownDay() day: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VendorView> {
    return sendEtag(reply, presentVendor(await this.vendors.get(id), locale, day));
  }

  @Patch(':id')
  @AllowEditors()
  @ApiOkResponse({ type: VendorView })
  async update(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateVendorDto,
    @RequestLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VendorView> {
    return sendEtag(reply, presentVendor(await this.vendors.update(id, version, body), locale, today()));
  }

  @Delete(':id')
  @HttpCode(204)
  @AllowEditors()
  @ApiNoContentResponse()
  archive(@Param('id', IdPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.vendors.archive(id, version);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: VendorView })
  async restore(
    @Param('id', IdPipe) id: string,
    @RequestLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VendorView> {
    return sendEtag(reply, presentVendor(await this.vendors.restore(id), locale, today()));
  }
}

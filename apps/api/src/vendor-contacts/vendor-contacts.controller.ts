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
import { CreateVendorContactDto } from './dto/create-vendor-contact.dto.js';
import { UpdateVendorContactDto } from './dto/update-vendor-contact.dto.js';
import { presentVendorContact, VendorContactView } from './vendor-contact.presenter.js';
import { VendorContactsService } from './vendor-contacts.service.js';

/** Whom to speak to at vendors, and about what. */
@ApiTags('vendor-contacts')
@Controller('vendors/:vendorId/contacts')
export class VendorContactsController {
  constructor(private readonly contacts: VendorContactsService) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(VendorContactView) })
  async list(@Param('vendorId', IdPipe) vendorId: string, @Query() query: PageQuery): Promise<Page<VendorContactView>> {
    return cutPage((await this.contacts.list(vendorId)).map(presentVendorContact), query);
  }

  @Post()
  @AllowEditors()
  @ApiCreatedResponse({ type: VendorContactView })
  async create(
    @Param('vendorId', IdPipe) vendorId: string,
    @Body() body: CreateVendorContactDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VendorContactView> {
    return sendEtag(reply, presentVendorContact(await this.contacts.create(vendorId, body)));
  }

  @Get(':contactId')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: VendorContactView })
  async get(
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('contactId', IdPipe) contactId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VendorContactView> {
    return sendEtag(reply, presentVendorContact(await this.contacts.get(vendorId, contactId)));
  }

  @Patch(':contactId')
  @AllowEditors()
  @ApiOkResponse({ type: VendorContactView })
  async update(
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('contactId', IdPipe) contactId: string,
    @IfMatch() version: number,
    @Body() body: UpdateVendorContactDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VendorContactView> {
    return sendEtag(reply, presentVendorContact(await this.contacts.update(vendorId, contactId, version, body)));
  }

  @Delete(':contactId')
  @HttpCode(204)
  @AllowEditors()
  @ApiNoContentResponse()
  delete(
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('contactId', IdPipe) contactId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.contacts.delete(vendorId, contactId, version);
  }
}

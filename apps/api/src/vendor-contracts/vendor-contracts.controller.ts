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
import { CreateVendorContractDto } from './dto/create-vendor-contract.dto.js';
import { UpdateVendorContractDto } from './dto/update-vendor-contract.dto.js';
import { presentVendorContract, VendorContractView } from './vendor-contract.presenter.js';
import { VendorContractsService } from './vendor-contracts.service.js';

/** Contracts with vendors. */
@ApiTags('vendor-contracts')
@Controller('vendors/:vendorId/contracts')
export class VendorContractsController {
  constructor(private readonly contracts: VendorContractsService) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(VendorContractView) })
  async list(
    @Param('vendorId', IdPipe) vendorId: string,
    @Query() query: PageQuery,
  ): Promise<Page<VendorContractView>> {
    return cutPage((await this.contracts.list(vendorId)).map(presentVendorContract), query);
  }

  @Post()
  @AllowEditors()
  @ApiCreatedResponse({ type: VendorContractView })
  async create(
    @Param('vendorId', IdPipe) vendorId: string,
    @Body() body: CreateVendorContractDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VendorContractView> {
    return sendEtag(reply, presentVendorContract(await this.contracts.create(vendorId, body)));
  }

  @Get(':contractId')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: VendorContractView })
  async get(
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('contractId', IdPipe) contractId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VendorContractView> {
    return sendEtag(reply, presentVendorContract(await this.contracts.get(vendorId, contractId)));
  }

  @Patch(':contractId')
  @AllowEditors()
  @ApiOkResponse({ type: VendorContractView })
  async update(
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('contractId', IdPipe) contractId: string,
    @IfMatch() version: number,
    @Body() body: UpdateVendorContractDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VendorContractView> {
    return sendEtag(reply, presentVendorContract(await this.contracts.update(vendorId, contractId, version, body)));
  }

  @Delete(':contractId')
  @HttpCode(204)
  @AllowEditors()
  @ApiNoContentResponse()
  delete(
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('contractId', IdPipe) contractId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.contracts.delete(vendorId, contractId, version);
  }
}

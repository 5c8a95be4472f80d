import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageOf } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AllowEditors, AllowRoles, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { today } from '../judgements/today.js';
import { HoldVendorDto, ListArchivedVendorsQuery } from './dto/vendor-deletions.dto.js';
import { VendorHoldsService } from './vendor-holds.service.js';
import {
  ArchivedVendorView,
  presentArchivedVendor,
  presentRetention,
  VendorRetentionView,
} from './vendor-retention.presenter.js';

/** When archived vendors go, and what keeps them. */
@ApiTags('vendor-deletions')
@Controller()
export class VendorHoldsController {
  constructor(private readonly holds: VendorHoldsService) {}

  @Get('archived-vendors')
  @AllowStaff()
  @ApiOkResponse({ type: PageOf(ArchivedVendorView) })
  async list(@Query() query: ListArchivedVendorsQuery): Promise<Page<ArchivedVendorView>> {
    const page = await this.holds.list(query);
    return { ...page, items: page.items.map((vendor) => presentArchivedVendor(vendor, today())) };
  }

  @Get('vendors/:vendorId/retention')
  @AllowStaff()
  @ApiOkResponse({ type: VendorRetentionView })
  async get(@Param('vendorId', IdPipe) vendorId: string): Promise<VendorRetentionView> {
    return presentRetention(await this.holds.get(vendorId), today());
  }

  @Post('vendors/:vendorId/hold')
  @AllowEditors()
  @ApiCreatedResponse({ type: VendorRetentionView })
  async hold(
    @Staff() staff: StaffPrincipal,
    @Param('vendorId', IdPipe) vendorId: string,
    @Body() { reason }: HoldVendorDto,
  ): Promise<VendorRetentionView> {
    return presentRetention(await this.holds.hold(staff, vendorId, reason), today());
  }

  @Post('vendors/:vendorId/hold/lift')
  @HttpCode(200)
  @AllowRoles('admin')
  @ApiOkResponse({ type: VendorRetentionView })
  async lift(
    @Staff() staff: StaffPrincipal,
    @Param('vendorId', IdPipe) vendorId: string,
    @IfMatch() version: number,
  ): Promise<VendorRetentionView> {
    return presentRetention(await this.holds.lift(staff, vendorId, version), today());
  }
}

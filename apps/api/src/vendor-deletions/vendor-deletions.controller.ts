import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageQuery } from '../http/page.query.js';
import { PageOf } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AllowRoles, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { ReadInstant, ReadsAsOf } from '../tenancy/as-of.js';
import { DeleteVendorDto } from './dto/vendor-deletions.dto.js';
import { VendorDeletionsService } from './vendor-deletions.service.js';
import { DeletedSinceView, presentDeletion, VendorDeletionView } from './vendor-retention.presenter.js';

/** Vendors that are gone for good. */
@ApiTags('vendor-deletions')
@Controller()
export class VendorDeletionsController {
  constructor(private readonly deletions: VendorDeletionsService) {}

  @Get('vendor-deletions')
  @AllowStaff()
  @ApiOkResponse({ type: PageOf(VendorDeletionView) })
  async list(@Query() query: PageQuery): Promise<Page<VendorDeletionView>> {
    const page = await this.deletions.list(query);
    return { ...page, items: page.items.map(presentDeletion) };
  }

  @Get('vendor-deletions/since')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: DeletedSinceView })
  async countSince(@ReadInstant() instant: Date): Promise<DeletedSinceView> {
    return { count: await this.deletions.countSince(instant) };
  }

  @Post('vendors/:vendorId/deletion')
  @HttpCode(200)
  @AllowRoles('admin')
  @ApiOkResponse({ type: VendorDeletionView, description: 'What is left of it.' })
  async deleteNow(
    @Staff() staff: StaffPrincipal,
    @Param('vendorId', IdPipe) vendorId: string,
    @IfMatch() version: number,
    @Body() { name }: DeleteVendorDto,
  ): Promise<VendorDeletionView> {
    return presentDeletion(await this.deletions.deleteNow(staff, vendorId, version, name));
  }
}

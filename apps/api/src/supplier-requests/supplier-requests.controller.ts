import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@firebreak/domain';
import type { FastifyReply } from 'fastify';
import { IfMatch, sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { RequestLocale } from '../http/locale.js';
import { PageOf } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AllowEditors, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { AskForSupplierDto } from './dto/ask-for-supplier.dto.js';
import { ListSupplierRequestsQuery } from './dto/list-supplier-requests.query.js';
import { DeclineRequestDto, LinkVendorDto, MakeVendorDto } from './dto/settle-request.dto.js';
import { RequestOutlookService } from './request-outlook.service.js';
import {
  presentRequestDetail,
  presentSupplierRequest,
  SupplierRequestDetailView,
  SupplierRequestView,
} from './supplier-request.presenter.js';
import { SupplierRequestsService } from './supplier-requests.service.js';

/** Suppliers that somebody in the firm asks for before they are bought. */
@ApiTags('supplier-requests')
@Controller('supplier-requests')
export class SupplierRequestsController {
  constructor(
    private readonly requests: SupplierRequestsService,
    private readonly outlook: RequestOutlookService,
  ) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(SupplierRequestView) })
  async list(@Query() query: ListSupplierRequestsQuery): Promise<Page<SupplierRequestView>> {
    const page = await this.requests.list(query);
    return { ...page, items: page.items.map(presentSupplierRequest) };
  }

  @Post()
  @AllowEditors()
  @ApiCreatedResponse({ type: SupplierRequestView })
  async ask(
    @Staff() { userId, name, email }: StaffPrincipal,
    @Body() body: AskForSupplierDto,
    @RequestLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupplierRequestView> {
    const row = await this.requests.receive({ userId, name, email, locale }, body);
    return sendEtag(reply, presentSupplierRequest(row));
  }

  @Get(':id')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: SupplierRequestDetailView })
  async get(
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupplierRequestDetailView> {
    const row = await this.requests.get(id);
    return sendEtag(reply, presentRequestDetail(row, await this.outlook.look(row.request)));
  }

  @Post(':id/vendor')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: SupplierRequestView })
  async makeVendor(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: MakeVendorDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupplierRequestView> {
    return sendEtag(reply, presentSupplierRequest(await this.requests.makeVendor(staff, id, version, body)));
  }

  @Post(':id/link')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: SupplierRequestView })
  async link(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: LinkVendorDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupplierRequestView> {
    return sendEtag(reply, presentSupplierRequest(await this.requests.linkVendor(id, version, body)));
  }

  @Post(':id/decline')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: SupplierRequestView })
  async decline(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: DeclineRequestDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupplierRequestView> {
    return sendEtag(reply, presentSupplierRequest(await this.requests.decline(staff, id, version, body)));
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: SupplierRequestView, description: 'It waits again.' })
  async takeBack(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupplierRequestView> {
    return sendEtag(reply, presentSupplierRequest(await this.requests.takeBack(id, version)));
  }
}

import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readBytes } from '../http/bytes-body.js';
import { IdPipe } from '../http/id.pipe.js';
import { cutPage, PageOf } from '../http/page.js';
import { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { AllowEditors, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { OwnTransaction } from '../tenancy/tenant.interceptor.js';
import { AnnounceDocumentDto } from './dto/announce-document.dto.js';
import { presentPart, readOffset, TakesParts } from './evidence-parts.js';
import { EvidenceSendingService } from './evidence-sending.service.js';
import { EvidenceUploadService } from './evidence-upload.service.js';
import { EvidenceUploadView, presentDocuments, presentUpload, VendorDocumentView } from './evidence.presenter.js';
import { EvidenceService } from './evidence.service.js';

/** Files that are kept with a vendor itself, such as its contract; each is sent as evidence is, and never changes. */
@ApiTags('vendor documents')
@Controller('vendors/:vendorId/documents')
export class VendorDocumentsController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly sending: EvidenceSendingService,
    private readonly uploads: EvidenceUploadService,
  ) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(VendorDocumentView) })
  async list(
    @Param('vendorId', IdPipe) vendorId: string,
    @Query() query: PageQuery,
  ): Promise<Page<VendorDocumentView>> {
    return cutPage(presentDocuments(await this.evidence.listOfVendor(vendorId)), query);
  }

  @Post()
  @AllowEditors()
  @ApiCreatedResponse({ type: EvidenceUploadView })
  async announce(
    @Staff() staff: StaffPrincipal,
    @Param('vendorId', IdPipe) vendorId: string,
    @Body() body: AnnounceDocumentDto,
  ): Promise<EvidenceUploadView> {
    return presentUpload(await this.sending.announce({ ...staff, vendorId }, body), 0);
  }

  @Get(':fileId')
  @AllowStaff()
  @ApiOkResponse({ type: EvidenceUploadView })
  async progress(
    @Staff() staff: StaffPrincipal,
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('fileId', IdPipe) fileId: string,
  ): Promise<EvidenceUploadView> {
    const { evidence, offset } = await this.sending.progress({ ...staff, vendorId }, fileId);
    return presentUpload(evidence, offset);
  }

  @Put(':fileId/content')
  @AllowEditors()
  @TakesParts()
  async put(
    @Staff() staff: StaffPrincipal,
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('fileId', IdPipe) fileId: string,
    @Headers('upload-offset') offsetText: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceUploadView> {
    const sender = { ...staff, vendorId };
    const taken = await this.uploads.take(sender, fileId, readOffset(offsetText), () => readBytes(request));
    return presentPart(taken, reply);
  }

  @Delete(':fileId')
  @HttpCode(204)
  @AllowEditors()
  @OwnTransaction()
  @ApiNoContentResponse()
  remove(
    @Staff() staff: StaffPrincipal,
    @Param('vendorId', IdPipe) vendorId: string,
    @Param('fileId', IdPipe) fileId: string,
  ): Promise<void> {
    return this.sending.remove({ ...staff, vendorId }, fileId);
  }
}

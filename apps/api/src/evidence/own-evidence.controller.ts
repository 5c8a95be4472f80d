import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readBytes } from '../http/bytes-body.js';
import { IdPipe } from '../http/id.pipe.js';
import { AllowEditors, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { OwnTransaction } from '../tenancy/tenant.interceptor.js';
import { AnnounceEvidenceDto } from './dto/announce-evidence.dto.js';
import { EvidenceUploadView, presentUpload } from './evidence.presenter.js';
import { presentPart, readOffset, TakesParts } from './evidence-parts.js';
import { EvidenceUploadService } from './evidence-upload.service.js';
import { EvidenceSendingService } from './evidence-sending.service.js';

/** Files beside what the buyer fills in itself: sent as the vendor's are, until the answers are finished. */
@ApiTags('own answers')
@Controller('assessments/:id/own-evidence')
export class OwnEvidenceController {
  constructor(
    private readonly evidence: EvidenceSendingService,
    private readonly uploads: EvidenceUploadService,
  ) {}

  @Post()
  @AllowEditors()
  @ApiCreatedResponse({ type: EvidenceUploadView })
  async announce(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) assessmentId: string,
    @Body() body: AnnounceEvidenceDto,
  ): Promise<EvidenceUploadView> {
    return presentUpload(await this.evidence.announce({ ...staff, assessmentId }, body), 0);
  }

  @Get(':fileId')
  @AllowStaff()
  @ApiOkResponse({ type: EvidenceUploadView })
  async progress(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) assessmentId: string,
    @Param('fileId', IdPipe) fileId: string,
  ): Promise<EvidenceUploadView> {
    const { evidence, offset } = await this.evidence.progress({ ...staff, assessmentId }, fileId);
    return presentUpload(evidence, offset);
  }

  @Put(':fileId/content')
  @AllowEditors()
  @TakesParts()
  async put(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) assessmentId: string,
    @Param('fileId', IdPipe) fileId: string,
    @Headers('upload-offset') offsetText: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceUploadView> {
    const sender = { ...staff, assessmentId };
    return presentPart(
      await this.uploads.take(sender, fileId, readOffset(offsetText), () => readBytes(request)),
      reply,
    );
  }

  @Delete(':fileId')
  @HttpCode(204)
  @AllowEditors()
  @OwnTransaction()
  @ApiNoContentResponse()
  remove(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) assessmentId: string,
    @Param('fileId', IdPipe) fileId: string,
  ): Promise<void> {
    return this.evidence.remove({ ...staff, assessmentId }, fileId);
  }
}

import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readBytes } from '../http/bytes-body.js';
import { IdPipe } from '../http/id.pipe.js';
import { AllowRespondent } from '../identity/access.js';
import { Respondent, type RespondentPrincipal } from '../identity/principal.js';
import { OwnTransaction } from '../tenancy/tenant.interceptor.js';
import { AnnounceEvidenceDto } from './dto/announce-evidence.dto.js';
import { EvidenceUploadView, PortalEvidenceView, presentEvidence, presentUpload } from './evidence.presenter.js';
import { presentPart, readOffset, TakesParts } from './evidence-parts.js';
import { EvidenceUploadService } from './evidence-upload.service.js';
import { EvidenceSendingService } from './evidence-sending.service.js';

/** The vendor's files: announced, sent in parts, and taken back until the answers are signed. */
@ApiTags('portal')
@Controller('portal/evidence')
export class PortalEvidenceController {
  constructor(
    private readonly evidence: EvidenceSendingService,
    private readonly uploads: EvidenceUploadService,
  ) {}

  @Get()
  @AllowRespondent()
  @ApiOkResponse({ type: PortalEvidenceView })
  async list(@Respondent() respondent: RespondentPrincipal): Promise<PortalEvidenceView> {
    const files = await this.evidence.list(respondent);
    return { count: files.length, items: respondent.verified ? files.map(presentEvidence) : [] };
  }

  @Post()
  @AllowRespondent()
  @ApiCreatedResponse({ type: EvidenceUploadView })
  async announce(
    @Respondent() respondent: RespondentPrincipal,
    @Body() body: AnnounceEvidenceDto,
  ): Promise<EvidenceUploadView> {
    return presentUpload(await this.evidence.announce(respondent, body), 0);
  }

  @Get(':id')
  @AllowRespondent()
  @ApiOkResponse({ type: EvidenceUploadView })
  async progress(
    @Respondent() respondent: RespondentPrincipal,
    @Param('id', IdPipe) id: string,
  ): Promise<EvidenceUploadView> {
    const { evidence, offset } = await this.evidence.progress(respondent, id);
    return presentUpload(evidence, offset);
  }

  @Put(':id/content')
  @AllowRespondent()
  @TakesParts()
  async put(
    @Respondent() respondent: RespondentPrincipal,
    @Param('id', IdPipe) id: string,
    @Headers('upload-offset') offsetText: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceUploadView> {
    return presentPart(
      await this.uploads.take(respondent, id, readOffset(offsetText), () => readBytes(request)),
      reply,
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @AllowRespondent()
  @OwnTransaction()
  @ApiNoContentResponse()
  remove(@Respondent() respondent: RespondentPrincipal, @Param('id', IdPipe) id: string): Promise<void> {
    return this.evidence.remove(respondent, id);
  }
}

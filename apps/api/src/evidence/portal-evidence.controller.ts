import { invalidInput } from '@firebreak/domain';
import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readBytes, TakesBytes } from '../http/bytes-body.js';
import { IdPipe } from '../http/id.pipe.js';
import { AllowRespondent } from '../identity/access.js';
import { Respondent, type RespondentPrincipal } from '../identity/principal.js';
import { OwnTransaction } from '../tenancy/tenant.interceptor.js';
import { AnnounceEvidenceDto } from './dto/announce-evidence.dto.js';
import { EvidenceUploadView, PortalEvidenceView, presentEvidence, presentUpload } from './evidence.presenter.js';
import { EvidenceUploadService } from './evidence-upload.service.js';
import { RespondentEvidenceService } from './respondent-evidence.service.js';

/** The vendor's files: announced, sent in parts, and taken back until the answers are signed. */
@ApiTags('portal')
@Controller('portal/evidence')
export class PortalEvidenceController {
  constructor(
    private readonly evidence: RespondentEvidenceService,
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
  @OwnTransaction()
  @TakesBytes()
  @ApiHeader({
    name: 'Upload-Offset',
    required: false,
    description: 'The byte with which this part begins; 0 unless said, and 0 begins anew.',
  })
  @ApiOkResponse({ type: EvidenceUploadView, description: 'The part was taken; the next begins at `offset`.' })
  @ApiCreatedResponse({ type: EvidenceUploadView, description: 'All of the file is stored.' })
  async put(
    @Respondent() respondent: RespondentPrincipal,
    @Param('id', IdPipe) id: string,
    @Headers('upload-offset') offsetText: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceUploadView> {
    const { evidence, offset } = await this.uploads.take(respondent, id, readOffset(offsetText), () =>
      readBytes(request),
    );
    void reply.status(evidence.state === 'stored' ? 201 : 200);
    return presentUpload(evidence, offset);
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

function readOffset(text = '0'): number {
  if (!/^\d{1,15}$/.test(text)) throw invalidInput('Upload-Offset', 'type', 'Give the offset as a whole number.');
  return Number(text);
}

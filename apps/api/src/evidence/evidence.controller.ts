import { evidenceTypeOf } from '@firebreak/domain';
import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { attachmentNamed } from '../http/attachment.js';
import { IdPipe } from '../http/id.pipe.js';
import { AllowStaff } from '../identity/access.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { DownloadEvidenceQuery } from './dto/download-evidence.query.js';
import { EvidenceListView, presentEvidence } from './evidence.presenter.js';
import { EvidenceService } from './evidence.service.js';

/** Vendors' files for those who review the answers. */
@ApiTags('evidence')
@Controller()
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Get('assessments/:id/evidence')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: EvidenceListView })
  async list(@Param('id', IdPipe) id: string): Promise<EvidenceListView> {
    return { items: (await this.evidence.list(id)).map(presentEvidence) };
  }

  @Get('evidence/:id/content')
  @AllowStaff()
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @Param('id', IdPipe) id: string,
    @Query() query: DownloadEvidenceQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { evidence, stream } = await this.evidence.download(id, query.acceptUnscanned);
    void reply
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cross-origin-resource-policy', 'same-origin')
      .header('x-content-type-options', 'nosniff');
    return new StreamableFile(stream, {
      type: 'application/octet-stream',
      disposition: attachmentNamed(evidence.fileName, `evidence.${evidenceTypeOf(evidence.fileName)}`),
      length: evidence.sizeBytes,
    });
  }
}

import type { Locale } from '@firebreak/domain';
import { Controller, Get, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { readBytes, TakesBytes } from '../../http/bytes-body.js';
import { RequestLocale, WishedLocale } from '../../http/locale.js';
import { AllowRespondent, AllowVerifiedRespondent } from '../../identity/access.js';
import { Respondent, type RespondentPrincipal } from '../../identity/principal.js';
import { OwnTransaction } from '../../tenancy/tenant.interceptor.js';
import { PortalService } from '../portal.service.js';
import { AnswerSheetPreviewView, presentSheet } from './answer-sheet.presenter.js';
import { AnswerSheetService } from './answer-sheet.service.js';
import { DownloadSheetQuery } from './dto/download-sheet.query.js';
import { writeSheet } from './write-sheet.js';

/** The questionnaire as a spreadsheet, out and back. */
@ApiTags('portal')
@Controller('portal/answer-sheet')
export class AnswerSheetController {
  constructor(
    private readonly portal: PortalService,
    private readonly sheets: AnswerSheetService,
  ) {}

  @Get()
  @AllowRespondent()
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    schema: { type: 'string', format: 'binary' },
    description: 'An XLSX workbook; without answers until the one-time code is given.',
  })
  async download(
    @Respondent() respondent: RespondentPrincipal,
    @Query() { locale }: DownloadSheetQuery,
    @WishedLocale() wished: Locale | null,
  ): Promise<StreamableFile> {
    const portal = await this.portal.get(respondent);
    return new StreamableFile(await writeSheet(portal, locale ?? wished), {
      type: 'application/octet-stream',
      disposition: `attachment; filename="questionnaire-${portal.assessment.dueOn}.xlsx"`,
    });
  }

  @Post('preview')
  @HttpCode(200)
  @AllowVerifiedRespondent()
  @OwnTransaction()
  @TakesBytes()
  @ApiOkResponse({ type: AnswerSheetPreviewView })
  async preview(
    @Respondent() respondent: RespondentPrincipal,
    @Req() request: FastifyRequest,
    @RequestLocale() locale: Locale,
  ): Promise<AnswerSheetPreviewView> {
    return presentSheet(await this.sheets.preview(respondent, readBytes(request)), locale);
  }
}

import type { Locale } from '@firebreak/domain';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequestLocale } from '../http/locale.js';
import { AllowVerifiedRespondent } from '../identity/access.js';
import { Respondent, type RespondentPrincipal } from '../identity/principal.js';
import { DownloadReceiptQuery } from './dto/download-receipt.query.js';
import { downloadOf } from './receipt-download.js';
import { presentReceipt, ReceiptView } from './receipt.presenter.js';
import { ReceiptsService } from './receipts.service.js';

/** The vendor's receipt; it says what was answered, so it needs the one-time code. */
@ApiTags('portal')
@Controller('portal/receipt')
export class PortalReceiptController {
  constructor(private readonly receipts: ReceiptsService) {}

  @Get()
  @AllowVerifiedRespondent()
  @ApiOkResponse({ type: ReceiptView })
  async get(@Respondent() respondent: RespondentPrincipal): Promise<ReceiptView> {
    return presentReceipt(await this.receipts.findFor(respondent));
  }

  @Get('file')
  @AllowVerifiedRespondent()
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @Respondent() respondent: RespondentPrincipal,
    @Query() { form = 'json', locale }: DownloadReceiptQuery,
    @RequestLocale() wished: Locale,
  ): Promise<StreamableFile> {
    return downloadOf(await this.receipts.findFor(respondent), form, locale ?? wished);
  }
}

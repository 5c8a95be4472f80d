import type { Locale } from '@firebreak/domain';
import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe.js';
import { RequestLocale } from '../http/locale.js';
import { AllowStaff } from '../identity/access.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { DownloadReceiptQuery } from './dto/download-receipt.query.js';
import { downloadOf } from './receipt-download.js';
import { presentReceipt, ReceiptView } from './receipt.presenter.js';
import { ReceiptsService } from './receipts.service.js';

/** The receipt that the vendor was given, for those who review the answers. */
@ApiTags('receipts')
@Controller('assessments/:id/receipt')
export class ReceiptsController {
  constructor(private readonly receipts: ReceiptsService) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: ReceiptView })
  async get(@Param('id', IdPipe) id: string): Promise<ReceiptView> {
    return presentReceipt(await this.receipts.find(id));
  }

  @Get('file')
  @AllowStaff()
  @ReadsAsOf()
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @Param('id', IdPipe) id: string,
    @Query() { form = 'json', locale }: DownloadReceiptQuery,
    @RequestLocale() wished: Locale,
  ): Promise<StreamableFile> {
    return downloadOf(await this.receipts.find(id), form, locale ?? wished);
  }
}

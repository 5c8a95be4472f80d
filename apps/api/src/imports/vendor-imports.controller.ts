import { VENDOR_IMPORT_LIMITS } from '@firebreak/domain';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readBytes, TakesBytes, typeOfBytes, waitFor } from '../http/bytes-body.js';
import { IfMatch, sendEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageOf } from '../http/page.js';
import { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { AllowEditors, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { OwnTransaction } from '../tenancy/tenant.interceptor.js';
import { ImportVendorsQuery } from './dto/import-vendors.query.js';
import { ReadingQuery } from './dto/reading.query.js';
import { ReadingsService } from './readings.service.js';
import { TakeBackService } from './take-back.service.js';
import { ReadingProgressView, TakenBackView } from './taken-back.presenter.js';
import { presentImport, presentPreview, VendorImportPreviewView, VendorImportView } from './vendor-import.presenter.js';
import { VendorImportsService } from './vendor-imports.service.js';

/** Lists of vendors that are taken into the register. */
@ApiTags('imports')
@Controller('imports')
export class VendorImportsController {
  constructor(
    private readonly imports: VendorImportsService,
    private readonly readings: ReadingsService,
    private readonly takingBack: TakeBackService,
  ) {}

  @Post('vendors')
  @AllowEditors()
  @OwnTransaction()
  @TakesBytes('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ type: VendorImportPreviewView, description: 'With dryRun: what would happen.' })
  @ApiAcceptedResponse({
    type: VendorImportView,
    description: 'It is being stored: ask `GET /imports/{id}` how far it is.',
  })
  async import(
    @Staff() staff: StaffPrincipal,
    @Query() query: ImportVendorsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VendorImportPreviewView | VendorImportView> {
    waitFor(request, VENDOR_IMPORT_LIMITS.answerMilliseconds);
    const watch = this.readings.watch(staff, query.reading, abandonedSignal(reply));
    const [bytes, type] = [readBytes(request), typeOfBytes(request)];
    try {
      if (query.dryRun !== true) {
        void reply.status(202);
        return presentImport(await this.imports.import(staff, query, bytes, type, watch));
      }
      void reply.status(200);
      return presentPreview(await this.imports.preview(staff, query, bytes, type, watch));
    } finally {
      this.readings.forget(staff, query.reading);
    }
  }

  @Get()
  @AllowStaff()
  @ApiOkResponse({ type: PageOf(VendorImportView) })
  async list(@Query() query: PageQuery): Promise<Page<VendorImportView>> {
    const page = await this.imports.list(query);
    return { ...page, items: page.items.map(presentImport) };
  }

  @Get('reading')
  @AllowStaff()
  @ApiOkResponse({ type: ReadingProgressView, description: 'How far a list of yours is that is being read.' })
  reading(@Staff() staff: StaffPrincipal, @Query() { reading }: ReadingQuery): ReadingProgressView {
    return this.readings.get(staff, reading) ?? { step: null, percent: null };
  }

  @Get(':id')
  @AllowStaff()
  @ApiOkResponse({ type: VendorImportView })
  async get(
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VendorImportView> {
    return sendEtag(reply, presentImport(await this.imports.get(id)));
  }

  @Get(':id/take-back')
  @AllowStaff()
  @ApiOkResponse({ type: TakenBackView, description: 'What taking the import back would do now, or did.' })
  async previewTakeBack(@Param('id', IdPipe) id: string): Promise<TakenBackView> {
    return TakenBackView.of(await this.takingBack.preview(id));
  }

  @Post(':id/take-back')
  @AllowEditors()
  @HttpCode(202)
  @ApiAcceptedResponse({
    type: VendorImportView,
    description: 'It is being taken back: ask `GET /imports/{id}` how far it is.',
  })
  async takeBack(
    @Staff() staff: StaffPrincipal,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
  ): Promise<VendorImportView> {
    return presentImport(await this.takingBack.begin(staff, id, version));
  }
}

/** Is set off when the connection ends before the answer is given. */
function abandonedSignal({ raw }: FastifyReply): AbortSignal {
  const abandoning = new AbortController();
  raw.once('close', () => {
    if (!raw.writableEnded) abandoning.abort();
  });
  return abandoning.signal;
}

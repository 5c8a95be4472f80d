import { VENDOR_IMPORT_LIMITS } from '@firebreak/domain';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readBytes, TakesBytes, typeOfBytes, waitFor } from '../http/bytes-body.js';
import { IdPipe } from '../http/id.pipe.js';
import { AllowEditors, AllowStaff } from '../identity/access.js';
import { Staff, type StaffPrincipal } from '../identity/principal.js';
import { OwnTransaction } from '../tenancy/tenant.interceptor.js';
import { ImportVendorsQuery } from './dto/import-vendors.query.js';
import { presentImport, presentPreview, VendorImportPreviewView, VendorImportView } from './vendor-import.presenter.js';
import { VendorImportsService } from './vendor-imports.service.js';

/** Lists of vendors that are taken into the register. */
@ApiTags('imports')
@Controller('imports')
export class VendorImportsController {
  constructor(private readonly imports: VendorImportsService) {}

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
    const [bytes, type] = [readBytes(request), typeOfBytes(request)];
    if (query.dryRun !== true) {
      void reply.status(202);
      return presentImport(await this.imports.import(staff, query, bytes, type));
    }
    void reply.status(200);
    return presentPreview(await this.imports.preview(staff, query, bytes, type));
  }

  @Get(':id')
  @AllowStaff()
  @ApiOkResponse({ type: VendorImportView })
  async get(@Param('id', IdPipe) id: string): Promise<VendorImportView> {
    return presentImport(await this.imports.get(id));
  }
}

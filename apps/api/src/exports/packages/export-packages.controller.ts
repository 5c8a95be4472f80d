import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { PageOf } from '../../http/page.js';
import { PageQuery } from '../../http/page.query.js';
import type { Page } from '../../http/paging.js';
import { AfterStepUp, AllowStaff } from '../../identity/access.js';
import { Staff, type StaffPrincipal } from '../../identity/principal.js';
import { RequestExportPackageDto } from './dto/request-export-package.dto.js';
import { ExportPackageView, presentExportPackage } from './export-package.presenter.js';
import { ExportPackagesService } from './export-packages.service.js';

/** The whole register in one signed file. */
@ApiTags('exports')
@Controller('exports')
export class ExportPackagesController {
  constructor(private readonly packages: ExportPackagesService) {}

  @Post()
  @AllowStaff()
  @AfterStepUp('packages')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ExportPackageView, description: 'It is being made: ask `GET /exports/{id}`.' })
  async request(@Staff() staff: StaffPrincipal, @Body() request: RequestExportPackageDto): Promise<ExportPackageView> {
    return presentExportPackage(await this.packages.request(staff, request));
  }

  @Get()
  @AllowStaff()
  @ApiOkResponse({ type: PageOf(ExportPackageView) })
  async list(@Query() query: PageQuery): Promise<Page<ExportPackageView>> {
    const page = await this.packages.list(query);
    return { ...page, items: page.items.map(presentExportPackage) };
  }

  @Get(':id')
  @AllowStaff()
  @ApiOkResponse({ type: ExportPackageView })
  async get(@Param('id', IdPipe) id: string): Promise<ExportPackageView> {
    return presentExportPackage(await this.packages.get(id));
  }

  @Get(':id/content')
  @AllowStaff()
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { ready, stream } = await this.packages.download(id);
    void reply.header('x-content-type-options', 'nosniff');
    const asOf = (ready.instant?.toISOString() ?? '').replaceAll(/[-:]|\.\d+/g, '');
    return new StreamableFile(stream, {
      type: 'application/zip',
      disposition: `attachment; filename="firebreak-export-${asOf}.zip"`,
      ...(ready.bytes === null ? {} : { length: ready.bytes }),
    });
  }
}

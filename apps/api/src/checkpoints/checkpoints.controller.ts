import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PageOf } from '../http/page.js';
import { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { AllowStaff } from '../identity/access.js';
import {
  CheckpointView,
  LatestCheckpointView,
  presentCheckpoint,
  presentSignerReport,
} from './checkpoint.presenter.js';
import { CheckpointsService } from './checkpoints.service.js';
import { SizePipe } from './size.pipe.js';

/** Where the trail ended, signed by a process of its own and kept outside the database. */
@ApiTags('audit-checkpoints')
@Controller('audit-checkpoints')
export class CheckpointsController {
  constructor(private readonly checkpoints: CheckpointsService) {}

  @Get()
  @AllowStaff()
  @ApiOkResponse({ type: PageOf(CheckpointView) })
  async list(@Query() query: PageQuery): Promise<Page<CheckpointView>> {
    const page = await this.checkpoints.list(query);
    return { ...page, items: page.items.map(presentCheckpoint) };
  }

  @Get('latest')
  @AllowStaff()
  @ApiOkResponse({ type: LatestCheckpointView })
  async latest(): Promise<LatestCheckpointView> {
    return presentSignerReport(await this.checkpoints.report());
  }

  @Get(':size/note')
  @AllowStaff()
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'A C2SP signed note.' })
  async download(@Param('size', SizePipe) size: number): Promise<StreamableFile> {
    const { note } = await this.checkpoints.download(size);
    return new StreamableFile(Buffer.from(note), {
      type: 'text/plain; charset=utf-8',
      disposition: `attachment; filename="firebreak-checkpoint-${size}.note"`,
    });
  }
}

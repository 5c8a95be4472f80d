import { EXPORT_TABLE_NAMES, type ExportTable } from '@firebreak/domain';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AllowStaff } from '../../identity/access.js';
import { ReadsAsOf } from '../../tenancy/as-of.js';
import { SampleQuery } from '../dto/sample.query.js';
import { SampledTable } from '../exported-table.js';
import { presentSample, SampleView } from './sample.presenter.js';
import { SamplesService } from './samples.service.js';

/** Random samples of tables, for whoever looks closer at some rows. */
@ApiTags('exports')
@Controller('samples')
export class SamplesController {
  constructor(private readonly samples: SamplesService) {}

  @Get([...EXPORT_TABLE_NAMES])
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: SampleView })
  async draw(@SampledTable() table: ExportTable, @Query() sample: SampleQuery): Promise<SampleView> {
    return presentSample(table, sample, await this.samples.draw(table, sample));
  }
}

import { DomainError } from '@firebreak/domain';
import { Controller, Get, Header, Ip } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AllowEverybody } from '../identity/access.js';
import { OneOf } from '../http/fields.js';
import { HealthService } from './health.service.js';

/** The one word that says that all is well. */
export class StatusView {
  @OneOf(['ok']) status: 'ok';
}

/** For whoever watches the process. */
@ApiTags('health')
@Controller()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('healthz')
  @AllowEverybody()
  @ApiOkResponse({ type: StatusView })
  healthz(): StatusView {
    return { status: 'ok' };
  }

  @Get('readyz')
  @AllowEverybody()
  @ApiOkResponse({ type: StatusView })
  async readyz(): Promise<StatusView> {
    if (!(await this.health.databaseAnswers())) throw new DomainError('unavailable', 'The database is away.');
    return { status: 'ok' };
  }

  @Get('metrics')
  @AllowEverybody()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  metrics(@Ip() address: string): Promise<string> {
    return this.health.metrics(address);
  }
}

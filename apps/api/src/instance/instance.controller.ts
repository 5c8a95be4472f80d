import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AllowEverybody } from '../identity/access.js';
import { InstanceView } from './instance.presenter.js';
import { InstanceService } from './instance.service.js';

/** What the sign-in page needs to know before anybody signed in. */
@ApiTags('instance')
@Controller('instance')
export class InstanceController {
  constructor(private readonly instance: InstanceService) {}

  @Get()
  @AllowEverybody()
  @ApiOkResponse({ type: InstanceView })
  describe(): Promise<InstanceView> {
    return this.instance.describe();
  }
}

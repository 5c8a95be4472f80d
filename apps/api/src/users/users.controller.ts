import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageOf, wholePage } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AllowStaff } from '../identity/access.js';
import { presentUser, UserView } from './user.presenter.js';
import { UsersService } from './users.service.js';

/** Who works here. */
@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @AllowStaff()
  @ApiOkResponse({ type: PageOf(UserView) })
  async list(): Promise<Page<UserView>> {
    return wholePage((await this.users.list()).map(presentUser));
  }
}

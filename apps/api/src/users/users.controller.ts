import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { cutPage, PageOf } from '../http/page.js';
import { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { AllowStaff } from '../identity/access.js';
import { ReadsAsOf } from '../tenancy/as-of.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { presentUser, UserView } from './user.presenter.js';
import { UsersService } from './users.service.js';

/** Who works here. */
@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly db: TenantDb,
  ) {}

  @Get()
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(UserView) })
  async list(@Query() query: PageQuery): Promise<Page<UserView>> {
    const { now } = this.db;
    return cutPage(
      (await this.users.list()).map((user) => presentUser(user, now)),
      query,
    );
  }
}

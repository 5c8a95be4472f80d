import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { UsersModule } from '../users/users.module.js';
import { DemoService } from './demo.service.js';

/** The demo organisations. */
@Module({ imports: [OrganizationsModule, UsersModule], providers: [DemoService] })
export class DemoModule {}

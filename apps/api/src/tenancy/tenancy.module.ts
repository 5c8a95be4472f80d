import { Global, Module } from '@nestjs/common';
import { TenantDb } from './tenant-db.js';

/** The door to tenant data, for every module. */
@Global()
@Module({ providers: [TenantDb], exports: [TenantDb] })
export class TenancyModule {}

import { Module } from '@nestjs/common';
import { JudgementsModule } from '../judgements/judgements.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { UsersModule } from '../users/users.module.js';
import { RegisterFillingRepository } from './register-filling.repository.js';
import { RegisterFillingService } from './register-filling.service.js';
import { VendorListRepository } from './vendor-list.repository.js';
import { VendorsController } from './vendors.controller.js';
import { VendorsRepository } from './vendors.repository.js';
import { VendorsService } from './vendors.service.js';

/** The register. */
@Module({
  imports: [UsersModule, OrganizationsModule, JudgementsModule],
  controllers: [VendorsController],
  providers: [
    VendorsRepository,
    VendorListRepository,
    VendorsService,
    RegisterFillingRepository,
    RegisterFillingService,
  ],
  exports: [VendorsService, RegisterFillingService],
})
export class VendorsModule {}

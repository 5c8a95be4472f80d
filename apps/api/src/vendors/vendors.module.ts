import { Module } from '@nestjs/common';
import { JudgementsModule } from '../judgements/judgements.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { UsersModule } from '../users/users.module.js';
import { VendorActsController } from './acts/vendor-acts.controller.js';
import { VendorActsRepository } from './acts/vendor-acts.repository.js';
import { VendorActsService } from './acts/vendor-acts.service.js';
import { LikeVendorsService } from './like-vendors.service.js';
import { RegisterFillingRepository } from './register-filling.repository.js';
import { RegisterFillingService } from './register-filling.service.js';
import { VendorListRepository } from './vendor-list.repository.js';
import { VendorTagsRepository } from './vendor-tags.repository.js';
import { VendorTagsService } from './vendor-tags.service.js';
import { VendorsController } from './vendors.controller.js';
import { VendorsRepository } from './vendors.repository.js';
import { VendorsService } from './vendors.service.js';

/** The register. */
@Module({
  imports: [UsersModule, OrganizationsModule, JudgementsModule],
  controllers: [VendorsController, VendorActsController],
  providers: [
    VendorsRepository,
    VendorListRepository,
    VendorTagsRepository,
    VendorActsRepository,
    VendorTagsService,
    VendorsService,
    VendorActsService,
    LikeVendorsService,
    RegisterFillingRepository,
    RegisterFillingService,
  ],
  exports: [VendorsService, LikeVendorsService, RegisterFillingService],
})
export class VendorsModule {}

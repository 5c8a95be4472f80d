import { Module } from '@nestjs/common';
import { VendorsModule } from '../vendors/vendors.module.js';
import { VendorContactsController } from './vendor-contacts.controller.js';
import { VendorContactsRepository } from './vendor-contacts.repository.js';
import { VendorContactsService } from './vendor-contacts.service.js';

/** Whom to speak to at vendors. */
@Module({
  imports: [VendorsModule],
  controllers: [VendorContactsController],
  providers: [VendorContactsRepository, VendorContactsService],
})
export class VendorContactsModule {}

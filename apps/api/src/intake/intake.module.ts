import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { SupplierRequestsModule } from '../supplier-requests/supplier-requests.module.js';
import { IntakeController } from './intake.controller.js';
import { IntakeLinksRepository } from './intake-links.repository.js';
import { IntakeService } from './intake.service.js';

/** Asking for a supplier without an account. */
@Module({
  imports: [OrganizationsModule, SupplierRequestsModule],
  controllers: [IntakeController],
  providers: [IntakeLinksRepository, IntakeService],
})
export class IntakeModule {}

import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { SigningModule } from '../signing/signing.module.js';
import { PortalReceiptController } from './portal-receipt.controller.js';
import { ReceiptsController } from './receipts.controller.js';
import { ReceiptsRepository } from './receipts.repository.js';
import { ReceiptsService } from './receipts.service.js';

/** What a vendor is given when it signs. */
@Module({
  imports: [AssessmentsModule, EvidenceModule, MailModule, OrganizationsModule, SigningModule],
  controllers: [PortalReceiptController, ReceiptsController],
  providers: [ReceiptsRepository, ReceiptsService],
  exports: [ReceiptsService],
})
export class ReceiptsModule {}

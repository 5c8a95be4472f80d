import { Module } from '@nestjs/common';
import { JudgementsController } from './judgements.controller.js';
import { JudgementsRepository } from './judgements.repository.js';
import { JudgementsService } from './judgements.service.js';
import { VendorFactsRepository } from './vendor-facts.repository.js';

/** The verdict about a vendor. */
@Module({
  controllers: [JudgementsController],
  providers: [JudgementsRepository, VendorFactsRepository, JudgementsService],
  exports: [JudgementsService],
})
export class JudgementsModule {}

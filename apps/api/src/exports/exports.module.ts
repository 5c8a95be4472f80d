import { Module } from '@nestjs/common';
import { VendorDeletionsModule } from '../vendor-deletions/vendor-deletions.module.js';
import { ExportsController } from './exports.controller.js';
import { ExportsRepository } from './exports.repository.js';
import { ExportsService } from './exports.service.js';

/** Tables as files. */
@Module({
  imports: [VendorDeletionsModule],
  controllers: [ExportsController],
  providers: [ExportsRepository, ExportsService],
})
export class ExportsModule {}

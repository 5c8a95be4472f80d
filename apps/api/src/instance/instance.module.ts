import { Module } from '@nestjs/common';
import { InstanceController } from './instance.controller.js';
import { InstanceRepository } from './instance.repository.js';
import { InstanceService } from './instance.service.js';

/** What anybody may know about this installation. */
@Module({
  controllers: [InstanceController],
  providers: [InstanceRepository, InstanceService],
  exports: [InstanceService],
})
export class InstanceModule {}

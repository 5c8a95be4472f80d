import { Module } from '@nestjs/common';
import { CheckpointsController } from './checkpoints.controller.js';
import { CheckpointsRepository } from './checkpoints.repository.js';
import { CheckpointsService } from './checkpoints.service.js';
import { TrailCheckController } from './trail-check.controller.js';

/** What was signed of the trail outside the database, and the check of the trail against it. */
@Module({
  controllers: [CheckpointsController, TrailCheckController],
  providers: [CheckpointsRepository, CheckpointsService],
  exports: [CheckpointsService],
})
export class CheckpointsModule {}

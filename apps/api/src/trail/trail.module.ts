import { Global, Module } from '@nestjs/common';
import { TrailController } from './trail.controller.js';
import { TrailListeners } from './trail-listeners.js';
import { TrailRepository } from './trail.repository.js';
import { TrailService } from './trail.service.js';

/** Who did what. Every module that changes the register records here, so it is there for all of them. */
@Global()
@Module({
  controllers: [TrailController],
  providers: [TrailRepository, TrailListeners, TrailService],
  exports: [TrailListeners, TrailService],
})
export class TrailModule {}

import { Global, Module } from '@nestjs/common';
import { TrailController } from './trail.controller.js';
import { TrailRepository } from './trail.repository.js';
import { TrailService } from './trail.service.js';

/** Who did what. Every module that changes the register records here, so it is there for all of them. */
@Global()
@Module({ controllers: [TrailController], providers: [TrailRepository, TrailService], exports: [TrailService] })
export class TrailModule {}

import { Global, Module } from '@nestjs/common';
import { TrailRepository } from './trail.repository.js';
import { TrailService } from './trail.service.js';

/** Who did what. Every module that changes the register records here, so it is there for all of them. */
@Global()
@Module({ providers: [TrailRepository, TrailService], exports: [TrailService] })
export class TrailModule {}

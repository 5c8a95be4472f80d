import { Module } from '@nestjs/common';
import { SeenFlagsController } from './seen-flags.controller.js';
import { SeenFlagsRepository } from './seen-flags.repository.js';
import { SeenFlagsService } from './seen-flags.service.js';

/** What people have seen of the flags. */
@Module({ controllers: [SeenFlagsController], providers: [SeenFlagsRepository, SeenFlagsService] })
export class SeenFlagsModule {}

import { Module } from '@nestjs/common';
import { DeadlinesController } from './deadlines.controller.js';
import { DeadlinesRepository } from './deadlines.repository.js';
import { DeadlinesService } from './deadlines.service.js';

/** What ends soon at a vendor. */
@Module({ controllers: [DeadlinesController], providers: [DeadlinesRepository, DeadlinesService] })
export class DeadlinesModule {}

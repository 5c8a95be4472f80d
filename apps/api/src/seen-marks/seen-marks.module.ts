import { Module } from '@nestjs/common';
import { SeenMarksController } from './seen-marks.controller.js';
import { SeenMarksRepository } from './seen-marks.repository.js';
import { SeenMarksService } from './seen-marks.service.js';

/** What people have seen. */
@Module({ controllers: [SeenMarksController], providers: [SeenMarksRepository, SeenMarksService] })
export class SeenMarksModule {}

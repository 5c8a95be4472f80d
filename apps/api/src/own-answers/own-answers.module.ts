import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { OwnAnswersController } from './own-answers.controller.js';
import { OwnAnswersRepository } from './own-answers.repository.js';
import { OwnAnswersService } from './own-answers.service.js';

/** Questionnaires that the buyer fills in itself. */
@Module({
  imports: [AssessmentsModule],
  controllers: [OwnAnswersController],
  providers: [OwnAnswersRepository, OwnAnswersService],
})
export class OwnAnswersModule {}

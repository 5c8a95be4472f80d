import { Module } from '@nestjs/common';
import { FoundingModule } from '../founding/founding.module.js';
import { FirstAdministratorController } from './first-administrator.controller.js';
import { FirstAdministratorRepository } from './first-administrator.repository.js';
import { FirstAdministratorService } from './first-administrator.service.js';

/** How an empty register gets its first administrator. */
@Module({
  imports: [FoundingModule],
  controllers: [FirstAdministratorController],
  providers: [FirstAdministratorRepository, FirstAdministratorService],
})
export class FirstAdministratorModule {}

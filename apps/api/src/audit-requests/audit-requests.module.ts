import { Module } from '@nestjs/common';
import { AuditRequestsController } from './audit-requests.controller.js';
import { AuditRequestsRepository } from './audit-requests.repository.js';
import { AuditRequestsService } from './audit-requests.service.js';

/** What auditors ask of procurement. */
@Module({ controllers: [AuditRequestsController], providers: [AuditRequestsRepository, AuditRequestsService] })
export class AuditRequestsModule {}

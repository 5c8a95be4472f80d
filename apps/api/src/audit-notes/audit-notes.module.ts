import { Module } from '@nestjs/common';
import { AuditNotesController } from './audit-notes.controller.js';
import { AuditNotesRepository } from './audit-notes.repository.js';
import { AuditNotesService } from './audit-notes.service.js';

/** Working papers of auditors. */
@Module({ controllers: [AuditNotesController], providers: [AuditNotesRepository, AuditNotesService] })
export class AuditNotesModule {}

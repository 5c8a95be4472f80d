import { Injectable } from '@nestjs/common';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { QuestionnairesService } from './questionnaires.service.js';

/** The library of questionnaires, which grows with the program. */
@Injectable()
export class LibraryService {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly questionnaires: QuestionnairesService,
    private readonly db: TenantDb,
  ) {}

  /** Gives every organisation the questionnaires of the library that it does not have yet. */
  async addEverywhere(): Promise<void> {
    for (const organizationId of await this.organizations.listIds())
      await this.db.run(organizationId, () => this.questionnaires.addLibrary(this.db.now));
  }
}

import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceStorage } from './evidence-storage.js';
import { EvidenceTrail } from './evidence-trail.js';
import { IncomingFiles } from './incoming-files.js';

/** Removes what broken uploads and crashes leave behind, so that every file has its row and every row its file. */
@Injectable()
export class EvidenceSweep {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly storage: EvidenceStorage,
    private readonly incoming: IncomingFiles,
    private readonly trail: EvidenceTrail,
    private readonly db: TenantDb,
  ) {}

  /** Removes what an organisation has left unfinished since an instant; done twice, the second time finds nothing. */
  async run(organizationId: string, before: Date): Promise<void> {
    await this.db.run(organizationId, async () => {
      for (const evidence of await this.evidence.listUnfinished(before)) {
        await this.evidence.delete(evidence.id);
        await this.trail.record('evidence.removed', evidence);
      }
    });
    for (const id of await this.incoming.list(organizationId, before)) {
      if ((await this.stateOf(organizationId, id)) !== 'received') await this.incoming.remove({ organizationId, id });
    }
    for (const id of await this.storage.list(organizationId, before)) {
      if ((await this.stateOf(organizationId, id)) !== 'stored') await this.storage.remove({ organizationId, id });
    }
  }

  /** Removes these files of the store if nothing tells of them any more; done twice, the second time finds nothing. */
  async removeGone(organizationId: string, fileIds: readonly string[]): Promise<void> {
    for (const id of fileIds) {
      if ((await this.stateOf(organizationId, id)) === undefined) await this.storage.remove({ organizationId, id });
    }
  }

  private stateOf(organizationId: string, id: string): Promise<string | undefined> {
    return this.db.run(organizationId, async () => (await this.evidence.find(id))?.state);
  }
}

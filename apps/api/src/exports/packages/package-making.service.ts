import { createHash } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import type { ExportTable } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../../config/env.js';
import { ENV } from '../../config/env.token.js';
import { productVersion } from '../../config/product-version.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { canonicalJson } from '../../signing/canonical-json.js';
import { checkpointText } from '../../signing/checkpoint-text.js';
import { SigningService } from '../../signing/signing.service.js';
import { TenantDb } from '../../tenancy/tenant-db.js';
import type { User } from '../../users/user.entity.js';
import { VendorDeletionsService } from '../../vendor-deletions/vendor-deletions.service.js';
import { csvMetadata } from '../csv-metadata.js';
import { CsvTotals, type TableTotals } from './csv-totals.js';
import type { ExportPackage, MadePackage } from './export-package.entity.js';
import { ExportPackagesRepository } from './export-packages.repository.js';
import { PackageArchive } from './package-archive.js';
import { selectionOf, type ManifestContent, type PreviousPackage } from './package-manifest.js';
import { PackageSnapshotsRepository, type PackageSnapshot, type TrailEnd } from './package-snapshots.repository.js';
import { PackageStorage, prepareDraft } from './package-storage.js';
import { readmeOf } from './package-words.js';

/** Says how many tables are in the package already. */
export type TellTables = (tablesDone: number) => Promise<void>;

/** What is asked of the present, whatever the instant of the package. */
interface Circumstances {
  readonly organizationName: string;
  readonly deletedSince: number;
  readonly previous: PreviousPackage | null;
}

/** Writes packages: everything from one snapshot, each table as it comes, the signed manifest last. */
@Injectable()
export class PackageMaking {
  constructor(
    private readonly snapshots: PackageSnapshotsRepository,
    private readonly packages: ExportPackagesRepository,
    private readonly storage: PackageStorage,
    private readonly organizations: OrganizationsService,
    private readonly deletions: VendorDeletionsService,
    private readonly signing: SigningService,
    private readonly db: TenantDb,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Makes a package and puts its file where it is kept; of one that breaks off nothing is left. */
  async make(asked: ExportPackage, requester: User, tell: TellTables, signal: AbortSignal): Promise<MadePackage> {
    const { organizationId, asOf } = asked;
    const path = await prepareDraft(this.env.dataDirectory, asked);
    const drafted = await this.snapshots.open(organizationId, asOf, async (snapshot) => {
      const archive = new PackageArchive(path, snapshot.instant, signal);
      try {
        const manifest = await this.write(archive, snapshot, asked, requester, tell, signal);
        await archive.finish();
        return { instant: snapshot.instant, ...manifest };
      } catch (error) {
        const cause = archive.fault ?? error;
        await archive.abandon();
        throw cause;
      }
    });
    try {
      const { size: bytes } = await stat(path);
      await this.storage.store(asked, path);
      return { ...drafted, bytes, tablesDone: asked.tables.length };
    } finally {
      await rm(path, { force: true });
    }
  }

  private async write(
    archive: PackageArchive,
    snapshot: PackageSnapshot,
    asked: ExportPackage,
    requester: User,
    tell: TellTables,
    signal: AbortSignal,
  ): Promise<{ manifestSha256: string; previousId: string | null }> {
    const { organizationId, id: packageId, tables } = asked;
    const { instant } = snapshot;
    const { organizationName, deletedSince, previous } = await this.findCircumstances(organizationId, instant);
    await archive.addText('README.txt', readmeOf({ organization: organizationName, instant, tables }));
    const totals: TableTotals[] = [];
    for (const table of tables) {
      totals.push(await this.writeTable(archive, snapshot, table));
      await tell(totals.length);
    }
    const trail = await snapshot.findTrailEnd(signal);
    await archive.addText('trail/checkpoint.note', await this.signCheckpoint(organizationId, trail));
    const content: ManifestContent = {
      packageId,
      organization: { id: organizationId, name: organizationName },
      instant: instant.toISOString(),
      madeAt: new Date().toISOString(),
      requestedBy: { id: requester.id, name: requester.name, role: requester.role },
      selection: selectionOf(tables),
      software: { name: 'Firebreak', version: productVersion() },
      ...(await listBases(snapshot, tables)),
      deletedSince,
      files: archive.files,
      tables: totals,
      trail,
      checkpointKeys: (await this.signing.listSignerKeys()).map(({ verifierKey }) => verifierKey),
      previous,
    };
    const manifest = canonicalJson(await this.signing.sign('firebreak-export/1', content));
    await archive.addText('manifest.json', manifest);
    return {
      manifestSha256: createHash('sha256').update(manifest).digest('hex'),
      previousId: previous?.packageId ?? null,
    };
  }

  private async writeTable(
    archive: PackageArchive,
    snapshot: PackageSnapshot,
    table: ExportTable,
  ): Promise<TableTotals> {
    const totals = new CsvTotals(table);
    await archive.add(`data/${table}.csv`, (entry, signal) =>
      snapshot.writeTable(table, 'data', [totals, entry], signal),
    );
    const described = `${JSON.stringify(csvMetadata(table, 'en'), null, 2)}\n`;
    await archive.addText(`data/${table}.csv-metadata.json`, described);
    await archive.add(`spreadsheet/${table}.csv`, (entry, signal) =>
      snapshot.writeTable(table, 'safe', [entry], signal),
    );
    return totals.totals;
  }

  private findCircumstances(organizationId: string, instant: Date): Promise<Circumstances> {
    return this.db.run(organizationId, async () => {
      const previous = await this.packages.findPrevious(instant);
      return {
        organizationName: (await this.organizations.current()).name,
        deletedSince: await this.deletions.countSince(instant),
        previous: previous && { packageId: previous.id, manifestSha256: previous.manifestSha256 },
      };
    });
  }

  private signCheckpoint(organizationId: string, { size, root }: TrailEnd): Promise<string> {
    return this.signing.signText((name) => checkpointText({ name, organizationId, size, root }));
  }
}

/** With which models and questionnaires the rows of the package came about. */
async function listBases(
  snapshot: PackageSnapshot,
  tables: readonly ExportTable[],
): Promise<Pick<ManifestContent, 'models' | 'questionnaires'>> {
  const judged = tables.includes('judgements') ? await snapshot.listDistinct('judgements', 'model_version') : [];
  const asked = tables.includes('assessments')
    ? await snapshot.listDistinct('assessments', 'questionnaire_key', 'questionnaire_version')
    : [];
  return {
    models: judged.map(({ model_version }) => String(model_version)).toSorted(),
    questionnaires: asked
      .map((row) => ({ key: String(row.questionnaire_key), version: Number(row.questionnaire_version) }))
      .toSorted((a, b) => (a.key === b.key ? a.version - b.version : a.key < b.key ? -1 : 1)),
  };
}

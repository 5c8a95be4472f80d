import type { Readable } from 'node:stream';
import {
  DomainError,
  EXPORT_PACKAGE_KEPT_DAYS,
  EXPORT_TABLE_NAMES,
  invalidInput,
  notFound,
  type ExportPackageFailure,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { PageQuery } from '../../http/page.query.js';
import { cutPage, decodeCursor, toTotal, type Page } from '../../http/paging.js';
import type { StaffPrincipal } from '../../identity/principal.js';
import { JobsService } from '../../jobs/jobs.service.js';
import { readAsOf } from '../../tenancy/as-of.js';
import { TenantDb, type Actor } from '../../tenancy/tenant-db.js';
import { TrailService, type TrailEntry } from '../../trail/trail.service.js';
import { UsersService } from '../../users/users.service.js';
import type { User } from '../../users/user.entity.js';
import { hasAccess } from '../../users/user-access.js';
import type { RequestExportPackageDto } from './dto/request-export-package.dto.js';
import type { ExportPackage, MadePackage } from './export-package.entity.js';
import { ExportPackagesRepository } from './export-packages.repository.js';
import { PackageStorage } from './package-storage.js';

const SORT = '-requested';
/** A package that is under way for so long has lost its job. */
const LOST_MILLISECONDS = 86_400_000;

/** A package whose turn it is, and whoever asked for it. */
export interface BegunPackage {
  readonly asked: ExportPackage;
  /** Null when that person may not have it any more. */
  readonly requester: User | null;
}

/** Export packages, one under way at a time in an organisation. */
@Injectable()
export class ExportPackagesService {
  constructor(
    private readonly packages: ExportPackagesRepository,
    private readonly storage: PackageStorage,
    private readonly jobs: JobsService,
    private readonly users: UsersService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** Asks for a package, which is made once the running transaction is stored. Throws `invalid-state` while another is under way. */
  async request(staff: StaffPrincipal, { tables, asOf }: RequestExportPackageDto): Promise<ExportPackage> {
    if (tables?.length === 0) throw invalidInput('/tables', 'too-few-items', 'Name at least one table.');
    const asked: ExportPackage = {
      organizationId: this.db.organizationId,
      id: createId(),
      requestedBy: staff.userId,
      requestedThrough: staff.token,
      tables: [...(tables ?? EXPORT_TABLE_NAMES)].toSorted(),
      asOf: asOf === undefined ? null : readAsOf(asOf),
      status: 'waiting',
      tablesDone: 0,
      attempts: 0,
      instant: null,
      bytes: null,
      manifestSha256: null,
      previousId: null,
      failure: null,
      createdAt: this.db.now,
      finishedAt: null,
    };
    if (!(await this.packages.begin(asked))) throw await this.busy();
    await this.jobs.add('make-export-package', { packageId: asked.id }, { key: `package:${asked.id}` });
    await this.record('export.package_requested', asked, { tables: asked.tables, asOf: asOf ?? null });
    return asked;
  }

  /** Newest first. */
  async list({ limit, cursor }: PageQuery): Promise<Page<ExportPackage>> {
    const found = await this.packages.list(limit + 1, cursor === undefined ? null : decodeCursor(cursor, SORT).id);
    const { items, nextCursor } = cutPage(found, limit, (last) => ({ sort: SORT, value: null, id: last.id }));
    return {
      items,
      nextCursor,
      total: toTotal(await this.packages.count()),
    };
  }

  /** Throws `not-found`. */
  async get(id: string): Promise<ExportPackage> {
    const found = await this.packages.find(id);
    if (found === null) throw notFound();
    return found;
  }

  /** The bytes of a package that is ready, told to the trail. Throws `not-found`, `invalid-state`, and `unavailable` when they are gone. */
  async download(id: string): Promise<{ ready: ExportPackage; stream: Readable }> {
    const ready = await this.get(id);
    if (ready.status !== 'ready')
      throw new DomainError('invalid-state', 'There is no file: it is not made yet, was not made, or has expired.');
    await this.record('export.package_downloaded', ready);
    const stream = await this.storage.read(ready);
    if (stream === null)
      throw new DomainError('unavailable', 'The file is missing where it is kept: ask for another package.');
    return { ready, stream };
  }

  /** Counts one more attempt of a package and gives it; null when it is not under way any more. */
  begin(organizationId: string, id: string): Promise<BegunPackage | null> {
    return this.db.run(organizationId, async () => {
      const asked = await this.packages.attempt(id);
      return asked && { asked, requester: await this.findRequester(asked) };
    });
  }

  /** Tells how many of its tables are done. */
  tell({ organizationId, id }: ExportPackage, tablesDone: number): Promise<void> {
    return this.db.run(organizationId, () => this.packages.tell(id, tablesDone));
  }

  /** Hands a package out from here on, unless it is not wanted any more; says whether it is. */
  finish(asked: ExportPackage, made: MadePackage): Promise<boolean> {
    return this.db.run(asked.organizationId, async () => {
      const requester = await this.findRequester(asked);
      if (requester === null || !(await this.packages.finish(asked.id, made))) return false;
      const { tables } = asked;
      const { bytes, manifestSha256 } = made;
      const details = { tables, instant: made.instant.toISOString(), bytes, manifestSha256 };
      await this.record('export.package_finished', asked, details, toActor(requester, asked));
      return true;
    });
  }

  fail(asked: Pick<ExportPackage, 'organizationId' | 'id'>, failure: ExportPackageFailure): Promise<void> {
    return this.db.run(asked.organizationId, async () => {
      if (await this.packages.fail(asked.id, failure)) await this.record('export.package_failed', asked, { failure });
    });
  }

  /** Removes the file of a package that nobody is to have. */
  discard(asked: ExportPackage): Promise<void> {
    return this.storage.remove(asked);
  }

  /** Nobody gets a file any more that holds a vendor or a person of which the running transaction leaves nothing. */
  async withdrawAll(failure: 'vendor_deleted' | 'person_erased'): Promise<void> {
    await this.packages.expire(this.db.now);
    for (const id of await this.packages.listMaking(null)) {
      if (await this.packages.fail(id, failure)) await this.record('export.package_failed', { id }, { failure });
    }
    await this.jobs.add('forget-export-packages', {}, { key: 'forget-export-packages' });
  }

  /** Ends what is over or lost, and removes every file that nobody can get; done twice, the second time finds nothing. */
  async forget(organizationId: string): Promise<void> {
    const now = Date.now();
    await this.db.run(organizationId, async () => {
      await this.packages.expire(new Date(now - EXPORT_PACKAGE_KEPT_DAYS * 86_400_000));
      for (const id of await this.packages.listMaking(new Date(now - LOST_MILLISECONDS))) {
        if (await this.packages.fail(id, 'interrupted'))
          await this.record('export.package_failed', { id }, { failure: 'interrupted' });
      }
    });
    for (const id of await this.storage.list(organizationId, new Date(now))) {
      const found = await this.db.run(organizationId, () => this.packages.find(id));
      if (found === null || !['ready', 'making'].includes(found.status))
        await this.storage.remove({ organizationId, id });
    }
  }

  private async findRequester({ requestedBy }: ExportPackage): Promise<User | null> {
    const user = await this.users.find(requestedBy);
    return user && hasAccess(user, this.db.now) ? user : null;
  }

  private async busy(): Promise<DomainError> {
    const running = await this.packages.findRunning();
    return new DomainError(
      'invalid-state',
      'Another package of your organisation is being made: wait for it.',
      [],
      running === null ? {} : { existing: `/api/v1/exports/${running.id}` },
    );
  }

  private record(
    action: TrailEntry['action'],
    { id }: Pick<ExportPackage, 'id'>,
    details: object = {},
    actor: Actor = this.db.actor,
  ): Promise<void> {
    const subject = ['organizations', this.db.organizationId] as const;
    return this.trail.record({ action, subject, details: { packageId: id, ...details }, actor });
  }
}

function toActor({ id, name }: User, { requestedThrough: token }: ExportPackage): Actor {
  return { kind: 'person', id, name, token };
}

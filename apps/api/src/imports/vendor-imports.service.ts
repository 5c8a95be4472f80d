import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import {
  DomainError,
  notFound,
  planImport,
  VENDOR_IMPORT_LIMITS,
  type CellFault,
  type Duplicate,
  type ImportPlan,
  type RowOutcome,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { BytesType, IncomingBytes } from '../http/bytes-body.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { canonicalJson } from '../signing/canonical-json.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { toActor } from '../tenancy/tenant.interceptor.js';
import { TrailService } from '../trail/trail.service.js';
import { UsersService } from '../users/users.service.js';
import { RegisterFillingService } from '../vendors/register-filling.service.js';
import { letterOf } from './column-letters.js';
import type { ImportVendorsQuery } from './dto/import-vendors.query.js';
import { readList, type VendorList } from './read-list.js';
import { readRows } from './read-rows.js';
import { readDecisions } from './row-decisions.js';
import { RowTaking } from './row-taking.js';
import type { VendorImport } from './vendor-import.entity.js';
import { VendorImportsRepository } from './vendor-imports.repository.js';

/** A list that was read, and what importing it would do. */
export interface ImportPreview {
  readonly list: VendorList;
  readonly counts: Readonly<Record<RowOutcome, number>>;
  readonly faults: readonly CellFault[];
  readonly duplicates: readonly Duplicate[];
  /** When exactly this was imported before. */
  readonly earlier: VendorImport | null;
}

interface SentList {
  readonly list: VendorList;
  readonly digest: string;
}

/** Lists of vendors that are taken into the register. */
@Injectable()
export class VendorImportsService {
  constructor(
    private readonly imports: VendorImportsRepository,
    private readonly register: RegisterFillingService,
    private readonly users: UsersService,
    private readonly taking: RowTaking,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** One import. Throws `not-found`. */
  async get(id: string): Promise<VendorImport> {
    const done = await this.imports.find(id);
    if (!done) throw notFound();
    return done;
  }

  /** What importing the list would do; nothing is stored. Throws `too-large`, and `invalid-input` as `readList` does. */
  async preview(
    staff: StaffPrincipal,
    query: ImportVendorsQuery,
    bytes: IncomingBytes,
    type: BytesType,
  ): Promise<ImportPreview> {
    const { list, digest } = await this.receive(query, bytes, type);
    return this.db.run(staff.organizationId, async () => {
      const { plan, faults } = await this.plan(list, query);
      const { counts, duplicates } = plan;
      return { list, counts, faults, duplicates, earlier: await this.imports.findByDigest(digest) };
    });
  }

  /**
   * Takes the whole list over or nothing of it. Throws what `preview` throws; `duplicate` when exactly this was imported
   * before; `invalid-input` with up to a hundred cells when a row is faulty or a possible duplicate is undecided.
   */
  async import(
    staff: StaffPrincipal,
    query: ImportVendorsQuery,
    bytes: IncomingBytes,
    type: BytesType,
  ): Promise<VendorImport> {
    const { list, digest } = await this.receive(query, bytes, type);
    const work = async (): Promise<VendorImport> => {
      await this.register.beginLargeWrite();
      const earlier = await this.imports.findByDigest(digest);
      if (earlier)
        throw new DomainError('duplicate', 'Exactly this was imported before.', [], {
          existing: `/api/v1/imports/${earlier.id}`,
        });
      const { plan, faults } = await this.plan(list, query);
      refuseOpen(plan, faults, list);
      await this.taking.take(plan, staff.userId);
      return this.record(staff, query.fileName ?? null, digest, plan);
    };
    return this.db.run(staff.organizationId, work, { actor: toActor(staff) });
  }

  private async receive(
    query: ImportVendorsQuery,
    { stream, length }: IncomingBytes,
    type: BytesType,
  ): Promise<SentList> {
    if (length > VENDOR_IMPORT_LIMITS.bytes)
      throw new DomainError('too-large', `A list has at most ${VENDOR_IMPORT_LIMITS.bytes} bytes.`);
    const bytes = await buffer(stream);
    const list = await readList(bytes, type, query);
    const { dryRun: _dryRun, fileName: _fileName, columns: _columns, ...said } = query;
    const how = canonicalJson({ ...said, columns: list.reading.columns, type });
    return { list, digest: createHash('sha256').update(bytes).update(how).digest('hex') };
  }

  private async plan(
    list: VendorList,
    query: ImportVendorsQuery,
  ): Promise<{ plan: ImportPlan; faults: readonly CellFault[] }> {
    const people = new Map((await this.users.list()).map(({ email, id }) => [email.toLowerCase(), id]));
    const { dayOrder = null, archetype = null } = query;
    const { rows, faults, refused } = await readRows(list, { people, dayOrder, archetype });
    const nameColumn = list.reading.columns.indexOf('name');
    const plan = planImport(rows, await this.register.list(), readDecisions(query), nameColumn);
    const counts = { ...plan.counts, refused: plan.counts.refused + refused };
    const all = [...faults, ...plan.faults].toSorted((a, b) => a.row - b.row || a.column - b.column);
    return { plan: { ...plan, counts }, faults: all };
  }

  private async record(
    staff: StaffPrincipal,
    fileName: string | null,
    digest: string,
    { counts }: ImportPlan,
  ): Promise<VendorImport> {
    const { added, changed, unchanged, left_out: leftOut } = counts;
    const done: VendorImport = {
      organizationId: staff.organizationId,
      id: createId(),
      fileName,
      digest,
      importedBy: staff.userId,
      added,
      changed,
      unchanged,
      leftOut,
      createdAt: this.db.now,
    };
    await this.imports.insert(done);
    await this.trail.record({
      action: 'vendors.imported',
      subject: ['vendor_imports', done.id],
      details: { name: fileName, digest, added, changed, unchanged, leftOut },
    });
    return done;
  }
}

function refuseOpen({ counts, duplicates }: ImportPlan, faults: readonly CellFault[], { reading }: VendorList): void {
  if (counts.refused === 0 && counts.undecided === 0) return;
  const nameColumn = letterOf(Math.max(0, reading.columns.indexOf('name')));
  const issues = [
    ...faults.map(({ row, column, issue, field }) => ({
      pointer: `${letterOf(column)}${row + 1}`,
      code: issue.replaceAll('_', '-'),
      detail: `This cannot be taken as ${field}.`,
    })),
    ...duplicates
      .filter(({ decision }) => decision === null)
      .map(({ row, known }) => ({
        pointer: `${nameColumn}${row + 1}`,
        code: 'undecided',
        detail: `Say whether this is ${known.name}.`,
      })),
  ];
  throw new DomainError(
    'invalid-input',
    'Nothing was imported: some cells have to be mended or decided first.',
    issues.slice(0, VENDOR_IMPORT_LIMITS.shownRows),
  );
}

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
import { RunningImports, type RunningImport, type TellPercent } from './running-imports.js';
import type { VendorImport } from './vendor-import.entity.js';
import { VendorImportsRepository } from './vendor-imports.repository.js';
import { readMeanings } from './word-meanings.js';

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
    private readonly running: RunningImports,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** One import that was stored, runs or has failed. Throws `not-found`. */
  async get(id: string): Promise<VendorImport | RunningImport> {
    const found = this.running.find(this.db.organizationId, id) ?? (await this.imports.find(id));
    if (!found) throw notFound();
    return found;
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
   * Begins to take the whole list over, or nothing of it. Throws what `preview` throws; `duplicate` when exactly this was
   * imported before or is being so; `invalid-state` while another list is; `invalid-input` with up to a hundred cells
   * when a row is faulty or a possible duplicate is undecided.
   */
  async import(
    staff: StaffPrincipal,
    query: ImportVendorsQuery,
    bytes: IncomingBytes,
    type: BytesType,
  ): Promise<RunningImport> {
    const sent = await this.receive(query, bytes, type);
    const id = createId();
    const describe = ({ counts }: ImportPlan): VendorImport => this.describe(staff, query, sent.digest, id, counts);
    const planned = await this.db.run(staff.organizationId, async () => describe(await this.planSound(sent, query)));
    const store = async (tell: TellPercent): Promise<void> => {
      await this.register.beginLargeWrite();
      const plan = await this.planSound(sent, query);
      await this.taking.take(plan, staff.userId, tell);
      await this.record(describe(plan));
    };
    return this.running.start(planned, (tell) =>
      this.db.run(staff.organizationId, () => store(tell), { actor: toActor(staff) }),
    );
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
    const { rows, faults, refused } = await readRows(list, {
      people,
      dayOrder,
      archetype,
      meanings: readMeanings(query.words ?? ''),
    });
    const nameColumn = list.reading.columns.indexOf('name');
    const plan = planImport(rows, await this.register.list(), readDecisions(query), nameColumn);
    const counts = { ...plan.counts, refused: plan.counts.refused + refused };
    const all = [...faults, ...plan.faults].toSorted((a, b) => a.row - b.row || a.column - b.column);
    return { plan: { ...plan, counts }, faults: all };
  }

  /** What is to be done when nothing stands in its way. Throws as `import` does. */
  private async planSound({ list, digest }: SentList, query: ImportVendorsQuery): Promise<ImportPlan> {
    const earlier = await this.imports.findByDigest(digest);
    if (earlier)
      throw new DomainError('duplicate', 'Exactly this was imported before.', [], {
        existing: `/api/v1/imports/${earlier.id}`,
      });
    const { plan, faults } = await this.plan(list, query);
    refuseOpen(plan, faults, list);
    return plan;
  }

  private describe(
    { organizationId, userId }: StaffPrincipal,
    { fileName }: ImportVendorsQuery,
    digest: string,
    id: string,
    { added, changed, unchanged, left_out: leftOut }: ImportPlan['counts'],
  ): VendorImport {
    const createdAt = this.db.now;
    return {
      organizationId,
      id,
      fileName: fileName ?? null,
      digest,
      importedBy: userId,
      added,
      changed,
      unchanged,
      leftOut,
      createdAt,
    };
  }

  private async record(done: VendorImport): Promise<void> {
    const { id, fileName, digest, added, changed, unchanged, leftOut } = done;
    await this.imports.insert(done);
    await this.trail.record({
      action: 'vendors.imported',
      subject: ['vendor_imports', id],
      details: { name: fileName, digest, added, changed, unchanged, leftOut },
    });
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

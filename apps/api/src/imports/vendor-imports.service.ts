import { createHash } from 'node:crypto';
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
import type { PageQuery } from '../http/page.query.js';
import { cutPage, decodeCursor, toTotal, type Page } from '../http/paging.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { canonicalJson } from '../signing/canonical-json.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { toActor } from '../tenancy/tenant.interceptor.js';
import { TrailService } from '../trail/trail.service.js';
import { UsersService } from '../users/users.service.js';
import { RegisterFillingService } from '../vendors/register-filling.service.js';
import { letterOf } from './column-letters.js';
import type { ImportVendorsQuery } from './dto/import-vendors.query.js';
import type { ImportRun } from './import-run.entity.js';
import { ImportRunsService, type TellPercent } from './import-runs.service.js';
import { readList, type VendorList } from './read-list.js';
import { readRows } from './read-rows.js';
import { readDecisions } from './row-decisions.js';
import { RowTaking } from './row-taking.js';
import { NOBODY_WATCHES, receiveBytes, type ReadingWatch } from './reading-watch.js';
import type { TakenBack } from './taken-back.js';
import type { VendorImport } from './vendor-import.entity.js';
import { VendorImportsRepository } from './vendor-imports.repository.js';
import { readMeanings } from './word-meanings.js';

const SORT = '-imported';

/** A list that was read, and what importing it would do. */
export interface ImportPreview {
  readonly list: VendorList;
  readonly counts: Readonly<Record<RowOutcome, number>>;
  readonly faults: readonly CellFault[];
  readonly duplicates: readonly Duplicate[];
  /** When exactly this was imported before. */
  readonly earlier: SeenImport | null;
}

interface SentList {
  readonly bytes: Buffer;
  readonly list: VendorList;
  readonly digest: string;
}

/** An import, whether it is stored or not yet, and what is being done with it. */
export interface SeenImport {
  readonly of: VendorImport;
  readonly isStored: boolean;
  readonly runs: readonly ImportRun[];
  readonly canBeTakenBack: boolean;
}

/** Lists of vendors that are taken into the register. */
@Injectable()
export class VendorImportsService {
  constructor(
    private readonly imports: VendorImportsRepository,
    private readonly register: RegisterFillingService,
    private readonly users: UsersService,
    private readonly taking: RowTaking,
    private readonly runs: ImportRunsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** One import that was stored, runs or has failed. Throws `not-found`. */
  async get(id: string): Promise<SeenImport> {
    const [seen] = await this.see([id]);
    if (seen) return seen;
    const runs = (await this.runs.listOf([id])).get(id) ?? [];
    const [run] = runs;
    if (run === undefined) throw notFound();
    return { of: toPlanned(run), isStored: false, runs, canBeTakenBack: false };
  }

  /** Imports that were stored, newest first. */
  async list({ limit, cursor }: PageQuery): Promise<Page<SeenImport>> {
    const before = cursor === undefined ? null : decodeCursor(cursor, SORT).id;
    const imports = await this.imports.list(limit + 1, before);
    const { items: shown, nextCursor } = cutPage(imports, limit, (last) => ({ sort: SORT, value: null, id: last.id }));
    return {
      items: await this.see(shown.map(({ id }) => id)),
      nextCursor,
      total: toTotal(await this.imports.count()),
    };
  }

  /** What importing the list would do; nothing is stored. Throws `too-large`, and `invalid-input` as `readList` does. */
  async preview(
    staff: StaffPrincipal,
    query: ImportVendorsQuery,
    bytes: IncomingBytes,
    type: BytesType,
    watch: ReadingWatch,
  ): Promise<ImportPreview> {
    const { list, digest } = await this.receive(query, bytes, type, watch);
    return this.db.run(staff.organizationId, async () => {
      const { plan, faults } = await this.plan(list, query, watch);
      const { counts, duplicates } = plan;
      const earlier = await this.imports.findByDigest(digest);
      return { list, counts, faults, duplicates, earlier: earlier && ((await this.see([earlier.id]))[0] ?? null) };
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
    incoming: IncomingBytes,
    type: BytesType,
    watch: ReadingWatch,
  ): Promise<SeenImport> {
    const { list, digest, bytes } = await this.receive(query, incoming, type, watch);
    const id = createId();
    const begin = async (): Promise<SeenImport> => {
      const {
        added,
        changed,
        unchanged,
        left_out: leftOut,
      } = (await this.planSound(list, digest, query, watch)).counts;
      const run = await this.runs.begin({
        id,
        kind: 'import',
        startedBy: staff.userId,
        planned: { fileName: query.fileName ?? null, added, changed, unchanged, leftOut },
        digest,
        query,
        contentType: type,
        content: bytes,
      });
      return { of: toPlanned(run), isStored: false, runs: [run], canBeTakenBack: false };
    };
    return this.db.run(staff.organizationId, begin, { actor: toActor(staff) });
  }

  /** Stores a list that a run has kept. Throws as `import` does. */
  async store(run: ImportRun, tell: TellPercent): Promise<void> {
    const { organizationId, startedBy, startedThrough, content, query, contentType, digest } = run;
    if (content === null || query === null || contentType === null || digest === null) return;
    const actor = await this.db.run(organizationId, () => this.users.actorOf(startedBy, startedThrough));
    const list = await readList(content, contentType, query);
    await tell(5);
    const work = async (): Promise<void> => {
      await this.register.beginLargeWrite();
      const plan = await this.planSound(list, digest, query, NOBODY_WATCHES);
      await tell(10);
      const { added, changed, unchanged, left_out: leftOut } = plan.counts;
      await this.record({ ...toPlanned(run), added, changed, unchanged, leftOut, createdAt: this.db.now });
      await this.taking.take(plan, run.id, startedBy, tell);
      await this.runs.finish(run);
      await this.register.finishLargeWrite();
    };
    await this.db.run(organizationId, work, { actor });
  }

  /** Marks an import as taken back if it still has its version, and says whether it had. */
  markTakenBack({ id, version }: VendorImport, userId: string, takenBack: TakenBack): Promise<boolean> {
    return this.imports.markTakenBack(id, version, userId, takenBack);
  }

  /**
   * Those of these imports that are stored, in their order. A run ends, its import and what it did are stored, all at
   * once and perhaps between two reads: so the run is read first, and what an import did only after it was seen.
   */
  private async see(ids: readonly string[]): Promise<SeenImport[]> {
    const runs = await this.runs.listOf(ids);
    const imports = await this.imports.findAll(ids);
    const known = await this.imports.listKnown(ids);
    return imports.map((of) => ({
      of,
      isStored: true,
      runs: runs.get(of.id) ?? [],
      canBeTakenBack: of.takenBackAt === null && known.has(of.id),
    }));
  }

  private async receive(
    query: ImportVendorsQuery,
    { stream, length }: IncomingBytes,
    type: BytesType,
    watch: ReadingWatch,
  ): Promise<SentList> {
    if (length > VENDOR_IMPORT_LIMITS.bytes)
      throw new DomainError('too-large', `A list has at most ${VENDOR_IMPORT_LIMITS.bytes} bytes.`);
    const bytes = await receiveBytes(stream, length, watch);
    const list = await readList(bytes, type, query, watch);
    const { dryRun: _dryRun, fileName: _fileName, columns: _columns, reading: _reading, ...said } = query;
    const how = canonicalJson({ ...said, columns: list.reading.columns, type });
    return { bytes, list, digest: createHash('sha256').update(bytes).update(how).digest('hex') };
  }

  private async plan(
    list: VendorList,
    query: ImportVendorsQuery,
    watch: ReadingWatch,
  ): Promise<{ plan: ImportPlan; faults: readonly CellFault[] }> {
    const people = new Map((await this.users.list()).map(({ email, id }) => [email.toLowerCase(), id]));
    const { dayOrder = null, archetype = null } = query;
    const meanings = readMeanings(query.words ?? '');
    const { rows, faults, refused } = await readRows(list, { people, dayOrder, archetype, meanings }, watch);
    const nameColumn = list.reading.columns.indexOf('name');
    const plan = planImport(rows, await this.register.list(), readDecisions(query), nameColumn);
    const counts = { ...plan.counts, refused: plan.counts.refused + refused };
    const all = [...faults, ...plan.faults].toSorted((a, b) => a.row - b.row || a.column - b.column);
    return { plan: { ...plan, counts }, faults: all };
  }

  /** What is to be done when nothing stands in its way. Throws as `import` does. */
  private async planSound(
    list: VendorList,
    digest: string,
    query: ImportVendorsQuery,
    watch: ReadingWatch,
  ): Promise<ImportPlan> {
    const earlier = await this.imports.findByDigest(digest);
    if (earlier)
      throw new DomainError('duplicate', 'Exactly this was imported before.', [], {
        existing: `/api/v1/imports/${earlier.id}`,
      });
    const { plan, faults } = await this.plan(list, query, watch);
    refuseOpen(plan, faults, list);
    return plan;
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

/** What is known of an import before it is stored. */
function toPlanned({ organizationId, id, planned, digest, startedBy, createdAt }: ImportRun): VendorImport {
  return {
    ...planned,
    organizationId,
    id,
    digest: digest ?? '',
    importedBy: startedBy,
    createdAt,
    takenBackAt: null,
    takenBackBy: null,
    takenBack: null,
    version: 1,
  };
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

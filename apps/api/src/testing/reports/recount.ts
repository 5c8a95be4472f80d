import {
  BANDS,
  DATA_CATEGORIES,
  DEFAULT_MODEL,
  MEASURES,
  type Band,
  type Judgement,
  type VendorFacts,
} from '@firebreak/domain';
import { parseCsv } from '../csv.js';
import type { HttpClient } from '../http-client.js';
import type { TestApplication } from '../test-application.js';

type CsvRecord = Readonly<Record<string, string>>;

/** A judgement in force, as it is stored. */
interface JudgedVendor {
  readonly vendor_id: string;
  readonly facts: VendorFacts;
  readonly result: Pick<Judgement, 'flags'>;
  readonly inherent_band: Band;
  readonly residual_band: Band;
}

/** What the register's own files and judgements say, from which every figure of a report can be counted by hand. */
export interface Register {
  readonly day: string;
  readonly vendors: readonly CsvRecord[];
  readonly scopes: readonly CsvRecord[];
  readonly findings: readonly CsvRecord[];
  readonly acceptances: readonly CsvRecord[];
  readonly judgements: ReadonlyMap<string, JudgedVendor>;
}

/** Reads the register of one organisation as of an instant that is the present. */
export async function readRegister(
  { database }: TestApplication,
  staff: HttpClient,
  organizationId: string,
  instant: string,
): Promise<Register> {
  const file = async (table: string): Promise<CsvRecord[]> => {
    const { status, text } = await staff.get<string>(`/exports/${table}.csv?asOf=${instant}`);
    if (status !== 200) throw new Error(`${table}.csv is answered with ${status}.`);
    const [header = [], ...rows] = parseCsv(text);
    return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
  };
  const judged = await database.query<JudgedVendor>(
    `SELECT vendor_id, facts, result, inherent_band, residual_band FROM judgements
      WHERE organization_id = $1 AND superseded_at IS NULL`,
    [organizationId],
  );
  return {
    day: instant.slice(0, 10),
    vendors: (await file('vendors')).filter(({ status }) => status !== 'archived'),
    scopes: await file('access-scopes'),
    findings: await file('findings'),
    acceptances: await file('acceptances'),
    judgements: new Map(judged.map((row) => [row.vendor_id, row])),
  };
}

/** The critical suppliers: for each its id, tier, band, coverage, flags, open findings and the instant of its answers. */
export function recountCritical({ vendors, findings }: Register): unknown[] {
  return vendors
    .filter(({ tier, residual_band: band }) => Number(tier) <= 2 || band === 'high' || band === 'critical')
    .map((vendor) => [
      vendor['vendor_id'],
      Number(vendor['tier']),
      vendor['residual_band'],
      Number(vendor['coverage_percent']),
      vendor['flags'],
      findings.filter((finding) => finding['vendor_id'] === vendor['vendor_id'] && finding['status'] !== 'closed')
        .length,
      vendor['last_assessed_at'] ?? '',
    ]);
}

/** The personal data: for each kind and country the suppliers, the people at least and at most, and the scopes without a number. */
export function recountPersonalData({ vendors, scopes, day }: Register): unknown[] {
  const known = new Set(vendors.map((vendor) => vendor['vendor_id']));
  const cells = new Map<string, { suppliers: Set<string>; counts: number[]; uncounted: number }>();
  for (const scope of scopes) {
    const { vendor_id: vendor = '', ends_on: endsOn = '', people_count: people = '' } = scope;
    if (!known.has(vendor) || (endsOn !== '' && endsOn < day)) continue;
    for (const category of (scope['data_categories'] ?? '').split(';')) {
      const isPersonal = DATA_CATEGORIES.some((one) => one === category && DEFAULT_MODEL.data[one].perPerson);
      if (!isPersonal) continue;
      // A scope without a country has one empty part here, as it has one row in the report.
      for (const country of (scope['countries'] ?? '').split(';')) {
        const key = `${category} ${country}`;
        const cell = cells.get(key) ?? { suppliers: new Set(), counts: [], uncounted: 0 };
        cell.suppliers.add(vendor);
        if (people === '') cell.uncounted += 1;
        else cell.counts.push(Number(people));
        cells.set(key, cell);
      }
    }
  }
  return [...cells].map(([key, { suppliers, counts, uncounted }]) => [
    key,
    suppliers.size,
    counts.length === 0 ? null : Math.max(...counts),
    counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0),
    uncounted,
    [...suppliers].toSorted().join(';'),
  ]);
}

const DAY_MILLISECONDS = 86_400_000;

/** The coverage: for each measure the suppliers, those at each level, without an answer and out of date, and the percentage. */
export function recountCoverage({ vendors, judgements, day }: Register): unknown[] {
  return MEASURES.map((measure) => {
    const levels = [0, 0, 0, 0, 0];
    let [notAnswered, outOfDate, reached, possible] = [0, 0, 0, 0];
    for (const vendor of vendors) {
      const facts = judgements.get(vendor['vendor_id'] ?? '')?.facts;
      const keys = new Set(facts?.questions.flatMap((question) => (question.measure === measure ? question.key : [])));
      const given = (facts?.answers ?? []).filter(({ questionKey, level }) => keys.has(questionKey) && level !== null);
      const weight = [0, 4, 3, 2, 1][Number(vendor['tier'])] ?? 0;
      possible += weight * 4;
      if (given.length === 0) {
        notAnswered += 1;
        continue;
      }
      const level = Math.floor(given.reduce((sum, answer) => sum + (answer.level ?? 0), 0) / given.length);
      levels[level] = (levels[level] ?? 0) + 1;
      const newest = Math.max(...given.map(({ answeredOn }) => Date.parse(answeredOn)));
      if (Date.parse(day) - newest > 365 * DAY_MILLISECONDS) outOfDate += 1;
      else reached += weight * level;
    }
    const percent = possible === 0 ? null : Math.floor((100 * reached) / possible);
    return [measure, vendors.length, ...levels, notAnswered, outOfDate, percent];
  });
}

const isWorse = (now: Band, then: string): boolean => BANDS.indexOf(now) > BANDS.indexOf(then as Band);

/** The overdue and accepted risks: for each its group, its finding, the days that it is late and the last day of its acceptance. */
export function recountRisks({ vendors, findings, acceptances, judgements, day }: Register): unknown[] {
  const known = new Set(vendors.map((vendor) => vendor['vendor_id']));
  return findings.flatMap((finding) => {
    const { finding_id: id, vendor_id: vendor = '', status, due_on: dueOn = '', level = '' } = finding;
    const judged = judgements.get(vendor);
    if (!known.has(vendor) || status === 'closed' || judged === undefined) return [];
    const acceptance = acceptances.find((one) => one['finding_id'] === id && one['ended_at'] === '');
    const isApproved = acceptance !== undefined && acceptance['approved_at'] !== '';
    const severe = judged.result.flags.filter(({ severity }) => severity === 'high' || severity === 'critical');
    const accepted = { level: '', flags: new Set(acceptance?.['severe_flags']?.split(';')), ...acceptance };
    const hasGrown =
      (level === '' ? accepted.level !== '' : accepted.level !== '' && Number(level) < Number(accepted.level)) ||
      isWorse(judged.residual_band, acceptance?.['residual_band'] ?? '') ||
      isWorse(judged.inherent_band, acceptance?.['inherent_band'] ?? '') ||
      severe.some(({ key }) => !accepted.flags.has(key));
    const holds = isApproved && (acceptance['expires_on'] ?? '') >= day && !hasGrown;
    const late = (Date.parse(day) - Date.parse(dueOn)) / DAY_MILLISECONDS;
    const until = acceptance?.['expires_on'] ?? null;
    return [
      ...(late > 0 && !holds ? [['overdue', id, late, until]] : []),
      ...(holds ? [['accepted', id, null, until]] : []),
      ...(isApproved && !holds ? [['lapsed', id, null, until]] : []),
    ];
  });
}

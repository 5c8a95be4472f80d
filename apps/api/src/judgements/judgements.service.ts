import { createHash } from 'node:crypto';
import {
  judge,
  notFound,
  SEVERITIES,
  weakAnswersOf,
  type Judgement,
  type ModelDefinition,
  type RiskModel,
  type VendorFacts,
  type WeakAnswer,
  type WeakLevel,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { cutPage, decodeCursor, toTotal, type Page } from '../http/paging.js';
import { RiskModelsService } from '../risk-models/risk-models.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService, type TrailEntry } from '../trail/trail.service.js';
import { canonicalJson } from '../signing/canonical-json.js';
import { explained, type Explained } from './explained.js';
import type { JudgementCause, StoredJudgement } from './judgement.entity.js';
import { JudgementsRepository } from './judgements.repository.js';
import { VendorFactsRepository } from './vendor-facts.repository.js';

/** A judgement with where it is kept. */
export interface ExplainedJudgement extends Explained {
  readonly vendorId: string;
  readonly computedAt: Date;
}

const OUTDATED_BATCH = 100;

/** The one verdict about a vendor: made anew at every change of facts, stored, explained on request. */
@Injectable()
export class JudgementsService {
  constructor(
    private readonly judgements: JudgementsRepository,
    private readonly facts: VendorFactsRepository,
    private readonly models: RiskModelsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** Judges the vendor on the facts of the running transaction; stores the result unless nothing changed. */
  async refresh(vendorId: string, cause: JudgementCause): Promise<void> {
    await this.facts.lock(vendorId);
    const { facts, model } = await this.gather(vendorId);
    const { lines: _lines, levers: _levers, events, ...result } = judge(facts, model, { explain: false });
    const current = await this.judgements.findCurrent(vendorId);
    const isKept = current?.residualEvents != null && current.modelVersion === result.modelVersion;
    if (isKept && isSameOutcome(current, facts, result)) return;
    const stored = this.toStored(vendorId, cause, facts, { ...result, events }, current);
    await this.judgements.supersede(stored);
    await this.trail.record(toEntry(stored, current));
  }

  /**
   * The first verdicts about vendors that were added in this transaction, in few statements. Gives what the trail tells of
   * each, by its vendor's id; whoever added them records it.
   */
  async judgeNew(vendorIds: readonly string[]): Promise<ReadonlyMap<string, object>> {
    const gathered = await this.facts.gatherAll(vendorIds, this.db.today);
    const models = new Map<string, RiskModel>();
    const judged: StoredJudgement[] = [];
    for (const [vendorId, { facts, modelVersion }] of gathered) {
      const model = models.get(modelVersion) ?? (await this.models.get(modelVersion));
      models.set(modelVersion, model);
      const { lines: _lines, levers: _levers, ...result } = judge(facts, model, { explain: false });
      judged.push(this.toStored(vendorId, 'vendor_created', facts, result, null));
    }
    await this.judgements.insertAll(judged);
    return new Map(judged.map((stored) => [stored.vendorId, summarize(stored)]));
  }

  /** Judges vendors anew, one small transaction each. Throws when told to stop. */
  async refreshAll(organizationId: string, vendorIds: readonly string[], signal: AbortSignal): Promise<void> {
    for (const vendorId of vendorIds) {
      signal.throwIfAborted();
      await this.db.run(organizationId, () => this.refresh(vendorId, 'vendor_changed'));
    }
  }

  /** The judgement that stands at the instant that is read, with its explanation. Throws `not-found`. */
  async explain(vendorId: string): Promise<ExplainedJudgement> {
    const stored = await this.judgements.findCurrent(vendorId);
    if (!stored) throw notFound();
    return {
      vendorId,
      computedAt: (await this.judgements.recordedAt([stored.id])).get(stored.id) ?? stored.computedAt,
      // By the model of its day, so that the same verdict is explained that was given.
      ...explained(stored.facts, await this.models.get(stored.modelVersion)),
    };
  }

  /** The judgement that stands now, as it is kept. Throws `not-found` for an unknown vendor. */
  async current(vendorId: string): Promise<StoredJudgement> {
    const stored = await this.judgements.findCurrent(vendorId);
    if (!stored) throw notFound();
    return stored;
  }

  /** The vendor's answers that must get better, by all that is known of it now. Throws `not-found` for an unknown vendor. */
  async listWeakAnswers(vendorId: string, weakLevel: WeakLevel): Promise<readonly WeakAnswer[]> {
    const { facts, model } = await this.gather(vendorId);
    return weakAnswersOf(facts, model, weakLevel);
  }

  /** A stored judgement and the model that made it. Throws `not-found`. */
  async basis(vendorId: string, id: string): Promise<{ stored: StoredJudgement; model: ModelDefinition }> {
    const stored = await this.judgements.find(vendorId, id);
    if (!stored) throw notFound();
    const recordedAt = await this.judgements.recordedAt([id]);
    return {
      stored: { ...stored, computedAt: recordedAt.get(id) ?? stored.computedAt },
      model: await this.models.define(stored.modelVersion),
    };
  }

  /** Every judgement of a vendor, newest first. */
  async history(vendorId: string, limit: number, cursor: string | undefined): Promise<Page<StoredJudgement>> {
    const before = cursor === undefined ? null : decodeCursor(cursor, '-computed').id;
    const rows = await this.judgements.listHistory(vendorId, limit + 1, before);
    if (rows.length === 0 && before === null) throw notFound();
    const { items, nextCursor } = cutPage(rows, limit, (last) => ({ sort: '-computed', value: null, id: last.id }));
    const recordedAt = await this.judgements.recordedAt(items.map(({ id }) => id));
    return {
      items: items.map((item) => ({ ...item, computedAt: recordedAt.get(item.id) ?? item.computedAt })),
      nextCursor,
      total: toTotal(await this.judgements.countHistory(vendorId)),
    };
  }

  /** Judges anew what time, a new model or another currency may have moved, one small transaction a vendor. Throws when told to stop. */
  async refreshOutdated(organizationId: string, signal: AbortSignal): Promise<void> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const batch = await this.db.run(organizationId, () =>
        this.judgements.listOutdated(this.db.today, after, OUTDATED_BATCH),
      );
      for (const vendorId of batch) {
        signal.throwIfAborted();
        await this.db.run(organizationId, () => this.refresh(vendorId, 'time_passed'));
      }
      const last = batch.at(-1);
      if (last === undefined || batch.length < OUTDATED_BATCH) return;
      after = last;
    }
  }

  private async gather(vendorId: string): Promise<{ facts: VendorFacts; model: RiskModel }> {
    const gathered = await this.facts.gather(vendorId, this.db.today);
    if (!gathered) throw notFound();
    return { facts: gathered.facts, model: await this.models.get(gathered.modelVersion) };
  }

  private toStored(
    vendorId: string,
    cause: JudgementCause,
    facts: VendorFacts,
    { events, ...result }: StoredJudgement['result'] & Pick<Judgement, 'events'>,
    current: StoredJudgement | null,
  ): StoredJudgement {
    const { inherent, residual, annualLoss, flags } = result;
    return {
      organizationId: this.db.organizationId,
      id: createId(),
      vendorId,
      cause: causeOf(cause, result, current),
      modelVersion: result.modelVersion,
      facts,
      factsHash: hashFacts(facts),
      result,
      asOfDate: result.asOfDate,
      inherentLikelihood: inherent.likelihood,
      inherentImpact: inherent.impact,
      inherentBand: inherent.band,
      inherentScore: inherent.score,
      residualLikelihood: residual.likelihood,
      residualImpact: residual.impact,
      residualBand: residual.band,
      residualScore: residual.score,
      assessed: result.assessed,
      coveragePercent: result.coveragePercent,
      suggestedTier: result.suggestedTier,
      annualLossP50: annualLoss.p50,
      annualLossP95: annualLoss.p95,
      currency: annualLoss.currency,
      inherentEvents: events.inherent,
      residualEvents: events.residual,
      flagKeys: flags.map((flag) => flag.key),
      highestSeverity: Math.max(0, ...flags.map((flag) => SEVERITIES.indexOf(flag.severity) + 1)),
      computedAt: this.db.now,
      supersededAt: null,
    };
  }
}

function toEntry(stored: StoredJudgement, current: StoredJudgement | null): TrailEntry {
  const { vendorId, cause, modelVersion } = stored;
  return {
    action: 'vendor.judged',
    subject: ['vendors', vendorId],
    vendorId,
    details: { cause, modelVersion, from: current && summarize(current), to: summarize(stored) },
  };
}

/** What the trail tells of a judgement. */
function summarize({ residualBand, residualScore, assessed, coveragePercent, flagKeys }: StoredJudgement): object {
  return { band: residualBand, score: residualScore, assessed, coveragePercent, flags: flagKeys };
}

/** What is found outdated says itself why. */
function causeOf(
  cause: JudgementCause,
  result: StoredJudgement['result'],
  current: StoredJudgement | null,
): JudgementCause {
  if (current && current.modelVersion !== result.modelVersion) return 'model_changed';
  return current && current.currency !== result.annualLoss.currency ? 'currency_changed' : cause;
}

function hashFacts(facts: VendorFacts): Buffer {
  return createHash('sha256').update(canonicalJson(facts)).digest();
}

/** The same facts but for the day, and the same result but for the day: nothing that history should tell. */
function isSameOutcome(current: StoredJudgement, facts: VendorFacts, result: StoredJudgement['result']): boolean {
  const sameFacts = hashFacts({ ...facts, asOfDate: current.facts.asOfDate }).equals(current.factsHash);
  return sameFacts && canonicalJson({ ...result, asOfDate: '' }) === canonicalJson({ ...current.result, asOfDate: '' });
}

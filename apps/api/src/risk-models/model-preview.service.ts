import { BANDS, invalidInput, judge, type RiskModel, type RiskPosition } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { setImmediate as otherRequests } from 'node:timers/promises';
import type { AdjustedModelDto } from './dto/adjusted-model.dto.js';
import { RiskModelsRepository, type JudgedFacts } from './risk-models.repository.js';
import { makeModel, RiskModelsService } from './risk-models.service.js';

const BATCH = 200;
/** A millisecond or two; then others have their turn. */
const JUDGED_IN_A_ROW = 20;
const MOST_SHOWN = 100;
const DRAFT = 'draft';

/** A vendor whose band another model would change. */
export interface MovedVendor {
  readonly vendorId: string;
  readonly vendorName: string;
  readonly from: RiskPosition;
  readonly to: RiskPosition;
}

/** What another model would change. */
export interface ModelPreview {
  readonly version: string;
  readonly vendors: number;
  readonly raised: number;
  readonly lowered: number;
  /** Those who would move furthest. */
  readonly moved: readonly MovedVendor[];
}

/** What another model would change, judged on the facts behind every standing judgement; nothing is stored. */
@Injectable()
export class ModelPreviewService {
  constructor(
    private readonly models: RiskModelsService,
    private readonly repository: RiskModelsRepository,
  ) {}

  /** Throws `invalid-input` for a version that the organisation does not have. */
  async ofVersion(version: string): Promise<ModelPreview> {
    const definition = await this.models.find(version);
    if (definition === null) throw invalidInput('/version', 'unknown-reference', 'There is no such risk model.');
    return this.preview(makeModel(definition));
  }

  /** The same for constants that are not kept yet. Throws `invalid-input` for those that cannot be set so. */
  ofDraft({ baseVersion, adjustments }: AdjustedModelDto): Promise<ModelPreview> {
    return this.preview(makeModel({ version: DRAFT, baseVersion, adjustments }));
  }

  private async preview(model: RiskModel): Promise<ModelPreview> {
    const moved: MovedVendor[] = [];
    let vendors = 0;
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const batch = await this.repository.listFacts(after, BATCH);
      vendors += batch.length;
      for (const [index, judged] of batch.entries()) {
        const vendor = compare(judged, model);
        if (changesBand(vendor)) moved.push(vendor);
        if (index % JUDGED_IN_A_ROW === JUDGED_IN_A_ROW - 1) await otherRequests();
      }
      const last = batch.at(-1);
      if (last === undefined || batch.length < BATCH) break;
      after = last.vendorId;
    }
    const raised = moved.filter((vendor) => stepsOf(vendor) > 0).length;
    const furthest = moved.toSorted((a, b) => Math.abs(stepsOf(b)) - Math.abs(stepsOf(a)) || shiftOf(b) - shiftOf(a));
    const shown = furthest.slice(0, MOST_SHOWN);
    return { version: model.version, vendors, raised, lowered: moved.length - raised, moved: shown };
  }
}

function compare({ vendorId, vendorName, residual, facts }: JudgedFacts, model: RiskModel): MovedVendor {
  return { vendorId, vendorName, from: residual, to: judge(facts, model, { explain: false }).residual };
}

/** How many bands a vendor would rise; below 0 when it would fall. */
function stepsOf({ from, to }: MovedVendor): number {
  return BANDS.indexOf(to.band) - BANDS.indexOf(from.band);
}

function changesBand(vendor: MovedVendor): boolean {
  return stepsOf(vendor) !== 0;
}

function shiftOf({ from, to }: MovedVendor): number {
  return Math.abs(to.score - from.score);
}

import { BANDS, judge, modelOf, MODELS, type RiskModel, type RiskPosition } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { setImmediate as otherRequests } from 'node:timers/promises';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { RiskModelsRepository, type JudgedFacts } from './risk-models.repository.js';

const BATCH = 200;
const MOST_SHOWN = 100;

/** The models that there are, and how far the register has come with the one in force. */
export interface RiskModels {
  readonly inForce: string;
  readonly models: readonly RiskModel[];
  readonly vendors: number;
  /** Vendors that are still judged with another model. */
  readonly waiting: number;
}

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

/** Risk models: which there are, and what taking one would change. */
@Injectable()
export class RiskModelsService {
  constructor(
    private readonly repository: RiskModelsRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  async list(): Promise<RiskModels> {
    const { modelVersion } = await this.organizations.current();
    return { inForce: modelVersion, models: MODELS, ...(await this.repository.count()) };
  }

  /** Judges every vendor with another model, on the facts behind its standing judgement; nothing is stored. */
  async preview(version: string): Promise<ModelPreview> {
    const model = modelOf(version);
    const moved: MovedVendor[] = [];
    let vendors = 0;
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const batch = await this.repository.listFacts(after, BATCH);
      vendors += batch.length;
      moved.push(...batch.map((judged) => compare(judged, model)).filter(changesBand));
      const last = batch.at(-1);
      if (last === undefined || batch.length < BATCH) break;
      after = last.vendorId;
      await otherRequests();
    }
    const raised = moved.filter((vendor) => stepsOf(vendor) > 0).length;
    const furthest = moved.toSorted((a, b) => Math.abs(stepsOf(b)) - Math.abs(stepsOf(a)) || shiftOf(b) - shiftOf(a));
    return { version, vendors, raised, lowered: moved.length - raised, moved: furthest.slice(0, MOST_SHOWN) };
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

import {
  adjustedModel,
  adjustmentProblems,
  DomainError,
  modelOf,
  MODELS,
  type AdjustmentProblem,
  type ModelDefinition,
  type RiskModel,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type { OwnRiskModel } from './own-risk-model.entity.js';
import { RiskModelsRepository } from './risk-models.repository.js';

/** The models that there are, and how far the register has come with the one in force. */
export interface RiskModels {
  readonly inForce: string;
  readonly published: readonly RiskModel[];
  /** Those that the organisation made, oldest first. */
  readonly own: readonly OwnRiskModel[];
  readonly vendors: number;
  /** Vendors that are still judged with another model. */
  readonly waiting: number;
}

const MODELS_KEPT = 50;

/** Risk models: the published ones, and those that the organisation made by setting constants differently. */
@Injectable()
export class RiskModelsService {
  /** By what they are made of: a model is laid out for computing once per object, so the same one is not made twice. */
  private readonly made = new Map<string, RiskModel>();

  constructor(
    private readonly repository: RiskModelsRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  async list(): Promise<RiskModels> {
    const { modelVersion } = await this.organizations.current();
    const own = await this.repository.listOwn();
    return { inForce: modelVersion, published: MODELS, own, ...(await this.repository.count()) };
  }

  /** What the model of a version is made of; null for one that the organisation does not have. */
  async find(version: string): Promise<ModelDefinition | null> {
    if (MODELS.some((model) => model.version === version)) return { version, baseVersion: version, adjustments: {} };
    const own = await this.repository.findOwn(version);
    return own && { version, baseVersion: own.baseVersion, adjustments: own.adjustments };
  }

  /** What the model of a version is made of. Throws RangeError for one that the organisation does not have. */
  async define(version: string): Promise<ModelDefinition> {
    const definition = await this.find(version);
    if (definition === null) throw new RangeError(`There is no risk model ${version}`);
    return definition;
  }

  /** The model of a version. Throws RangeError for one that the organisation does not have. */
  async get(version: string): Promise<RiskModel> {
    const definition = await this.define(version);
    const content = JSON.stringify(definition);
    const known = this.made.get(content);
    if (known !== undefined) return known;
    const model = makeModel(definition);
    if (this.made.size >= MODELS_KEPT) this.made.clear();
    this.made.set(content, model);
    return model;
  }
}

/** The model that a definition makes. Throws `invalid-input` for constants that cannot be set so. */
export function makeModel(definition: ModelDefinition): RiskModel {
  const { version, baseVersion, adjustments } = definition;
  const base = modelOf(baseVersion);
  if (version === baseVersion) return base;
  const problems = adjustmentProblems(base, adjustments);
  if (problems.length > 0) {
    throw new DomainError('invalid-input', 'Some constants cannot be set so.', problems.map(toIssue));
  }
  return adjustedModel(base, definition);
}

function toIssue({ key, problem, constant }: AdjustmentProblem) {
  const details = {
    unknown: 'The model has no such constant.',
    'out-of-range': `A whole number from ${constant?.min} to ${constant?.max}.`,
    'below-previous': `Not less than ${constant?.atLeast}.`,
  };
  return { pointer: `/adjustments/${key}`, code: problem, detail: details[problem] };
}

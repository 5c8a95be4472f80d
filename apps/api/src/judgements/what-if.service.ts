import {
  changedFacts,
  invalidInput,
  libraryQuestion,
  notFound,
  type AccessScopeFacts,
  type KeptQuestion,
  type ModelDefinition,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { RiskModelsService } from '../risk-models/risk-models.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { WhatIfDto, WhatIfScopeDto } from './dto/what-if.dto.js';
import { explained } from './explained.js';
import type { ExplainedJudgement } from './judgements.service.js';
import { VendorFactsRepository, type GatheredFacts } from './vendor-facts.repository.js';

/** What a judgement made now would stand on. */
export interface FactsNow extends Pick<GatheredFacts, 'facts'> {
  /** The questions in words: as they were asked, and as the library has those that were not. */
  readonly questions: readonly KeptQuestion[];
  readonly model: ModelDefinition;
}

/** Judging facts as they might be; nothing is stored. */
@Injectable()
export class WhatIfService {
  constructor(
    private readonly facts: VendorFactsRepository,
    private readonly models: RiskModelsService,
    private readonly questionnaires: QuestionnairesService,
    private readonly db: TenantDb,
  ) {}

  /** What a judgement made now would stand on, with the questions in words. Throws `not-found`. */
  async factsNow(vendorId: string): Promise<FactsNow> {
    const { facts, modelVersion, askedIds } = await this.gather(vendorId);
    const asked = new Map(
      (await this.questionnaires.findQuestions(askedIds)).map((question) => [question.key, question]),
    );
    const questions = facts.questions.flatMap(({ key }) => asked.get(key) ?? libraryQuestion(key) ?? []);
    return { facts, questions, model: await this.models.define(modelVersion) };
  }

  /** The verdict on changed facts. Throws `not-found`, and `invalid-input` for an unknown question. */
  async judge(vendorId: string, { scopes, ...change }: WhatIfDto): Promise<ExplainedJudgement> {
    const { facts, modelVersion } = await this.gather(vendorId);
    const known = new Set(facts.questions.map((question) => question.key));
    const unknown = (change.answers ?? []).findIndex(({ questionKey }) => !known.has(questionKey));
    if (unknown !== -1) {
      throw invalidInput(`/answers/${unknown}/questionKey`, 'unknown-reference', 'There is no such question.');
    }
    const changed = changedFacts(facts, { ...change, scopes: scopes?.map(toScopeFacts) });
    const model = await this.models.get(modelVersion);
    return { vendorId, computedAt: this.db.now, ...explained(changed, model) };
  }

  private async gather(vendorId: string): Promise<GatheredFacts> {
    const gathered = await this.facts.gather(vendorId, this.db.today);
    if (!gathered) throw notFound();
    return gathered;
  }
}

function toScopeFacts(scope: WhatIfScopeDto, index: number): AccessScopeFacts {
  return {
    id: scope.id ?? `what-if-${index}`,
    accessLevel: scope.accessLevel,
    dataCategories: scope.dataCategories ?? [],
    peopleCount: scope.peopleCount ?? null,
    accessTypes: scope.accessTypes ?? [],
    humanChannel: scope.humanChannel ?? false,
    canResetCredentials: scope.canResetCredentials ?? false,
    critical: scope.critical ?? false,
    endsOn: scope.endsOn ?? null,
  };
}

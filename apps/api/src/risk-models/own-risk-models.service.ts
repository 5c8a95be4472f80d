import {
  adjustableConstants,
  differingAdjustments,
  DomainError,
  invalidInput,
  modelOf,
  RISK_MODEL_LIMITS,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { CreateRiskModelDto } from './dto/create-risk-model.dto.js';
import type { OwnRiskModel } from './own-risk-model.entity.js';
import { RiskModelsRepository } from './risk-models.repository.js';
import { makeModel } from './risk-models.service.js';

/** Models of the organisation's own. */
@Injectable()
export class OwnRiskModelsService {
  constructor(
    private readonly repository: RiskModelsRepository,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** Makes a model that judges nobody until it is taken. Throws `invalid-input`, and `invalid-state` for one too many. */
  async create({ baseVersion, adjustments: wanted, reason }: CreateRiskModelDto): Promise<OwnRiskModel> {
    const count = await this.repository.countOwnForInsert();
    if (count >= RISK_MODEL_LIMITS.perOrganization)
      throw new DomainError('invalid-state', 'The organisation has as many models of its own as there can be.');
    const version = `${baseVersion}-own-${count + 1}`;
    makeModel({ version, baseVersion, adjustments: wanted });
    const base = modelOf(baseVersion);
    const adjustments = differingAdjustments(base, wanted);
    const published = new Map(adjustableConstants(base).map(({ key, value }) => [key, value]));
    const changes = Object.entries(adjustments).map(([field, to]) => ({ field, from: published.get(field), to }));
    if (changes.length === 0) throw invalidInput('/adjustments', 'nothing-changed', 'Every constant is as published.');
    const model: OwnRiskModel = {
      organizationId: this.db.organizationId,
      id: createId(),
      version,
      baseVersion,
      adjustments,
      reason,
      createdBy: this.db.actor.id ?? '',
      createdAt: this.db.now,
    };
    await this.repository.insertOwn(model);
    await this.trail.record({
      action: 'risk_model.created',
      subject: ['risk_models', model.id],
      details: { name: version, reason, changes },
    });
    return model;
  }
}

import type { WeakAnswer } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { JudgementsService } from '../judgements/judgements.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { Finding } from './finding.entity.js';
import { FindingsRepository } from './findings.repository.js';
import { dueDayOf, FindingsService } from './findings.service.js';

/** The answers that were just accepted. */
export interface AcceptedAnswers {
  readonly id: string;
  readonly vendorId: string;
  readonly questions: readonly { readonly id: string; readonly key: string }[];
  /** Questions of which these answers say nothing about the vendor. */
  readonly saysNothingOf: ReadonlySet<string>;
}

/** What accepted answers leave to be mended. */
export interface LeftFindings {
  readonly count: number;
  /** The last day by which one of them is to be mended. */
  readonly lastDueOn: string;
}

/** The rule by which accepted answers become findings, and better ones end them. */
@Injectable()
export class FindingRuleService {
  constructor(
    private readonly findings: FindingsRepository,
    private readonly service: FindingsService,
    private readonly judgements: JudgementsService,
    private readonly organizations: OrganizationsService,
    private readonly db: TenantDb,
  ) {}

  /** What accepting these answers would make findings of, the worst first. */
  async preview(
    vendorId: string,
    { questions, saysNothingOf }: Pick<AcceptedAnswers, 'questions' | 'saysNothingOf'>,
  ): Promise<readonly WeakAnswer[]> {
    const { weakLevel } = await this.organizations.current();
    const asked = new Set(questions.map(({ key }) => key));
    const weak = await this.judgements.listWeakAnswers(vendorId, weakLevel);
    return weak.filter(({ questionKey }) => asked.has(questionKey) && !saysNothingOf.has(questionKey));
  }

  /**
   * Opens a finding for each weak answer that is none yet, leads those that last on to their newest answer, and closes
   * those that were answered better; each in the trail. What was not asked stays as it is. Gives what is left of these
   * answers to be mended; null where nothing is.
   */
  async apply(accepted: AcceptedAnswers): Promise<LeftFindings | null> {
    const { weakLevel } = await this.organizations.current();
    const asked = new Map(accepted.questions.map(({ id, key }) => [key, id]));
    const weak = await this.preview(accepted.vendorId, accepted);
    const weakByKey = new Map(weak.map((answer) => [answer.questionKey, answer]));
    const unclosed = await this.findings.lockUnclosed(accepted.vendorId);
    const left: Pick<Finding, 'dueOn'>[] = [];
    for (const finding of unclosed) {
      const questionId = asked.get(finding.questionKey);
      if (questionId === undefined || accepted.saysNothingOf.has(finding.questionKey)) continue;
      const answer = weakByKey.get(finding.questionKey);
      if (answer) {
        await this.lastOn(finding, answer, accepted.id, questionId);
        left.push(finding);
      } else await this.closeBetter(finding);
    }
    const known = new Set(unclosed.map(({ questionKey }) => questionKey));
    const opened = weak
      .filter(({ questionKey }) => !known.has(questionKey))
      .flatMap((answer) => {
        const questionId = asked.get(answer.questionKey);
        return questionId === undefined ? [] : this.compose(answer, accepted, questionId, weakLevel);
      });
    await this.findings.insert(opened);
    for (const finding of opened) {
      const { level, severity, flagKey, dueOn } = finding;
      await this.service.record('finding.opened', finding, { level, severity, flag: flagKey, dueOn, weakLevel });
    }
    const days = [...left, ...opened].map(({ dueOn }) => dueOn).toSorted();
    const lastDueOn = days.at(-1);
    return lastDueOn === undefined ? null : { count: days.length, lastDueOn };
  }

  private async lastOn(
    finding: Finding,
    { level, points }: WeakAnswer,
    assessmentId: string,
    questionId: string,
  ): Promise<void> {
    if (finding.assessmentId === assessmentId && finding.level === level) return;
    await this.findings.update(finding.id, { level, points, assessmentId, questionId });
    await this.service.record('finding.changed', finding, {
      changes: [{ field: 'level', from: finding.level, to: level }],
    });
  }

  private async closeBetter(finding: Finding): Promise<void> {
    await this.findings.update(finding.id, { status: 'closed', closing: 'answered_better', closedAt: this.db.now });
    await this.service.record('finding.closed', finding, { closing: 'answered_better' });
  }

  private compose(
    { questionKey, level, severity, flag, points }: WeakAnswer,
    { id: assessmentId, vendorId }: AcceptedAnswers,
    questionId: string,
    weakLevel: Finding['weakLevel'],
  ): Finding {
    const { organizationId, now, today } = this.db;
    return {
      organizationId,
      id: createId(),
      vendorId,
      assessmentId,
      questionId,
      questionKey,
      level,
      severity,
      flagKey: flag,
      points,
      weakLevel,
      status: 'open',
      ownerId: null,
      dueOn: dueDayOf(severity, today),
      plannedOn: null,
      claimedLevel: null,
      openedAt: now,
      closedAt: null,
      closedBy: null,
      closing: null,
      closingComment: null,
      mendedLevel: null,
      mendedProof: null,
      mendedOn: null,
      version: 1,
    };
  }
}

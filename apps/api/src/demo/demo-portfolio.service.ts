import { notFound, type Level } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { AccessScopesService } from '../access-scopes/access-scopes.service.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { RespondentPrincipal, StaffPrincipal } from '../identity/principal.js';
import { JudgementsService } from '../judgements/judgements.service.js';
import { PortalService } from '../portal/portal.service.js';
import type { Question } from '../questionnaires/question.entity.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { TenantDb, type Actor } from '../tenancy/tenant-db.js';
import { toActor } from '../tenancy/tenant.interceptor.js';
import type { CreateVendorDto } from '../vendors/dto/create-vendor.dto.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { DemoDecisionsService } from './demo-decisions.service.js';
import { DAY_MILLISECONDS, daysBefore, toDay, type DemoEvent, type DemoStaff } from './demo-event.js';
import { DemoFarewellsService } from './demo-farewells.service.js';
import { DemoFindingsService } from './demo-findings.service.js';
import type { DemoRequest } from './demo-requests.js';
import type { DemoAssessment, DemoContract, DemoScope, DemoVendor } from './demo-vendor.js';

const STATEMENT = 'The answers are true to the best of my knowledge and describe how we work today.';
const SIGNING_TITLE = 'Head of information security';
const RETURN_COMMENT = 'Please tell us who can export whole records, and since when.';

/** Tells the demo's past through the same services that people use, in the order in which it happened. */
@Injectable()
export class DemoPortfolioService {
  constructor(
    private readonly db: TenantDb,
    private readonly vendors: VendorsService,
    private readonly scopes: AccessScopesService,
    private readonly questionnaires: QuestionnairesService,
    private readonly assessments: AssessmentsService,
    private readonly portal: PortalService,
    private readonly judgements: JudgementsService,
    private readonly findings: DemoFindingsService,
    private readonly decisions: DemoDecisionsService,
    private readonly farewells: DemoFarewellsService,
  ) {}

  async fill(
    staff: DemoStaff,
    vendors: readonly DemoVendor[],
    requests: readonly DemoRequest[],
    now: Date,
  ): Promise<void> {
    const ids = new Map<string, string>();
    const events = [
      ...vendors.flatMap((vendor) => this.eventsOf(vendor, staff, ids, now)),
      ...requests.flatMap((request) => this.decisions.requestEvents(request, staff, ids, now)),
    ];
    for (const event of events.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
      await this.db.run(staff.procurement.organizationId, event.happen, { now: event.at, actor: event.actor?.() });
    }
  }

  private eventsOf(vendor: DemoVendor, staff: DemoStaff, ids: Map<string, string>, now: Date): DemoEvent[] {
    const owner = staff[vendor.owner ?? 'procurement'];
    const actor = (): Actor => toActor(owner);
    const vendorId = (): string => ids.get(vendor.name) ?? '';
    const added = daysBefore(now, vendor.addedDaysAgo);
    const events: DemoEvent[] = [
      {
        at: added,
        actor,
        happen: async () => {
          const { name, archetype, service, status, notes, contract } = vendor;
          // What was accepted is planned by that.
          const nextReviewOn = isAccepted(vendor) ? null : nextReviewOf(vendor, now);
          const row = await this.vendors.create(owner, {
            name,
            archetype,
            service,
            nextReviewOn,
            notes: notes ?? null,
            ...(contract ? toContract(contract, now) : {}),
            ...(status ? { status } : {}),
          });
          ids.set(name, row.vendor.id);
        },
      },
    ];
    vendor.scopes.forEach((scope, index) => {
      const at = new Date(added.getTime() + (index + 1) * 600_000);
      events.push({ at, actor, happen: async () => void (await this.scopes.create(vendorId(), toScope(scope, now))) });
    });
    if (vendor.farewell) events.push(...this.farewells.eventsOf(vendor.farewell, owner, vendorId, now));
    const { contract } = vendor;
    if (contract?.renewal)
      events.push({
        at: new Date(added.getTime() + 300_000),
        actor,
        happen: () => this.farewells.keepContract(vendorId(), contract, now),
      });
    if (vendor.contract) events.push(...this.contractEvents(vendor.contract, actor, vendorId, now));
    for (const assessment of vendor.assessments ?? []) {
      events.push(...this.assessmentEvents(assessment, vendor, { owner, admin: staff.admin }, vendorId, now));
    }
    events.push(...this.decisions.eventsOf(vendor, staff, vendorId, now));
    return events;
  }

  /** What the daily job found on the day after the contract, and the confirmation that came later. */
  private contractEvents(
    { endsInDays, dataReturnedDaysAgo }: DemoContract,
    actor: () => Actor,
    vendorId: () => string,
    now: Date,
  ): DemoEvent[] {
    const events: DemoEvent[] = [];
    if (endsInDays < 0)
      events.push({
        at: daysBefore(now, -endsInDays - 1),
        happen: () => this.judgements.refresh(vendorId(), 'time_passed'),
      });
    if (dataReturnedDaysAgo !== undefined) {
      const at = daysBefore(now, dataReturnedDaysAgo);
      const happen = async (): Promise<void> => {
        const { version } = (await this.vendors.get(vendorId())).vendor;
        await this.vendors.update(vendorId(), version, { dataReturnedOn: toDay(at) });
      };
      events.push({ at, actor, happen });
    }
    return events;
  }

  private assessmentEvents(
    demo: DemoAssessment,
    vendor: DemoVendor,
    { owner, admin }: { readonly owner: StaffPrincipal; readonly admin: StaffPrincipal },
    vendorId: () => string,
    now: Date,
  ): DemoEvent[] {
    const sent = daysBefore(now, demo.sentDaysAgo);
    // Answered in the middle of the term, decided two days after signing.
    const answered = new Date(sent.getTime() + (demo.dueAfterDays / 2) * DAY_MILLISECONDS);
    const signed = new Date(answered.getTime() + 2 * 3_600_000);
    const decided = new Date(signed.getTime() + 2 * DAY_MILLISECONDS);
    const actor = (): Actor => toActor(owner);
    const answering = (): Actor => toActor(known());
    let respondent: RespondentPrincipal | undefined;
    const known = (): RespondentPrincipal => {
      if (!respondent) throw notFound();
      return respondent;
    };
    const events: DemoEvent[] = [
      {
        at: sent,
        actor,
        happen: async () => {
          respondent = await this.send(demo, owner, vendorId(), sent);
        },
      },
    ];
    if (demo.ends === 'sent') return events;
    events.push({ at: earlier(answered, now), actor: answering, happen: () => this.answer(demo, known()) });
    if (demo.ends === 'in_progress') return events;
    const [name] = demo.respondent;
    const signature = { name, title: SIGNING_TITLE, statement: STATEMENT };
    events.push({
      at: earlier(signed, now),
      actor: answering,
      happen: async () => void (await this.portal.submit(known(), signature)),
    });
    if (demo.ends === 'accepted') {
      const decision = { proof: demo.proof ?? 'self_attested' } as const;
      events.push({
        at: earlier(decided, now),
        actor,
        happen: async () => {
          await this.assessments.accept(owner, known().assessmentId, decision);
          await this.planReview(vendorId(), nextReviewOf(vendor, now));
        },
      });
      events.push(...this.findingEvents(demo, { owner, admin, known }, decided, now));
    } else if (demo.ends === 'returned') {
      const decision = { comment: RETURN_COMMENT };
      events.push({
        at: earlier(decided, now),
        actor,
        happen: async () => void (await this.assessments.return(owner, known().assessmentId, decision)),
      });
    }
    return events;
  }

  /** What was found is taken on in the days after the decision. */
  private findingEvents(
    { acceptsRisk }: DemoAssessment,
    { owner, admin, known }: { owner: StaffPrincipal; admin: StaffPrincipal; known: () => RespondentPrincipal },
    decided: Date,
    now: Date,
  ): DemoEvent[] {
    const [taken, planned] = [daysBefore(decided, -1), daysBefore(decided, -3)];
    const id = (): string => known().assessmentId;
    return [
      {
        at: taken,
        actor: () => toActor(owner),
        happen: () => this.findings.takeOn(owner, id(), toDay(now)),
      },
      { at: planned, actor: () => toActor(known()), happen: () => this.findings.plan(known(), toDay(now)) },
      {
        at: daysBefore(now, 5),
        actor: () => toActor(admin),
        happen: async () => {
          if (acceptsRisk) await this.findings.acceptRisk(admin, id(), acceptsRisk, toDay(now));
        },
      },
    ].filter(({ at }) => at < now);
  }

  private async planReview(vendorId: string, nextReviewOn: string | null): Promise<void> {
    const { vendor } = await this.vendors.get(vendorId);
    if (vendor.nextReviewOn !== nextReviewOn) await this.vendors.update(vendorId, vendor.version, { nextReviewOn });
  }

  private async send(
    demo: DemoAssessment,
    owner: StaffPrincipal,
    vendorId: string,
    sent: Date,
  ): Promise<RespondentPrincipal> {
    const questionnaire = (await this.questionnaires.list())[0];
    if (!questionnaire) throw notFound();
    const [respondentName, respondentEmail] = demo.respondent;
    const { assessment, invitation } = await this.assessments.send(owner, vendorId, {
      questionnaireId: questionnaire.questionnaire.id,
      respondentEmail,
      respondentName,
      dueOn: toDay(daysBefore(sent, -demo.dueAfterDays)),
      locale: demo.locale ?? 'en',
    });
    return {
      kind: 'respondent',
      organizationId: owner.organizationId,
      portalSessionId: '',
      invitationId: invitation.id,
      assessmentId: assessment.id,
      email: respondentEmail,
      measures: null,
      verified: true,
    };
  }

  private async answer(demo: DemoAssessment, respondent: RespondentPrincipal): Promise<void> {
    const { questions } = await this.portal.get(respondent);
    const count = Math.round(questions.length * (demo.answeredShare ?? 1));
    for (const question of questions.slice(0, count)) {
      const level = levelOf(demo, question);
      const comment = demo.comments?.[question.key] ?? null;
      await this.portal.saveAnswer(respondent, question.id, 'first', { level, unknown: level === null, comment });
    }
  }
}

function isAccepted({ assessments = [] }: DemoVendor): boolean {
  return assessments.some(({ ends }) => ends === 'accepted');
}

function nextReviewOf({ nextReviewInDays }: DemoVendor, now: Date): string | null {
  return nextReviewInDays === undefined ? null : toDay(daysBefore(now, -nextReviewInDays));
}

/** The level that the demo gives a question; neighbours differ by one here and there, as real answers do. */
function levelOf({ grades, answers }: DemoAssessment, question: Question): Level | null {
  const single = answers?.[question.key];
  if (single !== undefined) return single;
  const grade = grades?.[question.measure] ?? 2;
  const isUneven = question.position % 5 === 3;
  return (isUneven && grade > 0 && grade < 4 ? grade - 1 : grade) as Level;
}

function toScope(scope: DemoScope, now: Date): Parameters<AccessScopesService['create']>[1] {
  return {
    name: scope.name,
    accessLevel: scope.level,
    dataCategories: [...(scope.data ?? [])],
    peopleCount: scope.people ?? null,
    accessTypes: [...(scope.types ?? [])],
    humanChannel: scope.calls ?? false,
    canResetCredentials: scope.resets ?? false,
    countries: [...(scope.countries ?? [])],
    critical: scope.critical ?? false,
    endsOn: scope.endsInDays === undefined ? null : toDay(daysBefore(now, -scope.endsInDays)),
  };
}

function toContract(
  { endsInDays, noticeHours, withoutNoticeDuty }: DemoContract,
  now: Date,
): Pick<CreateVendorDto, 'contractEndsOn' | 'noticeHours' | 'withoutNoticeDuty'> {
  return {
    contractEndsOn: toDay(daysBefore(now, -endsInDays)),
    noticeHours: noticeHours ?? null,
    withoutNoticeDuty: withoutNoticeDuty ?? false,
  };
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

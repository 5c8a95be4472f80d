import {
  addDays,
  ASSESSMENT_LIMITS,
  DomainError,
  isQuietAfter,
  nextReminderOn,
  nextStatus,
  notFound,
  type ReminderHistory,
  type ReminderPlan,
  type TrailAction,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { Assessment } from '../assessments/assessment.entity.js';
import { isPlainName } from '../http/plain-name.js';
import { MailService } from '../mail/mail.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { REMINDER_LETTERS } from './reminder-letters.js';
import { RemindersRepository, type Invited } from './reminders.repository.js';

/** Why the next reminder leaves, or none does. */
export const REMINDER_STATES = ['planned', 'held_up', 'paused', 'off', 'none_left'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

/** Where the reminders of an assessment stand; days are `YYYY-MM-DD`. */
export interface Reminders {
  readonly state: ReminderState;
  /** Only when it is planned. */
  readonly nextOn: string | null;
  readonly lastOn: string | null;
}

/** Reminds respondents of the day on which their answers are due. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly organizations: OrganizationsService,
    private readonly vendors: VendorsService,
    private readonly mail: MailService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** Where the reminders of an assessment stand. Throws `not-found`. */
  async get(assessmentId: string): Promise<Reminders> {
    const assessment = await this.reminders.find(assessmentId);
    if (!assessment) throw notFound();
    return this.describe(assessment);
  }

  /** Stops or continues the reminders of one assessment. Throws `not-found`, and `invalid-state` when it takes no answers any more. */
  async setPaused(assessmentId: string, remindersPaused: boolean): Promise<Reminders> {
    const assessment = await this.reminders.lock(assessmentId);
    if (!assessment) throw notFound();
    if (!isOpen(assessment)) throw new DomainError('invalid-state', `The assessment is ${assessment.status}.`);
    if (assessment.remindersPaused !== remindersPaused) {
      await this.reminders.update(assessmentId, { remindersPaused });
      await this.record(remindersPaused ? 'assessment.reminders_paused' : 'assessment.reminders_resumed', assessment);
    }
    return this.describe({ ...assessment, remindersPaused });
  }

  /** Reminds of every assessment of which it is time on this day, in one small transaction each. Throws when told to stop. */
  async remindDue(organizationId: string, today: string, signal: AbortSignal): Promise<void> {
    const ids = await this.db.run(organizationId, async () =>
      (await this.findPlan()) ? this.reminders.listOpen(today) : [],
    );
    for (const id of ids) {
      signal.throwIfAborted();
      await this.db.run(organizationId, () => this.remind(id, today));
    }
  }

  /** The lock and the day of the last reminder make that it happens once, whoever else is at it. */
  private async remind(assessmentId: string, today: string): Promise<void> {
    const assessment = await this.reminders.lock(assessmentId);
    const plan = await this.findPlan();
    if (!assessment || !plan || !isOpen(assessment) || assessment.remindersPaused) return;
    const invited = await this.reminders.listInvited(assessmentId);
    const history = historyOf(assessment, invited);
    if (!history || nextReminderOn(plan, history, today) !== today) return;
    const reminded: string[] = [];
    for (const person of invited) {
      if (!isMissed(person, today) || (await this.mail.isHeldUp(person.email))) continue;
      await this.post(assessment, person, today);
      reminded.push(person.email);
    }
    // Whoever cannot be reached today may be tomorrow.
    if (reminded.length === 0) return;
    await this.reminders.update(assessmentId, { lastRemindedOn: today });
    await this.record('assessment.reminded', assessment, { dueOn: assessment.dueOn, recipients: reminded });
  }

  private async post(assessment: Assessment, person: Invited, today: string): Promise<void> {
    const { name: organizationName } = await this.organizations.current();
    const { name: vendorName } = (await this.vendors.get(assessment.vendorId)).vendor;
    const invitation = await this.mail.find(person.invitationId);
    const letter = REMINDER_LETTERS[person.locale]({
      ...person,
      organizationName,
      vendorName: isPlainName(vendorName) ? vendorName : null,
      dueOn: assessment.dueOn,
      isLate: today > assessment.dueOn,
      openUntil: addDays(assessment.dueOn, ASSESSMENT_LIMITS.daysOfGrace),
      cameBack: assessment.status === 'returned',
      isColleague: person.measures !== null,
      invitedOn: dayOf(person.invitedAt),
      invitationSubject: invitation?.mail.subject ?? null,
      checkPhrase: assessment.checkPhrase,
    });
    await this.mail.post({ to: person.email, ...letter });
  }

  private async describe(assessment: Assessment): Promise<Reminders> {
    const without = (state: ReminderState): Reminders => ({ state, nextOn: null, lastOn: assessment.lastRemindedOn });
    if (!isOpen(assessment)) return without('none_left');
    const plan = await this.findPlan();
    if (!plan) return without('off');
    if (assessment.remindersPaused) return without('paused');
    const invited = await this.reminders.listInvited(assessment.id);
    const history = historyOf(assessment, invited);
    // Today's have left, or are about to.
    const nextOn = history && nextReminderOn(plan, history, addDays(this.db.today, 1));
    if (nextOn === null) return without('none_left');
    if (await this.mail.isHeldUp(assessment.respondentEmail)) return without('held_up');
    return { state: 'planned', nextOn, lastOn: assessment.lastRemindedOn };
  }

  private async findPlan(): Promise<ReminderPlan | null> {
    const { remindersOn, reminderDaysBefore, reminderDaysAfter } = await this.organizations.current();
    return remindersOn ? { daysBefore: reminderDaysBefore, daysAfter: reminderDaysAfter } : null;
  }

  private record(
    action: TrailAction,
    { id, vendorId, respondentEmail }: Assessment,
    details: Readonly<Record<string, unknown>> = { respondentEmail },
  ): Promise<void> {
    return this.trail.record({ action, subject: ['assessments', id], vendorId, details });
  }
}

function isOpen({ status }: Assessment): boolean {
  return nextStatus(status, 'answer') !== null;
}

/** Null when nobody can get in any more. */
function historyOf(
  { dueOn, status, decidedAt, lastRemindedOn }: Assessment,
  invited: readonly Invited[],
): ReminderHistory | null {
  const lead = invited.find(({ measures }) => measures === null);
  if (!lead) return null;
  const invitedOn = dayOf(lead.invitedAt);
  const returnedOn = status === 'returned' && decidedAt ? dayOf(decidedAt) : invitedOn;
  return { dueOn, askedOn: returnedOn > invitedOn ? returnedOn : invitedOn, remindedOn: lastRemindedOn };
}

/** Whoever signs is missed until then; a colleague until all is answered that was handed over, and not just after that. */
function isMissed({ measures, asked, answered, invitedAt }: Invited, today: string): boolean {
  return measures === null || (answered < asked && !isQuietAfter(dayOf(invitedAt), today));
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

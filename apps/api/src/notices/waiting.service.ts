import { addDays, type NoticeKind } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { AcceptanceNeed } from '../findings/dto/list-findings.query.js';
import { FindingsService } from '../findings/findings.service.js';
import { MAX_PAGE_SIZE } from '../http/paging.js';
import { MailService } from '../mail/mail.service.js';
import { RecurrenceService } from '../recurrence/recurrence.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { NO_SUBJECT, outdatedDecision, type Happening } from './happenings.js';
import { TellingService } from './telling.service.js';
import { WaitingRepository, type WaitingMatter } from './waiting.repository.js';

/** What came due so many days ago is told still, if nothing ran on the day; what is older is no news. */
const DAYS_NEWS = 7;

/** Tells what no act brings: days that pass and mail that is given up. Run twice, it tells nobody twice. */
@Injectable()
export class WaitingService {
  constructor(
    private readonly waiting: WaitingRepository,
    private readonly telling: TellingService,
    private readonly findings: FindingsService,
    private readonly recurrence: RecurrenceService,
    private readonly mail: MailService,
    private readonly db: TenantDb,
  ) {}

  /** Each in a small transaction of its own. Throws when told to stop. */
  async tellAll(organizationId: string, signal: AbortSignal): Promise<void> {
    const happenings = await this.db.run(organizationId, () => this.gather());
    for (const happening of happenings) {
      signal.throwIfAborted();
      await this.db.run(organizationId, () => this.telling.tell(happening));
    }
  }

  private async gather(): Promise<Happening[]> {
    const { today } = this.db;
    const since = addDays(today, -DAYS_NEWS);
    const due = await this.recurrence.listDueDays(today);
    const failed = await this.waiting.listOfMails(await this.mail.listFailed());
    return [
      ...(await this.waiting.listOverdue(since)).map((matter) => ofAssessment('answers_overdue', matter)),
      ...due
        .filter(({ dueOn }) => dueOn >= since)
        .map(({ vendorId, dueOn: day }) => ({
          ...NOTHING,
          kind: 'review_due' as const,
          occasion: `${vendorId}:${day}`,
          vendorId,
          details: { day },
        })),
      ...failed.map((matter) => ({ ...ofAssessment('mail_failed', matter), occasion: matter.mailId })),
      ...(await this.waiting.listEndingFiles()).map(({ assessmentId, ...matter }) => ({
        ...ofVendor('evidence_ending', matter),
        assessmentId,
      })),
      ...(await this.waiting.listNotices()).map((matter) => ofVendor('contract_notice', matter)),
      ...(await this.waiting.listLateItems(since)).map((matter) => ofVendor('farewell_late', matter)),
      ...(await this.waiting.listOverdueConditions(since)).map((matter) => ofVendor('condition_overdue', matter)),
      ...(await this.waiting.listOutdatedDecisions()).map(outdatedDecision),
      ...(await this.acceptances('acceptance_ending', 'ending')),
      ...(await this.acceptances('acceptance_outdated', 'lapsed')),
    ];
  }

  /** The first page of them: who has more than that looks at the list. */
  private async acceptances(kind: NoticeKind, acceptance: AcceptanceNeed): Promise<Happening[]> {
    const { items } = await this.findings.list({ acceptance, limit: MAX_PAGE_SIZE });
    return items.flatMap(({ id: findingId, vendorId, acceptance: accepted }) =>
      accepted
        ? {
            ...NOTHING,
            kind,
            occasion: `${accepted.id}:${accepted.standing}`,
            vendorId,
            findingId,
            details: { day: accepted.expiresOn },
          }
        : [],
    );
  }
}

const NOTHING = { ...NO_SUBJECT, details: {}, userId: null } as const;

function ofAssessment(kind: NoticeKind, matter: WaitingMatter): Happening {
  return { ...ofVendor(kind, matter), assessmentId: matter.id };
}

function ofVendor(kind: NoticeKind, { id, vendorId, day }: WaitingMatter): Happening {
  return { ...NOTHING, kind, occasion: `${id}:${day}`, vendorId, details: day === null ? {} : { day } };
}

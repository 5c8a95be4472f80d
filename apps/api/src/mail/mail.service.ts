import { isErasedAddress } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import type { PageQuery } from '../http/page.query.js';
import { cutPage, decodeCursor, toTotal, type Page } from '../http/paging.js';
import type { Job } from '../jobs/job.js';
import { JobsService } from '../jobs/jobs.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { MailCipher } from './mail-cipher.js';
import type { Mail } from './mail.entity.js';
import { MailsRepository } from './mails.repository.js';

const SORT = '-created';

/** Mail is sent, kept in the outbox of a demo, or waits because no mail server is set. */
export const MAIL_DELIVERIES = ['sent', 'kept', 'waiting'] as const;
export type MailDelivery = (typeof MAIL_DELIVERIES)[number];

/** A mail as it is written: plain text, one recipient. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What it is posted for; the database refuses a second mail for the same. */
  readonly occasion?: string;
  /** Where a POST ends mails of this sort (RFC 8058). */
  readonly stopUrl?: string;
}

/** A mail, and the job that sends it, as long as it waits. */
export interface MailOnItsWay {
  readonly mail: Mail;
  readonly job: Job | null;
}

/** A mail in the outbox with its text, as long as that is kept. */
export interface OutboxEntry extends MailOnItsWay {
  readonly text: string | null;
}

/** Puts mail on its way in the transaction of its cause; no request waits for SMTP. */
@Injectable()
export class MailService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly mails: MailsRepository,
    private readonly cipher: MailCipher,
    private readonly jobs: JobsService,
    private readonly organizations: OrganizationsService,
    private readonly db: TenantDb,
  ) {}

  /** What becomes of the organisation's mail. */
  async describeDelivery(): Promise<MailDelivery> {
    if (this.env.smtpUrl !== null) return 'sent';
    return (await this.organizations.current()).isDemo ? 'kept' : 'waiting';
  }

  /** Stores a mail, under an id by which it can be found again, and the job that sends it once the running transaction is stored; nothing goes to a person that was erased. */
  async post(letter: Letter, id: string = createId()): Promise<void> {
    if (isErasedAddress(letter.to)) return;
    const keepsInOutbox = (await this.describeDelivery()) === 'kept';
    await this.mails.insert({
      organizationId: this.db.organizationId,
      id,
      recipient: letter.to,
      subject: letter.subject,
      bodyEncrypted: this.cipher.encrypt(letter.text),
      state: keepsInOutbox ? 'kept' : 'queued',
      occasion: letter.occasion ?? null,
      stopUrl: letter.stopUrl ?? null,
      createdAt: this.db.now,
      sentAt: null,
    });
    if (!keepsInOutbox) await this.jobs.add('send-mail', { mailId: id }, { key: id });
  }

  /** Where a mail stands; null for one that was delivered so long ago that it is forgotten. */
  async find(id: string): Promise<MailOnItsWay | null> {
    return (await this.findSome([id])).get(id) ?? null;
  }

  /** Where these mails stand, by their ids. */
  async findSome(ids: readonly string[]): Promise<ReadonlyMap<string, MailOnItsWay>> {
    const mails = await this.mails.findSome(ids);
    const jobs = await this.jobs.findByKeys(waitingIds(mails));
    return new Map(mails.map((mail) => [mail.id, { mail, job: jobs.get(mail.id) ?? null }]));
  }

  /** The ids of the mails that were given up: refused for good, or tried too often. */
  listFailed(): Promise<string[]> {
    return this.jobs.listFailedKeys('send-mail');
  }

  /** Whether a mail was posted for the occasion. */
  isPosted(occasion: string): Promise<boolean> {
    return this.mails.existsFor(occasion);
  }

  /** Those of the mails that are not tried any more, unless somebody asks. */
  async findFailed(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const jobs = await this.jobs.findByKeys(ids);
    return new Set(ids.filter((id) => jobs.get(id)?.state === 'failed'));
  }

  /** Whether the last mail to the address still waits, or was refused: another one would only pile up behind it. */
  async isHeldUp(address: string): Promise<boolean> {
    return (await this.mails.findNewestTo(address))?.state === 'queued';
  }

  /** Mails, newest first; their texts only in a demo organisation, where nobody else could read them. */
  async listOutbox({ limit, cursor }: PageQuery): Promise<Page<OutboxEntry>> {
    const { isDemo } = await this.organizations.current();
    const mails = await this.mails.listNewest(limit + 1, cursor === undefined ? null : decodeCursor(cursor, SORT).id);
    const { items: shown, nextCursor } = cutPage(mails, limit, (last) => ({ sort: SORT, value: null, id: last.id }));
    const jobs = await this.jobs.findByKeys(waitingIds(shown));
    return {
      items: shown.map((mail) => ({
        mail,
        text: isDemo && mail.bodyEncrypted ? this.cipher.tryDecrypt(mail.bodyEncrypted) : null,
        job: jobs.get(mail.id) ?? null,
      })),
      nextCursor,
      total: toTotal(await this.mails.count()),
    };
  }
}

/** Of these mails, those that still have a job. */
function waitingIds(mails: readonly Mail[]): string[] {
  return mails.filter(({ state }) => state === 'queued').map(({ id }) => id);
}

import { Inject, Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import type { PageQuery } from '../http/page.query.js';
import { decodeCursor, encodeCursor, toTotal, type Page } from '../http/paging.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { MailCipher } from './mail-cipher.js';
import { MailDispatcher } from './mail-dispatcher.js';
import type { Mail } from './mail.entity.js';
import { MailsRepository } from './mails.repository.js';

const SORT = '-created';

/** A mail as it is written: plain text, one recipient. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail in the outbox with its text, as long as that is kept. */
export interface OutboxEntry {
  readonly mail: Mail;
  readonly text: string | null;
}

/** Puts mail on its way in the transaction of its cause; no request waits for SMTP. */
@Injectable()
export class MailService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly mails: MailsRepository,
    private readonly cipher: MailCipher,
    private readonly dispatcher: MailDispatcher,
    private readonly organizations: OrganizationsService,
    private readonly db: TenantDb,
  ) {}

  async post(letter: Letter): Promise<void> {
    const { now } = this.db;
    const { isDemo } = await this.organizations.current();
    const keepsInOutbox = isDemo && this.env.smtpUrl === null;
    await this.mails.insert({
      organizationId: this.db.organizationId,
      id: createId(),
      recipient: letter.to,
      subject: letter.subject,
      bodyEncrypted: this.cipher.encrypt(letter.text),
      state: keepsInOutbox ? 'kept' : 'queued',
      attempts: 0,
      nextAttemptAt: now,
      lastError: null,
      createdAt: now,
      sentAt: null,
    });
    if (!keepsInOutbox) this.db.afterCommit(() => this.dispatcher.wake());
  }

  /** Mails, newest first; their texts only in a demo organisation, where nobody else could read them. */
  async listOutbox({ limit, cursor }: PageQuery): Promise<Page<OutboxEntry>> {
    const { isDemo } = await this.organizations.current();
    const mails = await this.mails.listNewest(limit + 1, cursor === undefined ? null : decodeCursor(cursor, SORT).id);
    const shown = mails.slice(0, limit);
    const last = mails.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((mail) => ({
        mail,
        text: isDemo && mail.bodyEncrypted ? this.cipher.tryDecrypt(mail.bodyEncrypted) : null,
      })),
      nextCursor: last ? encodeCursor({ sort: SORT, value: null, id: last.id }) : null,
      total: toTotal(await this.mails.count()),
    };
  }
}

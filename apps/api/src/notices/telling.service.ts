import { noticeKindsOf, usualWay } from '@firebreak/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { JobsService } from '../jobs/jobs.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailListeners, type HeardEvent } from '../trail/trail-listeners.js';
import { WebhookDeliveriesService } from '../webhooks/webhook-deliveries.service.js';
import { happeningsOf, judgedVendorOf, outdatedDecision, type Happening } from './happenings.js';
import { NoticesRepository } from './notices.repository.js';
import { RecipientsRepository, type Recipient } from './recipients.repository.js';
import { WaitingRepository } from './waiting.repository.js';

/**
 * Tells people what happened, in the transaction in which it happens: every change has its event in the trail, or the
 * database refuses it, so whoever listens there misses nothing. Who did it is not told of it.
 */
@Injectable()
export class TellingService implements OnModuleInit {
  constructor(
    private readonly listeners: TrailListeners,
    private readonly recipients: RecipientsRepository,
    private readonly notices: NoticesRepository,
    private readonly waiting: WaitingRepository,
    private readonly webhooks: WebhookDeliveriesService,
    private readonly jobs: JobsService,
    private readonly db: TenantDb,
  ) {}

  onModuleInit(): void {
    this.listeners.add((event) => this.hear(event));
  }

  /** Tells whom it concerns, each in the way that they chose; nobody twice for one occasion. */
  async tell(happening: Happening, actorId: string | null = null): Promise<void> {
    await this.webhooks.offer(happening);
    const concerned = await this.recipients.list(happening);
    await this.write(
      happening,
      concerned.filter(({ id }) => id !== actorId || happening.userId === actorId),
    );
  }

  /** Told just before the commit, when everything that belongs to it stands. */
  private hear(event: HeardEvent): void {
    const happenings = happeningsOf(event);
    const judgedId = judgedVendorOf(event);
    if ((happenings.length === 0 && judgedId === null) || this.db.isPast) return;
    this.db.beforeCommit(async () => {
      for (const happening of happenings) {
        await this.tell(happening, event.actor.id);
        if (happening.kind === 'flag_new') await this.tellSevere(happening, event.actor.id);
      }
      const outdated = judgedId === null ? [] : await this.waiting.listOutdatedDecisions(judgedId);
      for (const decision of outdated) await this.tell(outdatedDecision(decision), event.actor.id);
    });
  }

  /** Those who want to know of serious flags anywhere, but for whoever was told already. */
  private async tellSevere(happening: Happening, actorId: string | null): Promise<void> {
    const { vendorId, details } = happening;
    if (vendorId === null) return;
    const flags = await this.recipients.listSevere(vendorId, details.flags ?? []);
    if (flags.length === 0) return;
    const told = new Set((await this.recipients.list(happening)).map(({ id }) => id));
    const severe: Happening = { ...happening, kind: 'flag_severe', details: { flags } };
    const others = (await this.recipients.list(severe)).filter(({ id }) => id !== actorId && !told.has(id));
    await this.write(severe, others);
  }

  private async write(happening: Happening, recipients: readonly Recipient[]): Promise<void> {
    const { organizationId, now } = this.db;
    const { userId: _userId, ...told } = happening;
    const notices = recipients.flatMap(({ id: userId, role, digest, way: chosen, isStopped }) => {
      const wanted = chosen ?? usualWay(happening.kind, digest);
      const way = wanted === 'at_once' && isStopped ? 'app' : wanted;
      if (way === 'none' || !noticeKindsOf(role).includes(happening.kind)) return [];
      return { ...told, organizationId, id: createId(), userId, way, occurredAt: now, readAt: null, mailedAt: null };
    });
    await this.notices.insert(notices);
    for (const { userId, way } of notices)
      if (way === 'at_once') await this.jobs.add('mail-notices', { userId }, { key: `mail-notices:${userId}` });
  }
}

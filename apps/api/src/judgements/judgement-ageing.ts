import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { JudgementsService } from './judgements.service.js';
import { today } from './today.js';

const LOOK_MILLISECONDS = 600_000;

/** Answers age: once a day, and after an upgrade of the model, every vendor is judged anew. */
@Injectable()
export class JudgementAgeing implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(JudgementAgeing.name);
  private timer: NodeJS.Timeout | undefined;
  private lastDay: string | null = null;
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly organizations: OrganizationsService,
    private readonly judgements: JudgementsService,
  ) {}

  onApplicationBootstrap(): void {
    this.look();
    this.timer = setInterval(() => this.look(), LOOK_MILLISECONDS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  private look(): void {
    if (this.running || this.lastDay === today()) return;
    this.running = this.refreshAll()
      .catch((error: unknown) => this.logger.error(error))
      .finally(() => {
        this.running = null;
      });
  }

  private async refreshAll(): Promise<void> {
    const day = today();
    for (const organizationId of await this.organizations.listIds()) {
      await this.judgements.refreshOutdated(organizationId, () => this.stopped);
      if (this.stopped) return;
    }
    this.lastDay = day;
  }
}

import { DAYS_READ_NOTICES_ARE_KEPT } from '@firebreak/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { NoticeMailsService } from './notice-mails.service.js';
import { NoticesRepository } from './notices.repository.js';
import { WaitingService } from './waiting.service.js';

const DAY_MILLISECONDS = 86_400_000;

/** Mails what is told at once, tells once a day what time brings, and forgets what was read long ago. */
@Injectable()
export class NoticesJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly waiting: WaitingService,
    private readonly mails: NoticeMailsService,
    private readonly notices: NoticesRepository,
    private readonly db: TenantDb,
  ) {}

  onModuleInit(): void {
    this.handlers.add('mail-notices', ({ userId }, { organizationId }) =>
      this.db.run(organizationId, () => this.mails.send(userId)),
    );
    this.handlers.add('tell-what-waits', (_, { organizationId, signal }) =>
      this.waiting.tellAll(organizationId, signal),
    );
    this.handlers.add('forget-notices', (_, { organizationId }) =>
      this.db.run(organizationId, () =>
        this.notices.deleteReadBefore(new Date(this.db.now.getTime() - DAYS_READ_NOTICES_ARE_KEPT * DAY_MILLISECONDS)),
      ),
    );
  }
}

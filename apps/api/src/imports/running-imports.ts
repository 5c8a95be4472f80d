import { DomainError, type ErrorCode } from '@firebreak/domain';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { VendorImport } from './vendor-import.entity.js';

/** An import that is being stored, or that could not be. */
export interface RunningImport {
  /** As it was planned when it began. */
  readonly planned: VendorImport;
  /** How far it is, 0 to 99. */
  readonly percent: number;
  /** Why nothing was stored; null while it runs. */
  readonly failure: ErrorCode | null;
}

/** Says how far the storing is, in percent; throws when it is to stop. */
export type TellPercent = (percent: number) => void;

/** Failed imports that are still told of. */
const MOST_FAILED = 100;

/**
 * The imports that this process is storing, one an organisation. They are not in the queue of jobs: a restart undoes the
 * one transaction as a whole, and the list is still with whoever sent it.
 */
@Injectable()
export class RunningImports implements BeforeApplicationShutdown {
  private readonly logger = new Logger(RunningImports.name);
  private readonly imports = new Map<string, RunningImport>();
  private readonly stores = new Set<Promise<void>>();
  private readonly stopping = new AbortController();

  /** Begins to store, and waits for nothing. Throws `duplicate` or `invalid-state` while another import runs. */
  start(planned: VendorImport, store: (tell: TellPercent) => Promise<unknown>): RunningImport {
    this.refuseSecond(planned);
    const tell = (percent: number): void => {
      this.stopping.signal.throwIfAborted();
      this.imports.set(planned.id, { planned, percent, failure: null });
    };
    tell(0);
    const storing = store(tell)
      .then(() => void this.imports.delete(planned.id))
      .catch((error: unknown) => this.fail(planned, error))
      .finally(() => this.stores.delete(storing));
    this.stores.add(storing);
    return { planned, percent: 0, failure: null };
  }

  /** One that runs or has failed; null for one that was stored, or of which nothing is known. */
  find(organizationId: string, id: string): RunningImport | null {
    const found = this.imports.get(id);
    return found?.planned.organizationId === organizationId ? found : null;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.stores);
  }

  private refuseSecond({ organizationId, digest }: VendorImport): void {
    for (const { planned, failure } of this.imports.values()) {
      if (failure !== null || planned.organizationId !== organizationId) continue;
      const isSame = planned.digest === digest;
      throw new DomainError(
        isSame ? 'duplicate' : 'invalid-state',
        isSame ? 'Exactly this is being imported.' : 'Another list is being imported: wait for it.',
        [],
        { existing: `/api/v1/imports/${planned.id}` },
      );
    }
  }

  private fail(planned: VendorImport, error: unknown): void {
    const failure = error instanceof DomainError ? error.code : 'internal';
    if (failure === 'internal' && !this.stopping.signal.aborted) this.logger.error(error, `Import ${planned.id}`);
    this.imports.set(planned.id, { planned, percent: 0, failure });
    const failed = [...this.imports].filter(([, running]) => running.failure !== null);
    for (const [id] of failed.slice(0, -MOST_FAILED)) this.imports.delete(id);
  }
}

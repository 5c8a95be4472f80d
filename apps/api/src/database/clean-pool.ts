import { Logger } from '@nestjs/common';
import pg from 'pg';

const logger = new Logger('CleanPool');

/** A pool that ends a connection that comes back inside a transaction instead of lending it to the next borrower. */
class CleanPool extends pg.Pool {
  constructor(options: pg.PoolConfig) {
    super(options);
    // The pool hears the errors of connections that lie in it, and whoever borrows one those of its statements. Between
    // the two nobody listens, and an error that nobody hears ends the process.
    this.on('connect', (client) => client.on('error', () => undefined));
    this.on('release', (_error, client) => {
      if (isClean(client)) return;
      logger.warn(`A connection came back in transaction status ${client.getTransactionStatus()} and was ended.`);
      // The pool looks at its connection after this event, and drops one that is ending.
      void client.end().catch(() => undefined);
    });
  }
}

/**
 * A failed statement is told before the status that it leaves behind, so one that is not over counts as dirty; a
 * connection without a status was never asked anything.
 */
function isClean(client: pg.PoolClient & { readonly readyForQuery?: boolean }): boolean {
  const status = client.getTransactionStatus();
  return status === null || (status === 'I' && client.readyForQuery === true);
}

/** The driver as the data source wants it: the real one with the clean pool. */
export const CLEAN_DRIVER = { ...pg, Pool: CleanPool };

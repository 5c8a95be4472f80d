import type { Client } from 'pg';
import type { ChainLink } from '../trail/chain.js';

/** Where the chain of an organisation ends. */
export interface TrailHead {
  readonly organizationId: string;
  readonly sequence: number;
  readonly hash: Buffer;
}

const LINKS_AT_ONCE = 5_000;

/** All that the signer may ask the database. */
export class TrailSource {
  private readonly client: Client;

  constructor(
    client: Client,
    private readonly linksAtOnce = LINKS_AT_ONCE,
  ) {
    this.client = client;
  }

  async listHeads(): Promise<TrailHead[]> {
    const { rows } = await this.client.query<TrailHead>(
      `SELECT organization_id AS "organizationId", sequence::float8 AS sequence, hash FROM trail.list_heads()`,
    );
    return rows;
  }

  /** The links of a chain behind a place, in order and in pieces, as they come. */
  async *listLinks(organizationId: string, after: number): AsyncGenerator<ChainLink> {
    for (let last = after; ;) {
      const { rows } = await this.client.query<ChainLink>(
        'SELECT sequence::float8 AS sequence, leaf, hash FROM trail.list_links($1, $2, $3)',
        [organizationId, last, this.linksAtOnce],
      );
      yield* rows;
      const end = rows.at(-1);
      if (end === undefined) return;
      last = end.sequence;
    }
  }
}

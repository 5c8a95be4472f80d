import type { Socket } from 'node:net';
import type { Client } from 'pg';
import { isPublicAddress } from '../egress/public-address.js';
import { StartError } from '../local-postgres/start-error.js';

/** How a connection reaches the database. */
export interface Road {
  /** Where the server is; undefined for a socket of this machine. */
  readonly address: string | undefined;
  /** Whether it is encrypted, and the server proved who it is. */
  readonly isProtected: boolean;
}

/** The road of a connection that is there, as its socket knows it: no name and no setting can say otherwise. */
export function roadOf(client: Client): Road {
  const { stream } = (client as unknown as { connection: { stream: Socket & { authorized?: boolean } } }).connection;
  return {
    address: stream.remoteAddress?.replace(/^::ffff:/, ''),
    isProtected: stream.authorized === true,
  };
}

/** Throws StartError with advice where the register would cross the Internet in the clear, or to whoever answers. */
export function refuseOpenRoad({ address, isProtected }: Road): void {
  if (isProtected || address === undefined || !isPublicAddress(address)) return;
  throw new StartError(
    `DATABASE_URL leads over the Internet to ${address} without TLS, or to a server that does not prove who it is: add ?sslmode=verify-full to it, with &sslrootcert=FILE where its authority is not a public one.`,
  );
}

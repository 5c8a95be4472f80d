import { lookup } from 'node:dns/promises';
import { connect, type TLSSocket } from 'node:tls';

/** Injection token of the EgressNetwork. */
export const EGRESS_NETWORK = Symbol('EGRESS_NETWORK');

/** The port of https, and the only one that is spoken to. */
export const HTTPS_PORT = 443;

/** The network outside, as far as egress uses it. */
export interface EgressNetwork {
  /** Every address of a name. Throws when there is none. */
  resolve(hostname: string): Promise<readonly string[]>;
  /** A TLS connection to this very address; the other side must prove to be `servername`. */
  connect(address: string, servername: string): TLSSocket;
}

/** The Internet. */
export const INTERNET: EgressNetwork = {
  resolve: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
  connect: (host, servername) => connect({ host, port: HTTPS_PORT, servername, ALPNProtocols: ['http/1.1'] }),
};

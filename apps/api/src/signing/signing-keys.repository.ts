import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A public key that checks signatures of this installation. */
export interface PublishedKey {
  readonly verifierKey: string;
  readonly firstUsedAt: Date;
}

/** The public keys of the installation, of which none belongs to an organisation. */
@Injectable()
export class SigningKeysRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Stores a key unless it is there already; it stays when the transaction that signs with it fails. */
  async add(verifierKey: string): Promise<void> {
    await this.dataSource.query(
      'INSERT INTO security.signing_keys (verifier_key, first_used_at) VALUES ($1, now()) ON CONFLICT DO NOTHING',
      [verifierKey],
    );
  }

  /** All keys, newest first. */
  list(): Promise<PublishedKey[]> {
    return this.dataSource.query<PublishedKey[]>(
      `SELECT verifier_key AS "verifierKey", first_used_at AS "firstUsedAt" FROM security.signing_keys
        ORDER BY first_used_at DESC, verifier_key`,
    );
  }
}

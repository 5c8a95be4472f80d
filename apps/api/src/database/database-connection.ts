/** How the API and the signer reach the database: four roles, one cluster. */
export interface DatabaseConnection {
  /** Connects as the role that owns the tables; used for migrations and never for a request. */
  readonly ownerUrl: string;
  /** Connects as `firebreak_api`, which owns nothing and is held by row-level security. */
  readonly apiUrl: string;
  /** Connects as `firebreak_worker`, which reaches the queue of jobs and no tenant's table; past any pooler, to listen. */
  readonly workerUrl: string;
  /** Connects as `firebreak_signer`, which may read where the chains of the trail end and the hashes of their links. */
  readonly signerUrl: string;
  /** Key of the signed tenant context, 32 bytes. */
  readonly contextKey: Buffer;
}

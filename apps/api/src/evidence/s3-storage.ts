import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { DomainError } from '@firebreak/domain';
import { AwsClient } from 'aws4fetch';
import type { S3Bucket } from '../config/env.js';
import { EvidenceStorage, type StoredFile } from './evidence-storage.js';

const TRIES_AGAIN = 2;
const PATIENCE_MILLISECONDS = 30_000;

/** Keeps files in a bucket of an S3-compatible store, as `organisation/id`, or below a folder. */
export class S3Storage extends EvidenceStorage {
  private readonly client: AwsClient;

  /** @param folder ends with a slash unless it is empty */
  constructor(
    private readonly bucket: S3Bucket,
    private readonly folder = '',
    private readonly patienceMilliseconds = PATIENCE_MILLISECONDS,
  ) {
    super();
    const { accessKeyId, secretAccessKey, region } = bucket;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: TRIES_AGAIN });
  }

  async store(file: StoredFile, path: string): Promise<void> {
    const body = await readFile(path);
    // The store holds what arrives against this hash, so that it never confirms other bytes.
    const headers = { 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex') };
    await this.ask(`/${this.keyOf(file)}`, { method: 'PUT', body, headers });
    await rm(path, { force: true });
  }

  async read(file: StoredFile): Promise<Readable | null> {
    const { status, body } = await this.ask(`/${this.keyOf(file)}`, { method: 'GET' });
    return status === 404 || body === null ? null : Readable.fromWeb(body as ReadableStream);
  }

  async remove(file: StoredFile): Promise<void> {
    await this.ask(`/${this.keyOf(file)}`, { method: 'DELETE' });
  }

  async list(organizationId: string, before: Date): Promise<string[]> {
    const ids: string[] = [];
    for (let token: string | undefined; ;) {
      const query = new URLSearchParams({ 'list-type': '2', prefix: this.keyOf({ organizationId, id: '' }) });
      if (token) query.set('continuation-token', token);
      const page = await (await this.ask(`?${query}`, { method: 'GET' })).text();
      for (const [entry] of page.matchAll(/<Contents>.*?<\/Contents>/gs)) {
        const storedAt = new Date(textOf(entry, 'LastModified') ?? 0);
        if (storedAt < before)
          ids.push((textOf(entry, 'Key') ?? '').slice(this.keyOf({ organizationId, id: '' }).length));
      }
      token = textOf(page, 'NextContinuationToken');
      if (token === undefined) return ids;
    }
  }

  private keyOf({ organizationId, id }: StoredFile): string {
    return `${this.folder}${organizationId}/${id}`;
  }

  /** The store's answer; 404 is one only where a file may be missing, for a bucket that is missing must never pass for it. */
  private async ask(path: string, request: { method: string; body?: Buffer; headers?: object }): Promise<Response> {
    const signal = AbortSignal.timeout(this.patienceMilliseconds);
    const response = await this.client
      .fetch(`${this.bucket.url}${path}`, { ...request, signal } as RequestInit)
      .catch(() => null);
    const mayBeMissing = request.method !== 'PUT' && !path.startsWith('?');
    if (response?.ok || (response?.status === 404 && mayBeMissing)) return response;
    throw new DomainError('unavailable', 'The store for files does not answer; try again shortly.');
  }
}

/** Keys are two ids and tokens are plain, so that nothing in this XML is ever escaped but what we do not read. */
function textOf(xml: string, element: string): string | undefined {
  return new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];
}

import type { Schemas } from '@firebreak/api-client';
import { EVIDENCE_LIMITS } from '@firebreak/domain';
import { ApiProblem } from './problem';

/** What is told of a file before it is sent. */
export type Announcement = Schemas['AnnounceEvidenceDto'];
/** What is told of every file. */
type FileFacts = Pick<Announcement, 'fileName' | 'sizeBytes'>;
/** How far a file has come. */
export type UploadProgress = Schemas['EvidenceUploadView'];

/** The server's side of sending a file; everything throws ApiProblem. */
export interface EvidenceServer<Told extends FileFacts = Announcement> {
  announce(announcement: Told): Promise<UploadProgress>;
  progress(id: string): Promise<UploadProgress>;
  /** Sends the bytes that begin at the offset. */
  send(id: string, offset: number, part: Blob): Promise<UploadProgress>;
  remove(id: string): Promise<void>;
}

/** A file that this page sends or has sent. */
export interface Upload<Told extends FileFacts = Announcement> {
  /** Of this page only. */
  readonly key: number;
  readonly announcement: Told;
  /** The server's; null until it has reserved room. */
  readonly id: string | null;
  readonly sentBytes: number;
  /** `waiting` goes on by itself, `failed` only when somebody asks. */
  readonly state: 'sending' | 'waiting' | 'stored' | 'failed';
  /** Of what the server has stored, in hexadecimal. */
  readonly sha256: string | null;
  readonly problem: unknown;
}

const FIRST_RETRY_MILLISECONDS = 1_000;
const LONGEST_RETRY_MILLISECONDS = 30_000;
/** A part whose end never arrived keeps its file busy for a moment; what goes on longer is a refusal. */
const MOST_CONFLICTS = 4;

/** Sends files part by part, and goes on by itself after a break where the server says that it has come to. */
export class EvidenceStore<Told extends FileFacts = Announcement> {
  private uploads: readonly Upload<Told>[] = [];
  private readonly files = new Map<number, Blob>();
  private readonly listeners = new Set<() => void>();
  private nextKey = 1;

  constructor(
    private readonly server: EvidenceServer<Told>,
    /** Called after every file that is stored. */
    private readonly onStored: () => void,
    /** Called when the session is gone. */
    private readonly onSessionEnd: () => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): readonly Upload<Told>[] => this.uploads;

  /** Begins to send a file; resolves when it is stored, has failed or was removed. */
  add(file: Blob, announcement: Told): Promise<void> {
    const key = this.nextKey;
    this.nextKey += 1;
    this.files.set(key, file);
    const start = { key, announcement, id: null, sentBytes: 0, state: 'sending', sha256: null, problem: null } as const;
    this.publish([...this.uploads, start]);
    return this.run(key, file);
  }

  /** Tries a file again that failed, from where it came to. */
  async retry(key: number): Promise<void> {
    const file = this.files.get(key);
    if (!file) return;
    this.change(key, { state: 'sending', problem: null });
    await this.run(key, file);
  }

  /** Takes a file back. Throws ApiProblem when the server would not. */
  async remove(key: number): Promise<void> {
    const id = this.find(key)?.id;
    if (id) await this.server.remove(id);
    this.files.delete(key);
    this.publish(this.uploads.filter((upload) => upload.key !== key));
  }

  private async run(key: number, file: Blob): Promise<void> {
    for (let failures = 0; this.find(key); failures += 1) {
      try {
        return await this.sendOn(key, file);
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 401) this.onSessionEnd();
        if (!mayPass(error, failures)) return this.change(key, { state: 'failed', problem: error });
        this.change(key, { state: 'waiting' });
        await pause(Math.min(FIRST_RETRY_MILLISECONDS * 2 ** failures, LONGEST_RETRY_MILLISECONDS));
      }
    }
  }

  private async sendOn(key: number, file: Blob): Promise<void> {
    const upload = this.find(key);
    if (!upload) return;
    const { server } = this;
    let progress = upload.id ? await server.progress(upload.id) : await server.announce(upload.announcement);
    while (progress.state === 'received' && this.find(key)) {
      const { id, offset } = progress;
      this.change(key, { id, sentBytes: offset, state: 'sending' });
      progress = await server.send(id, offset, file.slice(offset, offset + EVIDENCE_LIMITS.partBytes));
    }
    if (progress.state === 'refused') throw new ApiProblem(422, 'content-mismatch', '', undefined, [], undefined);
    if (progress.state !== 'stored') return;
    this.change(key, { state: 'stored', sentBytes: progress.sizeBytes, sha256: progress.sha256 });
    this.onStored();
  }

  private find(key: number): Upload<Told> | undefined {
    return this.uploads.find((upload) => upload.key === key);
  }

  private change(key: number, change: Partial<Upload<Told>>): void {
    this.publish(this.uploads.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  }

  private publish(uploads: readonly Upload<Told>[]): void {
    this.uploads = uploads;
    for (const listener of this.listeners) listener();
  }
}

/** Whether sending the same file again can help. */
export function isWorthRetrying(problem: unknown): boolean {
  return !(problem instanceof ApiProblem) || ![413, 415, 422].includes(problem.status);
}

/** Whether the same request may succeed a little later. */
function mayPass(error: unknown, failures: number): boolean {
  if (!(error instanceof ApiProblem)) return false;
  if (error.code === 'invalid-state') return failures < MOST_CONFLICTS;
  return error.status === 0 || error.status === 408 || error.status === 429 || error.status >= 500;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

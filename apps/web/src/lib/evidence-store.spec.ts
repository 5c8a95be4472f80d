import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EVIDENCE_LIMITS } from '@firebreak/domain';
import fc from 'fast-check';
import { ApiProblem } from './problem';
import { EvidenceStore } from './evidence-store';
import type { Announcement, EvidenceServer, UploadProgress } from './evidence-store';

const { partBytes } = EVIDENCE_LIMITS;
const problem = (status: number, code = 'x'): ApiProblem => new ApiProblem(status, code, code, undefined, [], null);

/** A server as the documented protocol has it, on a line that breaks as the test says. */
class BreakingServer implements EvidenceServer {
  received = '';
  announced = 0;
  removed = 0;
  refusal: ApiProblem | null = null;
  private size = 0;

  /** What each request meets: a whole answer, a request that is lost, or an answer that is. */
  constructor(private readonly line: ('whole' | 'lost' | 'unanswered')[] = []) {}

  announce = ({ sizeBytes }: Announcement): Promise<UploadProgress> =>
    this.meet(() => {
      this.announced += 1;
      this.size = sizeBytes;
      return Promise.resolve();
    });

  progress = (): Promise<UploadProgress> => this.meet(() => Promise.resolve());

  send = (_: string, offset: number, part: Blob): Promise<UploadProgress> =>
    this.meet(async () => {
      if (this.refusal) throw this.refusal;
      if (offset !== this.received.length) throw problem(409, 'invalid-state');
      this.received += await part.text();
    });

  remove = (): Promise<void> => {
    this.removed += 1;
    return Promise.resolve();
  };

  private async meet(work: () => Promise<void>): Promise<UploadProgress> {
    const fate = this.line.shift() ?? 'whole';
    if (fate === 'lost') throw problem(0, 'network');
    await work();
    if (fate === 'unanswered') throw problem(0, 'network');
    const isWhole = this.received.length === this.size;
    return {
      id: 'a',
      state: isWhole ? 'stored' : 'received',
      sizeBytes: this.size,
      offset: this.received.length,
      sha256: isWhole ? 'hash' : null,
    };
  }
}

const announcementOf = (sizeBytes: number): Announcement => ({ fileName: 'a.txt', kind: 'policy', sizeBytes });

/** Waits out every pause, however long, without the clock. */
function skipPauses(): void {
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void) => {
    queueMicrotask(work);
    return 0;
  }) as unknown as typeof setTimeout);
}

beforeEach(() => {
  jest.restoreAllMocks();
});

describe('sending a file', () => {
  it('goes part by part and shows the hash of what is stored', async () => {
    const server = new BreakingServer();
    const stored = jest.fn();
    const store = new EvidenceStore(server, stored, () => {});
    const shown: number[] = [];
    store.subscribe(() => shown.push(store.current()[0]?.sentBytes ?? 0));
    const content = 'x'.repeat(partBytes * 2 + 5);
    await store.add(new Blob([content]), announcementOf(content.length));
    expect(server.received).toHaveLength(content.length);
    expect([...new Set(shown)]).toEqual([0, partBytes, partBytes * 2, content.length]);
    expect(store.current()).toMatchObject([{ state: 'stored', sha256: 'hash', id: 'a' }]);
    expect(stored).toHaveBeenCalledTimes(1);
  });

  it('ends with the same bytes however the line breaks', async () => {
    const fates = fc.array(fc.constantFrom('whole' as const, 'lost' as const, 'unanswered' as const), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fates, fc.constantFrom(1, partBytes, partBytes * 2 + 5), async (line, length) => {
        jest.restoreAllMocks();
        skipPauses();
        const server = new BreakingServer([...line]);
        const store = new EvidenceStore(
          server,
          () => {},
          () => {},
        );
        const content = 'abcdefg'.repeat(length / 7 + 1).slice(0, length);
        await store.add(new Blob([content]), announcementOf(length));
        expect(server.received === content).toBe(true);
        expect(store.current()).toMatchObject([{ state: 'stored', sentBytes: length }]);
      }),
      { numRuns: 60 },
    );
  });

  it('stands still when the server refuses, and goes on when it is asked to', async () => {
    const server = new BreakingServer();
    const store = new EvidenceStore(
      server,
      () => {},
      () => {},
    );
    server.refusal = problem(409, 'quota');
    await store.add(new Blob(['abc']), announcementOf(3));
    expect(store.current()).toMatchObject([{ state: 'failed', problem: { code: 'quota' } }]);
    server.refusal = null;
    await store.retry(1);
    expect(store.current()).toMatchObject([{ state: 'stored', problem: null }]);
    expect(server.announced).toBe(1);
  });

  it('tells when the session is gone', async () => {
    const server = new BreakingServer();
    const ended = jest.fn();
    server.refusal = problem(401);
    const store = new EvidenceStore(server, () => {}, ended);
    await store.add(new Blob(['abc']), announcementOf(3));
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('is forgotten when it is taken back', async () => {
    const server = new BreakingServer();
    const store = new EvidenceStore(
      server,
      () => {},
      () => {},
    );
    await store.add(new Blob(['abc']), announcementOf(3));
    await store.remove(1);
    expect([server.removed, store.current()]).toEqual([1, []]);
  });
});

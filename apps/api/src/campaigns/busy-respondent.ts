import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EvidenceUploadView } from '../evidence/evidence.presenter.js';
import type { AnswerView } from '../portal/portal.presenter.js';
import { announce, PDF, sendBytes } from '../testing/evidence.js';
import type { HttpClient } from '../testing/http-client.js';
import { expectBody } from '../testing/respondent.js';
import { sha256 } from './stored-files.js';

const PART_BYTES = 32_768;
const MOST_FILES = 20;

/** What a respondent was told is stored, and what was on its way when nobody answered any more. */
export interface Ledger {
  /** Comments of answers by question. */
  readonly answers: Map<string, { acknowledged: string | null; onItsWay: string }>;
  /** Hashes of files by id. */
  readonly files: Map<string, string>;
}

/** Answers the questions over and over, until the connection breaks or somebody says stop. */
export async function answerUntilItBreaks(
  portal: HttpClient,
  questionIds: readonly string[],
  ledger: Ledger,
  stop: AbortSignal,
): Promise<void> {
  const etags = new Map<string, string>();
  for (let number = 0; !stop.aborted; number += 1) {
    const questionId = questionIds[number % questionIds.length] ?? '';
    const comment = `Answer ${number} ${randomBytes(4).toString('hex')}`;
    const acknowledged = ledger.answers.get(questionId)?.acknowledged ?? null;
    ledger.answers.set(questionId, { acknowledged, onItsWay: comment });
    const etag = etags.get(questionId);
    const headers: Record<string, string> = etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag };
    const saved = await expectBody(
      portal.put<AnswerView>(`/portal/answers/${questionId}`, { level: number % 5, comment }, headers),
    );
    etags.set(questionId, saved.etag);
    ledger.answers.set(questionId, { acknowledged: comment, onItsWay: comment });
  }
}

/** Sends files, small ones at once and larger ones in parts of which some break off; takes old ones back for room. */
export async function uploadUntilItBreaks(
  portal: HttpClient,
  isLarge: boolean,
  ledger: Ledger,
  stop: AbortSignal,
): Promise<void> {
  const own: string[] = [];
  while (!stop.aborted) {
    const bytes = pdfOf(isLarge ? 150_000 + (randomBytes(1)[0] ?? 0) * 500 : 2_000);
    const { id } = await announce(portal, { sizeBytes: bytes.length });
    const stored = isLarge
      ? await sendInParts(portal, id, bytes)
      : await expectBody(sendBytes<EvidenceUploadView>(portal, id, bytes));
    if (stored.state !== 'stored' || stored.sha256 !== sha256(bytes)) throw new Error('Acknowledged as another file.');
    ledger.files.set(id, sha256(bytes));
    own.push(id);
    const oldest = own.length > MOST_FILES ? own.shift() : undefined;
    if (oldest === undefined) continue;
    // From here on nobody knows whether it is still there.
    ledger.files.delete(oldest);
    await expectBody(portal.delete(`/portal/evidence/${oldest}`));
  }
}

function pdfOf(bytes: number): Buffer {
  return Buffer.concat([PDF.subarray(0, 9), randomBytes(bytes), Buffer.from('%%EOF\n')]);
}

async function sendInParts(portal: HttpClient, id: string, bytes: Buffer): Promise<EvidenceUploadView> {
  for (let part = 0; ; part += 1) {
    const { offset } = await expectBody(portal.get<EvidenceUploadView>(`/portal/evidence/${id}`));
    const chunk = bytes.subarray(offset, offset + PART_BYTES);
    if (part % 3 === 1) {
      await breakOff(portal, id, offset, chunk);
      continue;
    }
    const answer = await sendBytes<EvidenceUploadView>(portal, id, chunk, { 'upload-offset': String(offset) });
    if (answer.status === 201) return answer.body;
    // The part that broke off may still be taken in.
    if (answer.status === 409) await sleep(5);
    else if (answer.status !== 200) throw new Error(`Refused with ${answer.status}: ${answer.text}`);
  }
}

/** Begins a part of an announced file, sends half of it and hangs up. */
export async function breakOff(portal: HttpClient, id: string, offset: number, chunk: Buffer): Promise<void> {
  const { hostname, port } = new URL(portal.origin);
  const headers = {
    origin: portal.origin,
    cookie: [...portal.cookies].map((pair) => pair.join('=')).join('; '),
    'content-type': 'application/octet-stream',
    'content-length': chunk.length,
    'upload-offset': offset,
  };
  const outgoing = request({ hostname, port, method: 'PUT', path: `/api/v1/portal/evidence/${id}/content`, headers });
  outgoing.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    outgoing.write(chunk.subarray(0, chunk.length / 2), () => setTimeout(resolve, 5));
  });
  outgoing.destroy();
}

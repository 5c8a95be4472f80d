import { open, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from '../local-postgres/system-error.js';
import { readJson } from './kept-checkpoint.js';

const LINE_FEED = 10;
const PIECE = 65_536;

/** Adds a value as a line of JSON at the end of a file; when this resolves, it outlives a power cut. */
export async function appendLine(path: string, value: object): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o755 });
  const file = await open(path, 'a', 0o644);
  try {
    await file.appendFile(`${JSON.stringify(value)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}

/** Takes away what a crash left half written at the end of a file of lines; a line that lacks only its end gets it. */
export async function mendLastLine(path: string): Promise<void> {
  const file = await open(path, 'r+').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  });
  if (file === null) return;
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - PIECE);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
    const end = buffer.subarray(0, bytesRead);
    const rest = end.subarray(end.lastIndexOf(LINE_FEED) + 1);
    if (rest.length === 0) return;
    if (readJson(rest.toString('utf8')) === null) await file.truncate(size - rest.length);
    else await file.write('\n', size);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new file is there for good only when its folder is on the disk too; Windows has no way to ask for that. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

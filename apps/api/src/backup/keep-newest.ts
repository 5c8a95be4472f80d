import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes all but the newest of the files in a folder whose names fit the pattern; whatever else is there stays. */
export async function keepNewest(folder: string, pattern: RegExp, kept: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => pattern.test(name));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, writtenAt: (await stat(join(folder, name))).mtimeMs })),
  );
  const older = dated.toSorted((a, b) => b.writtenAt - a.writtenAt).slice(kept);
  for (const { name } of older) await rm(join(folder, name), { force: true });
}

import type { AccessScopeView } from '../access-scopes/access-scope.presenter.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import { buildScope, buildVendor } from './builders.js';
import type { HttpClient } from './http-client.js';

/** A generator of numbers in [0, 1) that a seed decides (mulberry32), so that a failing run can be repeated. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the items. Throws for none. */
export function pickAtRandom<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

/**
 * Changes the register at random until told to stop, as a busy colleague would, and counts what was accepted.
 * Refusals because somebody else was faster are part of it.
 */
export async function changeAtRandom(
  client: HttpClient,
  vendorIds: string[],
  random: () => number,
  isStopped: () => boolean,
): Promise<number> {
  let accepted = 0;
  const pick = <T>(items: readonly T[]): T => pickAtRandom(items, random);
  const note = ({ status }: { status: number }): void => {
    if (status < 300) accepted += 1;
    else if (status >= 500) throw new Error(`A change was answered with ${status}.`);
  };
  while (!isStopped()) {
    const id = pick(vendorIds);
    const dice = random();
    if (dice < 0.1) {
      const created = await client.post<VendorView>('/vendors', buildVendor());
      note(created);
      vendorIds.push(created.body.id);
    } else if (dice < 0.55) {
      const { body, status } = await client.get<VendorView>(`/vendors/${id}`);
      if (status !== 200) continue;
      if (dice < 0.15 && body.status !== 'archived') note(await client.delete(`/vendors/${id}`, body.etag));
      else if (body.status === 'archived') note(await client.post(`/vendors/${id}/restore`));
      else note(await client.patch(`/vendors/${id}`, { notes: String(random()), tier: 1 + (accepted % 4) }, body.etag));
    } else if (dice < 0.8) {
      const peopleCount = Math.floor(random() * 10 ** Math.floor(random() * 8));
      note(await client.post(`/vendors/${id}/access-scopes`, buildScope({ peopleCount })));
    } else {
      const { body } = await client.get<{ items: AccessScopeView[] }>(`/vendors/${id}/access-scopes`);
      if (!body.items || body.items.length === 0) continue;
      const scope = pick(body.items);
      const path = `/vendors/${id}/access-scopes/${scope.id}`;
      if (dice < 0.9) note(await client.delete(path, scope.etag));
      else note(await client.patch(path, { peopleCount: Math.floor(random() * 1_000_000) }, scope.etag));
    }
  }
  return accepted;
}

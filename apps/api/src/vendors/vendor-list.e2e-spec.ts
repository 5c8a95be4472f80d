import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BANDS, VENDOR_SORTS, type VendorSort } from '@firebreak/domain';
import type { ListedVendorView, VendorView } from './vendor.presenter.js';
import { buildScope, callCentreScope } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

interface VendorPage {
  readonly items: ListedVendorView[];
  readonly nextCursor: string | null;
  readonly total: number;
}

const VENDORS = 23;

let firebreak: TestApplication;
let procurement: HttpClient;
let auditor: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  auditor = await firebreak.signIn('auditor');
  for (let number = 0; number < VENDORS; number += 1) {
    const archetype = number % 3 === 0 ? 'call_centre_bpo' : 'goods_supplier';
    // Few distinct values, so that every sort has ties which only the id breaks.
    const nextReviewOn = number % 4 === 0 ? null : `2027-0${1 + (number % 3)}-01`;
    const name = `${'ABC'[number % 3]} Supplier ${String(number).padStart(2, '0')}`;
    const vendor = {
      name,
      archetype,
      nextReviewOn,
      contractEndsOn: number % 5 === 0 ? `2028-0${1 + (number % 4)}-01` : null,
      service: number === 5 ? '100% of calls_in' : null,
      ...(number % 6 === 0 ? { ownerId: null } : {}),
      tags: number === 7 ? ['PCI DSS', '電話中心'] : [],
    } as const;
    await addVendor(procurement, vendor, number % 3 === 0 ? [callCentreScope()] : [buildScope()]);
  }
  await addVendor(await firebreak.signIn('stranger'), { name: 'A Supplier of somebody else' });
});

afterAll(() => firebreak.stop());

const list = (query: string): Promise<VendorPage> => expectBody(auditor.get<VendorPage>(`/vendors${query}`));

async function walk(query: string, limit: number): Promise<VendorView[]> {
  const found: VendorView[] = [];
  let cursor = '';
  for (;;) {
    const page = await list(`?limit=${limit}${query}${cursor}`);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items);
    if (page.nextCursor === null) return found;
    cursor = `&cursor=${page.nextCursor}`;
  }
}

type Key = (vendor: VendorView) => string | number;

/** What each sort goes by; a vendor without it comes last in both directions. */
const KEYS: Record<string, Key> = {
  risk: (vendor) => vendor.judgement.residual.score,
  name: (vendor) => vendor.name.toLowerCase(),
  tier: (vendor) => vendor.tier,
  owner: (vendor) => vendor.owner?.name.toLowerCase() ?? NONE,
  nextReview: (vendor) => vendor.nextReviewOn ?? NONE,
  contractEnd: (vendor) => vendor.contractEndsOn ?? NONE,
  updated: (vendor) => Date.parse(vendor.updatedAt),
};
const NONE = '';

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inOrder(sort: VendorSort, keys: readonly (string | number)[]): (string | number)[] {
  const direction = sort.startsWith('-') ? -1 : 1;
  const present = keys.filter((key) => key !== NONE).toSorted((a, b) => direction * compare(a, b));
  return [...present, ...keys.filter((key) => key === NONE)];
}

describe('the list of vendors', () => {
  it('is for people of the organisation only', async () => {
    expect((await firebreak.visitor().get<Problem>('/vendors')).status).toBe(401);
    const page = await list('');
    expect(page.total).toBe(VENDORS);
    expect(page.items.map((vendor) => vendor.name)).not.toContain('A Supplier of somebody else');
  });

  describe.each([...VENDOR_SORTS])('sorted by %s', (sort) => {
    it.each(sort === '-risk' ? [1, 4, 7, 200] : [4])('gives every vendor once in pages of %i', async (limit) => {
      const found = await walk(`&sort=${sort}`, limit);
      expect(new Set(found.map((vendor) => vendor.id)).size).toBe(VENDORS);
      expect(found).toHaveLength(VENDORS);
      const keys = found.map(KEYS[sort.replace('-', '')] ?? (() => NONE));
      expect(keys).not.toContain(undefined);
      expect(keys).toEqual(inOrder(sort, keys));
    });
  });

  it('neither loses nor repeats a vendor that stays, whatever is added and archived between two pages', async () => {
    const first = await list('?limit=5&sort=name');
    const gone = first.items[4];
    if (!gone) throw new Error('The first page is too short.');
    await expectBody(procurement.delete(`/vendors/${gone.id}`, gone.etag));
    expect((await list('?status=archived')).items.map((vendor) => vendor.id)).toEqual([gone.id]);
    const added = await addVendor(procurement, { name: 'A Aardvark' });
    const rest: VendorView[] = [];
    for (let cursor = first.nextCursor; cursor !== null;) {
      const page: VendorPage = await list(`?limit=5&sort=name&cursor=${cursor}`);
      rest.push(...page.items);
      cursor = page.nextCursor;
    }
    const seen = [...first.items, ...rest].map((vendor) => vendor.id);
    expect(seen).toHaveLength(VENDORS);
    expect(new Set(seen).size).toBe(VENDORS);
    await expectBody(procurement.post(`/vendors/${gone.id}/restore`));
    const present = await expectBody(procurement.get<VendorView>(`/vendors/${added.id}`));
    await expectBody(procurement.delete(`/vendors/${added.id}`, present.etag));
  });

  it.each([
    ['archetype=call_centre_bpo', (vendor: VendorView) => vendor.archetype === 'call_centre_bpo'],
    ['assessed=false', () => true],
    ['assessed=true', () => false],
    ['q=07%20supplier', (vendor: VendorView) => vendor.name === 'B Supplier 07'],
    ['q=dss%20b', (vendor: VendorView) => vendor.tags.length > 0],
    [`q=${encodeURIComponent('電話')}`, (vendor: VendorView) => vendor.tags.length > 0],
    ['q=call%20CENTRE', (vendor: VendorView) => vendor.archetype === 'call_centre_bpo'],
    ['tag=pci%20dss', (vendor: VendorView) => vendor.tags.length > 0],
    ['reviewDue=true', () => false],
    ['reviewDue=false', () => true],
    ['q=supplier%2007', (vendor: VendorView) => vendor.name === 'B Supplier 07'],
    ['q=B%20%20SUPPLIER', (vendor: VendorView) => vendor.name.startsWith('B ')],
    ['q=100%25%20of%20calls_in', (vendor: VendorView) => vendor.service !== null],
    ['q=%25', (vendor: VendorView) => vendor.service !== null],
    ['q=_', (vendor: VendorView) => vendor.service !== null],
    ['q=%5C', () => false],
    ['status=active', () => true],
    ['flag=no-such-flag', () => false],
  ])('filters by %s', async (query, matches) => {
    const all = (await list('?limit=200')).items;
    const wanted = all.filter(matches).map((vendor) => vendor.id);
    const found = await list(`?limit=200&${query}`);
    expect(found.items.map((vendor) => vendor.id)).toEqual(wanted);
    expect(found.total).toBe(wanted.length);
  });

  it('filters by what the judgement says', async () => {
    const all = (await list('?limit=200')).items;
    for (const band of BANDS) {
      const wanted = all.filter((vendor) => vendor.judgement.residual.band === band);
      expect(idsOf((await list(`?limit=200&band=${band}`)).items)).toEqual(idsOf(wanted));
    }
    for (const tier of [1, 2, 3, 4]) {
      const wanted = all.filter((vendor) => vendor.tier === tier);
      expect(idsOf((await list(`?limit=200&tier=${tier}`)).items)).toEqual(idsOf(wanted));
    }
    const [worst] = all;
    const [flag] = worst?.judgement.flags ?? [];
    if (!worst || !flag) throw new Error('The call centre has no flag.');
    const flagged = all.filter((vendor) => vendor.judgement.flags.some(({ key }) => key === flag.key));
    expect(idsOf((await list(`?limit=200&flag=${flag.key}`)).items)).toEqual(idsOf(flagged));
    for (const basis of ['residual', 'inherent'] as const) {
      const { likelihood, impact } = worst.judgement[basis];
      const wanted = all.filter(
        (vendor) => vendor.judgement[basis].likelihood === likelihood && vendor.judgement[basis].impact === impact,
      );
      const found = await list(`?limit=200&basis=${basis}&likelihood=${likelihood}&impact=${impact}`);
      expect(idsOf(found.items)).toEqual(idsOf(wanted));
    }
  });

  it('filters by band and worse, by owner, by records, and says in which access a word was found', async () => {
    const all = (await list('?limit=200')).items;
    const severe = all.filter((vendor) => BANDS.indexOf(vendor.judgement.residual.band) >= BANDS.indexOf('high'));
    expect(idsOf((await list('?limit=200&bandFrom=high')).items)).toEqual(idsOf(severe));
    const ownerId = all.find(({ owner }) => owner !== null)?.owner?.id;
    const owned = all.filter(({ owner }) => owner?.id === ownerId);
    expect(idsOf((await list(`?limit=200&ownerId=${ownerId}`)).items)).toEqual(idsOf(owned));
    const wide = all.filter(({ scopeSummary }) => scopeSummary.dataCategories.includes('dob'));
    expect(idsOf((await list('?limit=200&data=dob')).items)).toEqual(idsOf(wide));
    const found = await list('?limit=200&q=resets');
    expect(idsOf(found.items)).toEqual(idsOf(wide));
    expect(new Set(found.items.map(({ matchedScope }) => matchedScope))).toEqual(new Set([callCentreScope().name]));
  });

  it('finds a vendor by what it is called now, and in the past by what it was called then', async () => {
    const vendor = await addVendor(procurement, { name: 'Zebra Freight' }, [
      { ...buildScope(), name: 'Zebra parcels' },
    ]);
    const before = new Date().toISOString();
    const [scope] = (
      await expectBody(
        procurement.get<{ items: { id: string; etag: string }[] }>(`/vendors/${vendor.id}/access-scopes`),
      )
    ).items;
    if (!scope) throw new Error('The vendor has no scope.');
    const { etag } = await expectBody(procurement.get<VendorView>(`/vendors/${vendor.id}`));
    await expectBody(
      procurement.patch(`/vendors/${vendor.id}`, { name: 'Okapi Freight', aliases: ['Ézéchiel'] }, etag),
    );
    expect(idsOf((await list('?q=zebra')).items)).toEqual([vendor.id]);
    await procurement.delete(`/vendors/${vendor.id}/access-scopes/${scope.id}`, scope.etag);
    expect(idsOf((await list('?q=zebra')).items)).toEqual([]);
    expect(idsOf((await list('?q=okapi%20%C3%A9z%C3%A9chiel')).items)).toEqual([vendor.id]);
    expect(idsOf((await list(`?q=zebra&asOf=${before}`)).items)).toEqual([vendor.id]);
    expect(idsOf((await list(`?q=okapi&asOf=${before}`)).items)).toEqual([]);
  });

  it('counts what the filter lets through on every page', async () => {
    const page = await list('?limit=2&archetype=call_centre_bpo');
    expect(page.total).toBe(8);
    expect((await list(`?limit=2&archetype=call_centre_bpo&cursor=${page.nextCursor}`)).total).toBe(8);
  });

  it.each([
    ['a word', 'nonsense'],
    ['another sort', cursorOf(['name', 'a', '01a209a4-5618-7465-8345-3eda23578e7f'])],
    ['a value of another type', cursorOf(['-risk', 'a', '01a209a4-5618-7465-8345-3eda23578e7f'])],
    ['no value', cursorOf(['-risk', null, '01a209a4-5618-7465-8345-3eda23578e7f'])],
    ['a number that is too large', cursorOf(['-risk', 9_007_199_254_740_991, '01a209a4-5618-7465-8345-3eda23578e7f'])],
    ['SQL', cursorOf(['-risk', '0)); DROP TABLE vendors; --', '01a209a4-5618-7465-8345-3eda23578e7f'])],
    ['no id', cursorOf(['-risk', 1, 'x'])],
  ])('refuses a cursor with %s as bad-cursor', async (_, text) => {
    const { body } = await auditor.get<Problem>(`/vendors?cursor=${text}`);
    expect(body).toMatchObject({ status: 422, errors: [{ pointer: '/cursor', code: 'bad-cursor' }] });
  });

  it.each([
    ['-updated', 'a'],
    ['-updated', '2026-02-31 00:00:00+00'],
    ['nextReview', 'a'],
    ['nextReview', '2026-13-01'],
  ])('refuses a cursor of the sort %s with the value %s as bad-cursor', async (sort, value) => {
    const text = cursorOf([sort, value, '01a209a4-5618-7465-8345-3eda23578e7f']);
    const { body } = await auditor.get<Problem>(`/vendors?sort=${sort}&cursor=${text}`);
    expect(body).toMatchObject({ status: 422, errors: [{ pointer: '/cursor', code: 'bad-cursor' }] });
  });
});

const idsOf = (vendors: readonly VendorView[]): string[] => vendors.map((vendor) => vendor.id);

function cursorOf(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

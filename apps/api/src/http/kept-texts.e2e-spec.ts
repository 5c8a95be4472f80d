import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildVendor } from '../testing/builders.js';
import type { HttpClient } from '../testing/http-client.js';
import { expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';

let firebreak: TestApplication;
let procurement: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
});

afterAll(() => firebreak.stop());

describe('a text that is taken', () => {
  it.each([
    ['200 emoji', '😀'.repeat(200)],
    ['an accent of its own', 'Cafe\u0301'],
    ['a family of joined characters', '👨‍👩‍👧‍👦'],
    ['Arabic', 'مورد'],
    ['markup', '<script>alert(1)</script>'],
    ['SQL', "Robert'); DROP TABLE vendors;--"],
    ['backslashes', String.raw`\u0000 \x00 \\`],
    ['percent signs', '%00%0a{{7*7}}${7*7}'],
    ['a text like a number', '-0'],
    ['a word of JavaScript', '__proto__'],
    ['Han beyond the basic plane', '𠮷野家'],
  ])('is stored and shown as it was sent: %s', async (_, text) => {
    const created = await expectBody(
      procurement.post<VendorView>('/vendors', buildVendor({ name: text, notes: `${text}\n\t${text}` })),
    );
    const shown = await expectBody(procurement.get<VendorView>(`/vendors/${created.id}`));
    expect([shown.name, shown.notes]).toEqual([text, `${text}\n\t${text}`]);
    const [row] = await firebreak.database.query<{ name: string }>('SELECT name FROM vendors WHERE id = $1', [
      created.id,
    ]);
    expect(row?.name).toBe(text);
  });
});

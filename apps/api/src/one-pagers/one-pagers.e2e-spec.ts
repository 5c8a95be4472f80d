import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCESS_SCOPE_LIMITS, nameOf, VENDOR_LIMITS, type Locale } from '@firebreak/domain';
import { buildScope, callCentreScope } from '../testing/builders.js';
import type { HttpClient } from '../testing/http-client.js';
import { readPdf, textOfPdf, withoutSpace } from '../testing/pdf-text.js';
import { addVendor, answerAll, expectBody, openPortal, sendCore, submit, verifyPortal } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { MARGIN } from './page-frame.js';
import { PORTFOLIO_WORDS } from './portfolio-words.js';
import { VENDOR_WORDS } from './vendor-words.js';

const LOCALES: readonly Locale[] = ['en', 'zh-Hant'];
/** Where the line below the foot of a page stands at the lowest; points from the lower edge. */
const FOOT = MARGIN - 24;
const SCOPES = 50;

let firebreak: TestApplication;
let auditor: HttpClient;
let answered: { readonly id: string; readonly name: string };
let assessmentId: string;
let longest: { readonly id: string; readonly name: string };

const filled = (word: string, characters: number): string => word.repeat(characters).slice(0, characters);

beforeAll(async () => {
  firebreak = await startTestApplication();
  const staff = await firebreak.signIn('procurement');
  auditor = await firebreak.signIn('auditor');
  answered = await addVendor(staff, { name: '港灣客戶服務 Harbour Voice', archetype: 'call_centre_bpo' }, [
    callCentreScope(),
  ]);
  const { assessment, invitation } = await sendCore(staff, answered.id);
  assessmentId = assessment.id;
  const portal = await openPortal(firebreak, invitation);
  await answerAll(portal, 1);
  await verifyPortal(portal, await firebreak.signIn('admin'), invitation);
  await submit(portal);
  await expectBody(staff.post(`/assessments/${assessmentId}/accept`, {}));
  const scopeName = filled('W供應', ACCESS_SCOPE_LIMITS.nameCharacters);
  const scope = callCentreScope({ name: scopeName });
  longest = await addVendor(
    staff,
    { name: filled('供應W', VENDOR_LIMITS.nameCharacters), service: filled('服務', VENDOR_LIMITS.serviceCharacters) },
    Array.from({ length: SCOPES }, () => scope),
  );
  await addVendor(staff, { name: filled('W', VENDOR_LIMITS.nameCharacters) }, [buildScope({ name: filled('M', 100) })]);
});

afterAll(() => firebreak.stop());

async function save(path: string, locale: Locale, asOf?: string) {
  const query = new URLSearchParams({ locale, ...(asOf === undefined ? {} : { asOf }) });
  const { status, headers, bytes } = await auditor.get(`${path}/summary.pdf?${query.toString()}`);
  expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'application/pdf' });
  return { bytes, instant: String(headers['as-of']), disposition: String(headers['content-disposition']) };
}

/** Expects one page with nothing below its foot, and the same bytes when the same instant is asked for. */
async function expectOnePage(path: string, locale: Locale): Promise<string> {
  const { bytes, instant } = await save(path, locale);
  const pages = readPdf(bytes);
  expect(pages.length).toBe(1);
  expect(Math.min(...pages.flat().map(({ height }) => height))).toBeGreaterThan(FOOT);
  expect((await save(path, locale, instant)).bytes.equals(bytes)).toBe(true);
  const text = textOfPdf(bytes);
  expect(text).toContain(withoutSpace(instant.slice(0, 19).replace('T', ' ')));
  expect(text).not.toContain('\uFFFD');
  return text;
}

describe.each(LOCALES)('one page in %s', (locale) => {
  it('says where the portfolio stands', async () => {
    const text = await expectOnePage('/risk', locale);
    const words = PORTFOLIO_WORDS[locale];
    for (const said of [words.map, words.bands, words.findings, words.worst, words.measures(1), answered.name])
      expect(text).toContain(withoutSpace(said));
  });

  it('says what is known of a vendor', async () => {
    const text = await expectOnePage(`/vendors/${answered.id}`, locale);
    const words = VENDOR_WORDS[locale];
    const said = [answered.name, nameOf('archetype', 'call_centre_bpo', locale), words.why, words.levers, 'Rosa Cruz'];
    for (const part of said) expect(text).toContain(withoutSpace(part));
    expect(text).not.toContain(withoutSpace(words.unsigned));
  });

  it('cuts what is too long, and tells how much more there is', async () => {
    const text = await expectOnePage(`/vendors/${longest.id}`, locale);
    expect(text).toContain('…');
    expect(text).toContain(withoutSpace(VENDOR_WORDS[locale].unsigned));
    expect(text).not.toContain(longest.name);
  });
});

it('is saved under the name of what it shows and the day', async () => {
  const { disposition, instant } = await save(`/vendors/${answered.id}`, 'en');
  expect(decodeURIComponent(disposition)).toContain(`''${answered.name} ${instant.slice(0, 10)}.pdf`);
});

it('says that the register was empty before its first vendor', async () => {
  const { items } = await expectBody(auditor.get<{ items: { createdAt: string }[] }>('/vendors?sort=updated&limit=1'));
  const before = new Date(Date.parse(items[0]?.createdAt ?? '') - 1).toISOString();
  expect(textOfPdf((await save('/risk', 'en', before)).bytes)).toContain(withoutSpace(PORTFOLIO_WORDS.en.empty));
});

it('would notice a second page', async () => {
  const receipt = await auditor.get(`/assessments/${assessmentId}/receipt/file?form=pdf`);
  expect(readPdf(receipt.bytes).length).toBeGreaterThan(1);
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type ApiState, openIn, putIn } from './page-states.js';

/** One way of looking: how wide, by day or night, in which language. */
interface PictureLook {
  readonly width: 1280 | 360;
  readonly scheme: 'light' | 'dark';
  readonly locale: 'en' | 'zh-HK';
}

/** What a set of pictures is of. */
export interface PictureSet {
  /** What the register is like, for the names of the files. */
  readonly register: string;
  readonly origin: string;
  readonly pages: Readonly<Record<string, string>>;
  readonly states: readonly ApiState[];
  /** Of these pages also what their buttons open. */
  readonly dialogs: readonly string[];
  /** Makes a window show pages as the person who looks. */
  enter(page: Page): Promise<void>;
}

/** All eight ways, in pairs that stand on one sheet. */
const PICTURE_LOOKS: readonly (readonly [PictureLook, PictureLook])[] = [
  [
    { width: 1280, scheme: 'light', locale: 'en' },
    { width: 360, scheme: 'dark', locale: 'zh-HK' },
  ],
  [
    { width: 1280, scheme: 'dark', locale: 'zh-HK' },
    { width: 360, scheme: 'light', locale: 'en' },
  ],
  [
    { width: 1280, scheme: 'light', locale: 'zh-HK' },
    { width: 360, scheme: 'dark', locale: 'en' },
  ],
  [
    { width: 1280, scheme: 'dark', locale: 'en' },
    { width: 360, scheme: 'light', locale: 'zh-HK' },
  ],
];

// Of a sheet, in CSS pixels: narrow pages at their size, wide ones smaller and still legible.
const SHEET = { height: 900, wide: 920, narrow: 360 };

interface Picture {
  readonly file: string;
  readonly height: number;
  readonly look: PictureLook;
}

/** Takes all pictures of a set into the folder, and puts each pair of looks of one thing on sheets of one size. */
export async function takePictures(browser: Browser, set: PictureSet, folder: string, pairs: number): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const taken = new Map<string, Picture[]>();
  for (const [number, pair] of PICTURE_LOOKS.slice(0, pairs).entries())
    for (const look of pair) await takeLook(browser, set, folder, look, String.fromCharCode(97 + number), taken);
  const context = await browser.newContext();
  const page = await context.newPage();
  let sheets = 0;
  for (const [name, pictures] of taken) sheets += await drawSheets(page, folder, name, pictures);
  await context.close();
  return sheets;
}

async function takeLook(
  browser: Browser,
  set: PictureSet,
  folder: string,
  look: PictureLook,
  pair: string,
  taken: Map<string, Picture[]>,
): Promise<void> {
  const { width, scheme, locale } = look;
  const viewport = { width, height: width === 360 ? 780 : 900 };
  const context = await browser.newContext({ baseURL: set.origin, viewport, colorScheme: scheme, locale });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await set.enter(page);
  const keep = async (name: string, fullPage: boolean): Promise<void> => {
    const file = `${name}--${pair}-${width}.png`.replaceAll(' ', '-');
    const bytes = await page.screenshot({ path: join(folder, file), fullPage, animations: 'disabled' });
    const pictures = taken.get(`${name}--${pair}`) ?? [];
    taken.set(`${name}--${pair}`, [...pictures, { file, height: bytes.readUInt32BE(20), look }]);
  };
  for (const [name, path] of Object.entries(set.pages)) {
    for (const state of set.states) {
      await openIn(page, state, path);
      await keep(`${set.register}--${name}--${state}`, true);
    }
    if (pair === 'a' && set.dialogs.includes(name))
      await takeDialogs(page, path, (label) => keep(`${set.register}--${name}--${label}`, false));
  }
  await closeQuietly(context);
}

/** Presses every button of a page and takes what opens, once more when the API then refuses. */
async function takeDialogs(page: Page, path: string, keep: (label: string) => Promise<void>): Promise<void> {
  await openIn(page, 'answering', path);
  const address = page.url();
  const buttons = page.locator('main button, main [role=button]');
  const words = await buttons.evaluateAll((found) =>
    found.map((button) => (button.checkVisibility() ? (button.getAttribute('aria-label') ?? button.textContent) : '')),
  );
  const opened = page.locator('[role=dialog], [role=menu], [role=listbox]').filter({ visible: true });
  const dialog = page.locator('[role=dialog]').filter({ visible: true });
  const patience = { timeout: 1_500 };
  for (const [number, word] of words.entries()) {
    if (word === '' || words.indexOf(word) !== number) continue;
    const pressed = await buttons
      .nth(number)
      .click(patience)
      .then(() => true)
      .catch(() => false);
    if (!pressed) continue;
    await page.waitForTimeout(300);
    if ((await opened.count()) > 0) {
      await keep(`opened-${number}`);
      await putIn(page, 'failing');
      const last = dialog.locator('button').filter({ visible: true }).last();
      // A button that may not be pressed yet is no refusal.
      await last.click({ timeout: 500 }).catch(() => undefined);
      await page.waitForTimeout(500);
      if ((await dialog.count()) > 0) await keep(`refused-${number}`);
      await putIn(page, 'answering');
      await page.keyboard.press('Escape');
      await page.waitForTimeout(300);
    }
    if ((await opened.count()) > 0 || page.url() !== address) await openIn(page, 'answering', path);
  }
}

async function drawSheets(page: Page, folder: string, name: string, pictures: readonly Picture[]): Promise<number> {
  const columns = pictures.map(({ file, height, look }) => {
    const shown = look.width === 360 ? SHEET.narrow : SHEET.wide;
    return { file, shown, height: (height * shown) / look.width };
  });
  const tallest = Math.max(...columns.map(({ height }) => height));
  const sheets = Math.ceil(tallest / SHEET.height);
  mkdirSync(join(folder, 'sheets'), { recursive: true });
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    const html = columns
      .map(
        ({ file, shown }) =>
          `<div style="width:${shown}px;overflow:hidden"><img src="../${encodeURIComponent(file)}" style="width:${shown}px;margin-top:${-sheet * SHEET.height}px"></div>`,
      )
      .join('');
    const height = Math.min(SHEET.height, Math.ceil(tallest) - sheet * SHEET.height);
    const source = join(folder, 'sheets', `${process.pid}.html`);
    writeFileSync(
      source,
      `<body style="margin:0;background:#888"><div style="display:flex;gap:10px;height:${height}px;overflow:hidden;align-items:flex-start">${html}</div>`,
    );
    await page.setViewportSize({ width: SHEET.wide + SHEET.narrow + 10, height: Math.max(1, height) });
    await page.goto(pathToFileURL(source).href);
    const target = join(folder, 'sheets', `${name.replaceAll(' ', '-')}${sheets > 1 ? `-${sheet + 1}` : ''}.png`);
    await page.screenshot({ path: target });
  }
  return sheets;
}

/** Requests that are held back on purpose must not fail the run. */
async function closeQuietly(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
}

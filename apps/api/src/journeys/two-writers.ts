import type { BrowserContext, Page } from 'playwright-core';

/** One version of an answer as the database kept it. */
export interface KeptVersion {
  readonly version: number;
  /** Its comment, which names the edit. */
  readonly edit: string;
}

/** What one writer did to one question, as they saw it. */
export interface WriterAccount {
  readonly name: string;
  /** Every edit, oldest first; an edit is named after its writer. */
  readonly edits: string[];
  /** Edits that the server said were saved. */
  readonly acknowledged: KeptVersion[];
  /** Edits that stood on this writer's page before they edited or chose. */
  readonly seen: Set<string>;
  /** Edits that the writer gave up in favour of the other's. */
  readonly discarded: Set<string>;
}

/** What was lost, in words; nothing may be. */
export function lossesIn(
  accounts: readonly WriterAccount[],
  kept: readonly KeptVersion[],
  standing: string | null,
): string[] {
  const versions = new Map(kept.map(({ version, edit }) => [version, edit]));
  const writerOf = (edit: string): WriterAccount | undefined => accounts.find(({ edits }) => edits.includes(edit));
  return [
    ...accounts.flatMap(({ acknowledged }) =>
      acknowledged
        .filter(({ version, edit }) => versions.get(version) !== edit)
        .map(({ version, edit }) => `${edit} was acknowledged as version ${version} and is not there`),
    ),
    ...kept.flatMap(({ version, edit }) => {
      const before = versions.get(version - 1);
      const writer = writerOf(edit);
      const isOwn = before === undefined || writer?.edits.includes(before);
      return isOwn || writer?.seen.has(before) ? [] : [`${edit} replaced ${before}, which its writer had not seen`];
    }),
    ...accounts.flatMap(({ edits, discarded }) => {
      const last = edits.at(-1);
      const isKept = last === undefined || discarded.has(last) || kept.some(({ edit }) => edit === last);
      return isKept ? [] : [`${last} was typed last and never saved`];
    }),
    ...((kept.toSorted((a, b) => a.version - b.version).at(-1)?.edit ?? null) === standing
      ? []
      : [`${standing} stands now`]),
  ];
}

/** A person at a browser who answers one question after another. */
export class Writer {
  account: WriterAccount = this.begin();
  isOffline = false;
  private page: Page | null = null;
  private hash = '#/';
  private count = 0;

  constructor(
    readonly name: string,
    private readonly context: BrowserContext,
  ) {
    context.on('response', (response) => {
      const request = response.request();
      if (request.method() !== 'PUT' || !request.url().includes('/portal/answers/') || !response.ok()) return;
      const { account } = this;
      const { comment } = request.postDataJSON() as { comment: string };
      // A page that is closed takes the reply with it; then nobody was told.
      void response.json().then(
        ({ etag }: { etag: string }) =>
          account.acknowledged.push({ version: Number(/\d+/.exec(etag)?.[0]), edit: comment }),
        () => {},
      );
    });
  }

  /** Goes to a question with an account of its own. */
  async turnTo(key: string): Promise<void> {
    this.account = this.begin();
    this.hash = `#/question/${key}`;
    await this.reopen();
  }

  /** Answers anew, with a comment that is like no other. */
  async edit(level: number): Promise<void> {
    await this.look();
    this.count += 1;
    const edit = `${this.name}-${this.count}`;
    const page = this.shown();
    const add = page.getByRole('button', { name: 'Add a comment' });
    if (await add.isVisible()) await add.click();
    await page.getByLabel(/^Comment for/).fill(edit);
    this.account.edits.push(edit);
    // Last, because a choice is saved sooner than what is typed: one request carries both.
    await page.getByRole('radio').nth(level).check({ force: true });
  }

  async setOffline(isOffline: boolean): Promise<void> {
    this.isOffline = isOffline;
    await this.context.setOffline(isOffline);
  }

  /** Loads the page anew; what is not saved must come back. */
  async reload(): Promise<void> {
    if (this.isOffline) return;
    await this.shown().reload();
    await this.shown().getByRole('radio').first().waitFor();
  }

  /** Closes the tab, whatever is in it, and opens the portal again. */
  async reopen(): Promise<void> {
    await this.page?.close();
    await this.setOffline(false);
    this.page = await this.context.newPage();
    this.page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
    await this.page.goto(`/portal${this.hash}`);
    await this.page.getByRole('radio').first().waitFor();
  }

  /** Chooses between two answers where the page asks for it, and says whether it did. */
  async choose(winner: 'mine' | 'theirs'): Promise<boolean> {
    const panel = this.shown().getByRole('region', { name: 'This question already has an answer' });
    if (!(await panel.isVisible())) return false;
    await this.look();
    const last = this.account.edits.at(-1);
    if (winner === 'theirs' && last !== undefined) this.account.discarded.add(last);
    const name = winner === 'mine' ? 'Replace it with mine' : 'Keep what is saved';
    await panel.getByRole('button', { name }).click();
    return true;
  }

  /** Waits until all is saved or two answers are to be chosen from. */
  async settle(): Promise<void> {
    await this.shown()
      .locator('p[role=status]:is([data-state=saved], [data-state=twoAnswers], [data-state=none])')
      .waitFor({ state: 'attached' });
  }

  /** Remembers which edits stand on the page. */
  private async look(): Promise<void> {
    const shown = await this.shown().evaluate(() => {
      const typed = [...document.querySelectorAll('textarea')].map(({ value }) => value);
      return [document.querySelector('main')?.textContent ?? '', ...typed].join('\n');
    });
    for (const edit of shown.match(/(?:lead|mei)-\d+/g) ?? []) this.account.seen.add(edit);
  }

  private shown(): Page {
    if (this.page === null) throw new Error(`${this.name} has no page open.`);
    return this.page;
  }

  private begin(): WriterAccount {
    return { name: this.name, edits: [], acknowledged: [], seen: new Set(), discarded: new Set() };
  }
}

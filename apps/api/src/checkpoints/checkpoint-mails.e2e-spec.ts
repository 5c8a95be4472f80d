import { join } from 'node:path';
import { addDays } from '@firebreak/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { today } from '../judgements/today.js';
import type { NoticeChoicesView } from '../notice-choices/notice-choices.presenter.js';
import { CheckpointSigner } from '../signer/checkpoint-signer.js';
import { openCheckpoint } from '../signer/kept-checkpoint.js';
import { passOnce } from '../signer/run-signer.js';
import { SignerFolder } from '../signer/signer-folder.js';
import { fingerprintOf } from '../signing/signed-note.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { expectBody } from '../testing/respondent.js';
import { PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import { CheckpointMailsService } from './checkpoint-mails.service.js';

const DAYS_A_WEEK = 7;

let mailbox: Mailbox;
let firebreak: TestApplication;
let folder: SignerFolder;

beforeAll(async () => {
  mailbox = await startMailbox();
  firebreak = await startTestApplication({ SMTP_URL: mailbox.url });
  folder = new SignerFolder(join(firebreak.dataDirectory, 'signer'));
});

afterAll(async () => {
  await firebreak.stop();
  await mailbox.stop();
});

/** What the daily jobs of a week send, each twice. */
async function runForAWeek(weeks = 0): Promise<void> {
  const mails = firebreak.app.get(CheckpointMailsService);
  const { first } = firebreak.organizationIds;
  for (let day = 0; day < DAYS_A_WEEK; day += 1)
    for (let time = 0; time < 2; time += 1)
      await mails.sendDue(first, addDays(today(), DAYS_A_WEEK * weeks + day), new AbortController().signal);
}

async function recipients(): Promise<string[]> {
  const rows = await firebreak.database.query<{ recipient: string }>(
    `SELECT recipient FROM mails WHERE occasion LIKE 'checkpoint:%'`,
  );
  return rows.map(({ recipient }) => recipient);
}

async function choose(way: string | null): Promise<number> {
  const auditor = await firebreak.signIn('auditor');
  return (await auditor.post('/me/notice-choices', { kind: 'checkpoint_handed', way })).status;
}

describe('the mail that hands a checkpoint over', () => {
  it('is not written while nothing is signed', async () => {
    await runForAWeek();
    expect(await recipients()).toEqual([]);
  });

  it('comes to auditors once a week, with a note that the key of its fingerprint opens', async () => {
    const signer = await CheckpointSigner.open(folder.path, 'register.test', 15);
    await passOnce(signer, firebreak.database.connection.signerUrl);
    await runForAWeek();
    expect(await recipients()).toEqual([PEOPLE.auditor.email]);
    const { text } = await mailbox.next(PEOPLE.auditor.email);
    const [, note = ''] = /-{20}\n([^]*?\n)-{20}\n/.exec(text.replaceAll('\r\n', '\n')) ?? [];
    const keys = await folder.listVerifierKeys();
    expect(openCheckpoint(note, keys)).toMatchObject({ organizationId: firebreak.organizationIds.first });
    expect(keys.map(fingerprintOf).filter((fingerprint) => text.includes(fingerprint))).toHaveLength(1);
    expect(text).toContain('http://register.test/trail/proof');
    await runForAWeek(1);
    expect(await recipients()).toHaveLength(2);
  });

  it('is switched off, and made daily, where all mails are chosen, and by nobody else', async () => {
    const { choices } = await expectBody(
      (await firebreak.signIn('auditor')).get<NoticeChoicesView>('/me/notice-choices'),
    );
    expect(choices).toContainEqual({ kind: 'checkpoint_handed', way: 'weekly', usual: 'weekly' });
    expect(await choose('at_once')).toBe(422);
    expect(await choose('none')).toBe(200);
    await runForAWeek(2);
    expect(await recipients()).toHaveLength(2);
    expect(await choose('daily')).toBe(200);
    await runForAWeek(3);
    expect(await recipients()).toHaveLength(2 + DAYS_A_WEEK);
    const admin = await expectBody((await firebreak.signIn('admin')).get<NoticeChoicesView>('/me/notice-choices'));
    expect(admin.choices.filter(({ kind }) => kind === 'checkpoint_handed')).toEqual([]);
  });
});

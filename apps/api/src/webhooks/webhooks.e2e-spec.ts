import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NoticeView } from '../notices/notice.presenter.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { tellThatBandRose } from '../testing/happenings.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { startWebhookReceiver, type ReceivedRequest, type WebhookReceiver } from '../testing/webhook-receiver.js';
import { WebhookDeliveriesService } from './webhook-deliveries.service.js';
import type { WebhookDeliveryView, WebhookSecretView, WebhooksView, WebhookView } from './webhook.presenter.js';

jest.setTimeout(60_000);

type Verify = (secret: string, header: string, body: string, now?: number) => boolean;

let receiver: WebhookReceiver;
let firebreak: TestApplication;
let admin: HttpClient;
let isFromFirebreak: Verify;
let vendorId: string;
let added: WebhookSecretView;

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  firebreak = await startTestApplication({}, { network: receiver.network });
  admin = await firebreak.signIn('admin');
  isFromFirebreak = await readSample(firebreak.dataDirectory);
  vendorId = (await addVendor(admin, { name: 'CANARY of a name' })).id;
  added = await add();
});

afterAll(async () => {
  await firebreak.stop();
  await receiver.stop();
});

beforeEach(() => receiver.answer({ status: 204 }));

const add = (url = 'https://receiver.test/hooks'): Promise<WebhookSecretView> =>
  expectBody(admin.post<WebhookSecretView>('/webhooks', { url, events: ['band_rose'] }));
const present = async (id: string): Promise<WebhookView | undefined> =>
  (await expectBody(admin.get<WebhooksView>('/webhooks'))).items.find((item) => item.id === id);
const logOf = async (id: string): Promise<readonly WebhookDeliveryView[]> =>
  (await expectBody(admin.get<{ items: WebhookDeliveryView[] }>(`/webhooks/${id}/deliveries`))).items;
const happen = (occasion: string): Promise<void> => tellThatBandRose(firebreak, vendorId, occasion);

/** The sample of the documentation, as a receiver would take it. */
async function readSample(folder: string): Promise<Verify> {
  const guide = readFileSync(new URL('../../../../docs/WEBHOOKS.md', import.meta.url), 'utf8');
  const file = join(folder, 'sample.mjs');
  writeFileSync(file, /```js\n(.*?)```/s.exec(guide)?.[1] ?? '');
  const { isFromFirebreak: verify } = (await import(pathToFileURL(file).href)) as { isFromFirebreak: Verify };
  return verify;
}

async function arrival(count: number): Promise<ReceivedRequest> {
  while (receiver.received.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
  const request = receiver.received[count - 1];
  if (!request) throw new Error('Nothing has come.');
  return request;
}

async function untilLog(
  id: string,
  isSo: (newest: WebhookDeliveryView | undefined) => boolean,
): Promise<WebhookDeliveryView> {
  for (;;) {
    const [newest] = await logOf(id);
    if (newest && isSo(newest)) return newest;
  }
}

describe('a webhook', () => {
  it('is told once what happens, signed as the documentation says, with ids and nothing that somebody wrote', async () => {
    const count = receiver.received.length + 1;
    await happen('first');
    await happen('first');
    const { headers, body, path } = await arrival(count);
    const signature = String(headers['firebreak-signature']);
    expect(path).toBe('/hooks');
    expect(JSON.parse(body)).toEqual({
      id: headers['firebreak-delivery'],
      event: 'band_rose',
      occurredAt: expect.any(String),
      organizationId: firebreak.organizationIds.first,
      vendorId,
      assessmentId: null,
      findingId: null,
      requestId: null,
      details: { from: 'low', to: 'high' },
      url: `http://register.test/vendors/${vendorId}`,
    });
    expect(body).not.toContain('CANARY');
    expect(isFromFirebreak(added.secret, signature, body)).toBe(true);
    expect(isFromFirebreak(added.secret, signature, `${body} `)).toBe(false);
    expect(isFromFirebreak(`${added.secret}x`, signature, body)).toBe(false);
    expect(isFromFirebreak(added.secret, signature, body, Date.now() + 600_000)).toBe(false);
    const delivery = await untilLog(added.webhook.id, (newest) => newest?.state === 'delivered');
    expect(delivery.attempts).toEqual([
      { at: expect.any(String), status: 204, fault: null, tookMilliseconds: expect.any(Number) },
    ]);
    expect(receiver.received.length).toBe(count);
  });

  it('is not told of what was rolled back, or of what it did not choose', async () => {
    const count = receiver.received.length;
    const lost = firebreak.app.get(TenantDb).run(firebreak.organizationIds.first, async () => {
      await firebreak.app.get(WebhookDeliveriesService).offer({ kind: 'band_rose', occasion: 'lost', ...NOTHING });
      throw new Error('Rolled back.');
    });
    await expect(lost).rejects.toThrow('Rolled back.');
    await firebreak.app
      .get(TenantDb)
      .run(firebreak.organizationIds.first, () =>
        firebreak.app.get(WebhookDeliveriesService).offer({ kind: 'flag_new', occasion: 'unwanted', ...NOTHING }),
      );
    await happen('after');
    expect(JSON.parse((await arrival(count + 1)).body)).toMatchObject({ event: 'band_rose', vendorId });
  });

  it('is tried again after a failure, and each attempt is in the log without what was answered', async () => {
    receiver.answer({ status: 500, body: 'CANARY of an answer' });
    const count = receiver.received.length;
    await happen('retried');
    const first = await arrival(count + 1);
    await untilLog(added.webhook.id, (newest) => newest?.attempts.length === 1);
    receiver.answer({ status: 200 });
    const second = await arrival(count + 2);
    expect(second.body).toBe(first.body);
    const { attempts } = await untilLog(added.webhook.id, (newest) => newest?.state === 'delivered');
    expect(attempts.map(({ status, fault }) => [status, fault])).toEqual([
      [500, 'refused'],
      [200, null],
    ]);
    expect(JSON.stringify(await logOf(added.webhook.id))).not.toContain('CANARY');
  });

  it('signs with both secrets for a while after a new one was made', async () => {
    const webhook = await present(added.webhook.id);
    const renewed = await expectBody(
      admin.send<WebhookSecretView>('POST', `/webhooks/${added.webhook.id}/secret`, { ifMatch: webhook?.etag ?? '' }),
    );
    const count = receiver.received.length;
    await happen('both');
    const { headers, body } = await arrival(count + 1);
    const signature = String(headers['firebreak-signature']);
    expect(renewed.secret).not.toBe(added.secret);
    expect(isFromFirebreak(renewed.secret, signature, body)).toBe(true);
    expect(isFromFirebreak(added.secret, signature, body)).toBe(true);
    await firebreak.database.query(`ALTER TABLE webhooks DISABLE TRIGGER keep_history`);
    await firebreak.database.query(`UPDATE webhooks SET old_secret_until = now() - interval '1 minute'`);
    await firebreak.database.query(`ALTER TABLE webhooks ENABLE TRIGGER keep_history`);
    await happen('one');
    const later = await arrival(count + 2);
    expect(isFromFirebreak(added.secret, String(later.headers['firebreak-signature']), later.body)).toBe(false);
  });

  it('can be tested', async () => {
    const count = receiver.received.length;
    expect((await admin.post(`/webhooks/${added.webhook.id}/test`)).status).toBe(202);
    expect(JSON.parse((await arrival(count + 1)).body)).toMatchObject({ event: 'test' });
  });

  it('is switched off after days of failure, and the administrators are told', async () => {
    const { webhook } = await add('https://receiver.test/broken');
    receiver.answer({ status: 503 });
    await happen('failing');
    await untilLog(webhook.id, (newest) => newest?.attempts.length === 1);
    await firebreak.database.query(
      `UPDATE webhook_attempts a SET attempted_at = attempted_at - interval '4 days'
        FROM webhook_deliveries d WHERE d.id = a.delivery_id AND d.webhook_id = $1`,
      [webhook.id],
    );
    await firebreak.database.query(`ALTER TABLE webhooks DISABLE TRIGGER keep_history`);
    await firebreak.database.query(`UPDATE webhooks SET updated_at = updated_at - interval '5 days' WHERE id = $1`, [
      webhook.id,
    ]);
    await firebreak.database.query(`ALTER TABLE webhooks ENABLE TRIGGER keep_history`);
    await untilLog(webhook.id, (newest) => newest?.state === 'given_up');
    expect((await present(webhook.id))?.enabled).toBe(false);
    const { items } = await expectBody(admin.get<{ items: NoticeView[] }>('/me/notices?limit=200'));
    expect(items.filter(({ kind }) => kind === 'webhook_off')).toMatchObject([{ path: '/settings/webhooks' }]);
    const count = receiver.received.length;
    receiver.answer({ status: 204 });
    await happen('off');
    await arrival(count + 1);
    expect((await logOf(webhook.id)).length).toBe(1);
  });

  it('is changed and removed by its version', async () => {
    const { webhook } = await add('https://receiver.test/changed');
    const changed = await expectBody(
      admin.patch<WebhookView>(`/webhooks/${webhook.id}`, { events: ['flag_new'], enabled: false }, webhook.etag),
    );
    expect(changed).toMatchObject({ events: ['flag_new'], enabled: false, url: webhook.url });
    expect((await admin.patch(`/webhooks/${webhook.id}`, { enabled: true }, webhook.etag)).status).toBe(412);
    expect((await admin.send('DELETE', `/webhooks/${webhook.id}`, { ifMatch: changed.etag })).status).toBe(204);
    expect(await present(webhook.id)).toBeUndefined();
  });
});

describe('an address that may not be spoken to', () => {
  it('is refused with the same words for every reason, when it is added and when it is changed', async () => {
    receiver.names.set('inner.test', () => ['10.1.2.3']);
    const urls = [
      'http://receiver.test/',
      'https://receiver.test:444/',
      'https://inner.test/',
      'https://nowhere.test/',
      'https://127.1/',
      'x',
    ];
    const webhook = await present(added.webhook.id);
    const bodies = new Set<string>();
    for (const url of urls) {
      const refused = [
        await admin.post<Problem>('/webhooks', { url, events: [] }),
        await admin.patch<Problem>(`/webhooks/${added.webhook.id}`, { url }, webhook?.etag),
      ];
      for (const { status, body } of refused) {
        expect({ url, status, code: body.code }).toEqual({ url, status: 422, code: 'forbidden-target' });
        bodies.add(JSON.stringify({ ...body, instance: '' }));
      }
    }
    expect(bodies.size).toBe(1);
  });

  it('is not spoken to when its name leads elsewhere later', async () => {
    receiver.names.set('moving.test', () => ['93.184.215.14']);
    const { webhook } = await add('https://moving.test/');
    receiver.names.set('moving.test', () => ['192.168.1.1']);
    const before = receiver.connected.length;
    expect((await admin.post(`/webhooks/${webhook.id}/test`)).status).toBe(202);
    const { attempts } = await untilLog(webhook.id, (newest) => newest?.state === 'given_up');
    expect(attempts).toMatchObject([{ status: null, fault: 'forbidden-target' }]);
    expect(receiver.connected.length).toBe(before);
  });
});

describe('where they are not allowed', () => {
  it('none can be added', async () => {
    const closed = await startTestApplication({ WEBHOOKS: 'off' }, { network: receiver.network });
    try {
      const client = await closed.signIn('admin');
      expect(await expectBody(client.get('/webhooks'))).toEqual({ allowed: false, items: [] });
      const refused = await client.post<Problem>('/webhooks', { url: 'https://receiver.test/', events: [] });
      expect([refused.status, refused.body.code]).toEqual([409, 'invalid-state']);
    } finally {
      await closed.stop();
    }
  });
});

const NOTHING = { vendorId: null, assessmentId: null, findingId: null, requestId: null, details: {} };

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { RECEIVER_ADDRESS, startWebhookReceiver, type WebhookReceiver } from '../testing/webhook-receiver.js';
import { Egress } from './egress.js';
import { isPublicAddress } from './public-address.js';

// Silence is waited for as long as in production.
jest.setTimeout(30_000);

let receiver: WebhookReceiver;
let egress: Egress;

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  egress = new Egress(receiver.network);
});

afterAll(() => receiver.stop());

afterEach(() => receiver.answer({ status: 204 }));

const send = (url: string, body = '{}') => egress.post(url, { 'content-type': 'application/json' }, body);
const isRefusedAtOnce = async (url: string): Promise<void> => {
  const before = receiver.connected.length;
  expect([url, await send(url)]).toEqual([url, { fault: 'forbidden-target' }]);
  await expect(egress.refuseForbidden(url)).rejects.toMatchObject({ code: 'forbidden-target' });
  expect([url, receiver.connected.length]).toEqual([url, before]);
};

describe('what may be spoken to', () => {
  it('is reached, at the very address that was checked: the control of all that follows', async () => {
    expect(await send('https://receiver.test/hooks?a=b', '{"a":1}')).toEqual({ status: 204 });
    expect(receiver.connected.at(-1)).toBe(RECEIVER_ADDRESS);
    expect(receiver.received.at(-1)).toMatchObject({ path: '/hooks?a=b', body: '{"a":1}' });
    expect(receiver.received.at(-1)?.headers).toMatchObject({ host: 'receiver.test', 'content-length': '7' });
    await expect(egress.refuseForbidden('https://receiver.test/hooks')).resolves.toBeUndefined();
    await expect(egress.refuseForbidden('https://8.8.8.8/')).resolves.toBeUndefined();
    await expect(egress.refuseForbidden('https://[2606:4700::1111]/')).resolves.toBeUndefined();
  });

  it.each([
    'http://receiver.test/',
    'https://receiver.test:8443/',
    'https://somebody@receiver.test/',
    'https://somebody:secret@receiver.test/',
    'https://@127.0.0.1/',
    'ftp://receiver.test/',
    'file:///etc/passwd',
    'receiver.test',
    '//receiver.test',
    'https://',
    `https://receiver.test/${'x'.repeat(2_000)}`,
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://0/',
    'https://①②⑦.⓪.⓪.①/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001:0:7f00:1::]/',
    'https://[fe80::1]/',
    'https://[fc00::1]/',
    'https://[ff02::1]/',
    'https://[2001:db8::1]/',
  ])('is not %s', isRefusedAtOnce);

  it('is no name of which a single address is ours', async () => {
    receiver.names.set('mixed.test', () => [RECEIVER_ADDRESS, '10.0.0.1']);
    await isRefusedAtOnce('https://mixed.test/');
    receiver.names.set('empty.test', () => []);
    await isRefusedAtOnce('https://empty.test/');
  });

  it('is no name that nobody knows; one that was known once may be known again', async () => {
    await expect(egress.refuseForbidden('https://unknown.test/')).rejects.toMatchObject({ code: 'forbidden-target' });
    expect(await send('https://unknown.test/')).toEqual({ fault: 'unreachable' });
  });

  it('is no name that gives another address when it is spoken to than when it was checked', async () => {
    let asked = 0;
    receiver.names.set('rebinding.test', () => [(asked += 1) === 1 ? RECEIVER_ADDRESS : '127.0.0.1']);
    await egress.refuseForbidden('https://rebinding.test/');
    const before = receiver.connected.length;
    expect(await send('https://rebinding.test/')).toEqual({ fault: 'forbidden-target' });
    expect([asked, receiver.connected.length]).toEqual([2, before]);
  });

  const octet = fc.integer({ min: 0, max: 255 });
  const privateIpv4 = fc.oneof(
    fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
    fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
  );
  /** Every way in which browsers let an IPv4 address be written. */
  const writings: readonly ((bytes: readonly number[]) => string)[] = [
    (bytes) => bytes.join('.'),
    (bytes) => String(numberOf(bytes)),
    (bytes) => `0x${numberOf(bytes).toString(16)}`,
    (bytes) => `0${numberOf(bytes).toString(8)}`,
    (bytes) => bytes.map((byte) => `0${byte.toString(8)}`).join('.'),
    (bytes) => bytes.map((byte) => `0x${byte.toString(16)}`).join('.'),
    ([a = 0, b = 0, c = 0, d = 0]) => `${a}.${b}.${c * 256 + d}`,
    ([a = 0, b = 0, c = 0, d = 0]) => `${a}.${(b * 256 + c) * 256 + d}`,
    (bytes) => `[::ffff:${bytes.join('.')}]`,
    (bytes) => `[::${bytes.join('.')}]`,
    (bytes) => `[64:ff9b::${bytes.join('.')}]`,
  ];

  it('is no private address, however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(privateIpv4, fc.constantFrom(...writings), (bytes, write) =>
        isRefusedAtOnce(`https://${write(bytes)}/`),
      ),
      { numRuns: 500 },
    );
  });

  it('is no private address behind a name', async () => {
    await fc.assert(
      fc.asyncProperty(privateIpv4, async (bytes) => {
        receiver.names.set('inner.test', () => [bytes.join('.')]);
        await isRefusedAtOnce('https://inner.test/');
      }),
      { numRuns: 200 },
    );
  });

  it('is no IPv6 address but of those that are given out', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const first = /^[23][0-9a-f]{3}:/i.test(address);
        expect([address, !first && isPublicAddress(address)]).toEqual([address, false]);
      }),
    );
    expect(isPublicAddress('2606:4700::1111')).toBe(true);
    expect(isPublicAddress('fe80::1%eth0')).toBe(false);
    expect(isPublicAddress('receiver.test')).toBe(false);
  });
});

describe('an answer', () => {
  it('that leads elsewhere is an answer like others, and is not followed', async () => {
    receiver.answer({ status: 302, headers: { location: 'https://127.0.0.1/' } });
    const before = receiver.connected.length;
    expect(await send('https://receiver.test/')).toEqual({ status: 302 });
    expect(receiver.connected.length).toBe(before + 1);
  });

  it('is read up to its limit only, and nothing of it is kept', async () => {
    receiver.answer({ status: 200, body: 'x'.repeat(5_000_000) });
    expect(await send('https://receiver.test/')).toEqual({ status: 200 });
  });

  it('is not waited for longer than is promised', async () => {
    receiver.answer('silence');
    expect(await send('https://receiver.test/')).toEqual({ fault: 'slow' });
  });

  it('of somebody who cannot prove to be the name is none', async () => {
    receiver.names.set('impostor.test', () => [RECEIVER_ADDRESS]);
    const before = receiver.received.length;
    expect(await send('https://impostor.test/')).toEqual({ fault: 'certificate' });
    expect(receiver.received.length).toBe(before);
  });
});

function numberOf(bytes: readonly number[]): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

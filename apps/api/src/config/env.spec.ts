import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StartError } from '../local-postgres/start-error.js';
import { readEnv } from './env.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'firebreak-env-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function advice(variables: Record<string, string>): string {
  try {
    readEnv(variables);
  } catch (error) {
    if (error instanceof StartError) return error.message;
    throw error;
  }
  return 'taken';
}

describe('the environment', () => {
  it('may be empty', () => {
    expect(readEnv({})).toMatchObject({
      databaseUrl: null,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      smtpUrl: null,
      demoPassword: null,
      demo: true,
      databaseMayLoseWrites: false,
      rateLimits: true,
      signUp: false,
      signUpInvitations: 20,
      trustedProxies: ['loopback'],
      dataDirectory: expect.stringMatching(/\/data$/),
      signer: true,
      signerDirectory: expect.stringMatching(/\/data\/signer$/),
      checkpointMinutes: 15,
      signerDatabaseUrl: null,
      logFormat: process.stderr.isTTY ? 'text' : 'json',
      logLevel: 'info',
      backupDirectory: null,
      backupsKept: 14,
    });
  });

  it('is taken as it is given', () => {
    const given = {
      DATABASE_URL: 'postgres://somebody@127.0.0.1/register',
      PORT: '8080',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://register.test//',
      SMTP_URL: 'smtps://mail.test:465',
      MAIL_FROM: 'Register <register@test>',
      DATA_DIR: folder,
      DEMO: 'off',
      DATABASE_MAY_LOSE_WRITES: 'yes',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      SIGNER: 'off',
      SIGNER_DIR: '/somewhere/else',
      CHECKPOINT_MINUTES: '1440',
      LOG_FORMAT: 'text',
      LOG_LEVEL: 'error',
      BACKUP_DIR: '/somewhere/safe',
      BACKUPS_KEPT: '3',
    };
    expect(readEnv(given)).toMatchObject({
      databaseUrl: given.DATABASE_URL,
      port: 8080,
      host: '0.0.0.0',
      publicUrl: 'https://register.test',
      smtpUrl: given.SMTP_URL,
      mailFrom: given.MAIL_FROM,
      dataDirectory: folder,
      demo: false,
      databaseMayLoseWrites: true,
      trustedProxies: ['10.0.0.0/8', '::1'],
      signer: false,
      signerDirectory: given.SIGNER_DIR,
      checkpointMinutes: 1440,
      logFormat: 'text',
      logLevel: 'error',
      backupDirectory: given.BACKUP_DIR,
      backupsKept: 3,
    });
  });

  it.each(['127.0.0.1', '127.0.0.53', '::1', 'localhost'])('lets limits be off on the loopback: %s', (HOST) => {
    expect(readEnv({ RATE_LIMITS: 'off', HOST }).rateLimits).toBe(false);
  });

  it('follows the port in the address that people use', () => {
    expect(readEnv({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  });

  it('reads secrets from files, the variable itself first', () => {
    const file = join(folder, 'password');
    writeFileSync(file, ' from the file \n');
    expect(readEnv({ DEMO_PASSWORD_FILE: file }).demoPassword).toBe('from the file');
    expect(readEnv({ DEMO_PASSWORD_FILE: file, DEMO_PASSWORD: 'from the variable' }).demoPassword).toBe(
      'from the variable',
    );
  });

  it('takes empty and blank for not set', () => {
    expect(readEnv({ PORT: '', HOST: ' ', SMTP_URL: '', DEMO_PASSWORD: '' })).toEqual(readEnv({}));
  });

  it.each([
    [{ PORT: 'x' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ PORT: '65536' }, 'PORT'],
    [{ PORT: '3000.5' }, 'PORT'],
    [{ PORT: '0x10' }, 'PORT'],
    [{ DEMO: 'maybe' }, 'DEMO'],
    [{ SIGNER: 'elsewhere' }, 'SIGNER'],
    [{ SIGNER_DATABASE_URL: 'mysql://a/b' }, 'SIGNER_DATABASE_URL'],
    [{ CHECKPOINT_MINUTES: '0' }, 'CHECKPOINT_MINUTES'],
    [{ CHECKPOINT_MINUTES: '1441' }, 'CHECKPOINT_MINUTES'],
    [{ CHECKPOINT_MINUTES: '1.5' }, 'CHECKPOINT_MINUTES'],
    [{ SIGN_UP: 'yes' }, 'SIGN_UP'],
    [{ SIGN_UP_INVITATIONS: '0' }, 'SIGN_UP_INVITATIONS'],
    [{ SIGN_UP_INVITATIONS: '100001' }, 'SIGN_UP_INVITATIONS'],
    [{ RATE_LIMITS: 'none' }, 'RATE_LIMITS'],
    [{ BACKUPS_KEPT: '0' }, 'BACKUPS_KEPT'],
    [{ LOG_FORMAT: 'xml' }, 'LOG_FORMAT'],
    [{ LOG_LEVEL: 'debug' }, 'LOG_LEVEL'],
    [{ RATE_LIMITS: 'off', HOST: '0.0.0.0' }, 'RATE_LIMITS'],
    [{ RATE_LIMITS: 'off', HOST: '::' }, 'RATE_LIMITS'],
    [{ DATABASE_MAY_LOSE_WRITES: 'on' }, 'DATABASE_MAY_LOSE_WRITES'],
    [{ TRUSTED_PROXIES: '10.0.0.0/8 proxy.test' }, 'TRUSTED_PROXIES'],
    [{ DATABASE_URL: 'mysql://a/b' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'somewhere' }, 'DATABASE_URL'],
    [{ SMTP_URL: 'mail.test' }, 'SMTP_URL'],
    [{ PUBLIC_URL: 'ftp://register.test' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'register.test' }, 'PUBLIC_URL'],
    [{ SMTP_URL_FILE: '/no/such/file' }, 'SMTP_URL_FILE'],
  ])('with %j is refused in one sentence that says what to do', (variables, name) => {
    const sentence = advice(variables);
    expect(sentence.startsWith(`${name} `)).toBe(true);
    expect(sentence).toMatch(/^[^\n]+: [^\n]+\.$/);
    expect(sentence).toMatch(/correct|set it|choose|leave it out|leave one of them out/);
  });

  const S3 = { S3_BUCKET_URL: 'https://s3.test/evidence', S3_ACCESS_KEY_ID: 'firebreak' };
  const SAMPLES: readonly (readonly [Record<string, string>, string])[] = [
    [{ DATABASE_URL: 'postgres://firebreak:firebreak@postgres/firebreak' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres://somebody:postgres@postgres/firebreak' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres://somebody:Change-Me@postgres/firebreak' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres://somebody:%3Cpassword%3E@postgres/firebreak' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres://harbour:harbour@postgres/firebreak' }, 'DATABASE_URL'],
    [{ SIGNER_DATABASE_URL: 'postgres://firebreak_signer:example@postgres/firebreak' }, 'SIGNER_DATABASE_URL'],
    [{ SMTP_URL: 'smtp://firebreak:password@mail.test:587' }, 'SMTP_URL'],
    [{ BACKUP_PASSPHRASE: 'correct horse battery staple' }, 'BACKUP_PASSPHRASE'],
    [{ ...S3, S3_SECRET_ACCESS_KEY: 'minioadmin' }, 'S3_SECRET_ACCESS_KEY'],
    [{ ...S3, S3_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }, 'S3_SECRET_ACCESS_KEY'],
  ];

  it.each(SAMPLES)(
    'with the example %j is refused where others come, and taken at this machine alone',
    (given, name) => {
      const ways: readonly Record<string, string>[] = [{ HOST: '0.0.0.0' }, { PUBLIC_URL: 'https://register.test' }];
      for (const open of ways) {
        const sentence = advice({ ...open, ...given });
        expect(sentence.startsWith(`${name} holds `)).toBe(true);
        expect(sentence).toMatch(/^[^\n]+: set it to [^\n]+\.$/);
        expect(sentence).not.toContain('somebody');
      }
      expect(advice(given)).toBe('taken');
    },
  );

  it('with secrets of its own is taken where others come, and so is a password of the demo', () => {
    const secret = 'n7Qe0xT2vW4y';
    const given = {
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://register.test',
      DATABASE_URL: `postgres://firebreak:${secret}@postgres/firebreak`,
      SIGNER_DATABASE_URL: `postgres://firebreak_signer:${secret}@postgres/firebreak`,
      SMTP_URL: 'smtp://mail:1025',
      BACKUP_PASSPHRASE: secret,
      DEMO_PASSWORD: 'correct horse battery staple',
      ...S3,
      S3_SECRET_ACCESS_KEY: secret,
    };
    expect(advice(given)).toBe('taken');
  });

  it('keeps a password out of its advice', () => {
    expect(advice({ DATABASE_URL: 'mysql://user:hunter22@a/b' })).not.toContain('hunter22');
    expect(advice({ DEMO_PASSWORD: 'hunter2' })).not.toContain('hunter2');
  });
});

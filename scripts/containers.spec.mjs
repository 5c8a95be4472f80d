import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { parseDockerfile } from './dockerfile.mjs';

const root = join(import.meta.dirname, '..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const source = read('docker-compose.yml');
const compose = parse(source);
const steps = parseDockerfile(read('Dockerfile'));
const finalStage = steps.slice(steps.findLastIndex(({ instruction }) => instruction === 'FROM'));
const only = (instruction) => finalStage.find((step) => step.instruction === instruction);

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

describe('the compose file', () => {
  it('documents every variable it takes, with its default', () => {
    const variables = [...source.matchAll(/\$\{(\w+):-([^}]*)\}/g)].map(([, name, value]) => [name, value]);
    const documented = read('docs/OPERATIONS.md');
    expect(variables.length).toBeGreaterThan(3);
    for (const [name, value] of variables) {
      expect(documented).toMatch(new RegExp(`\\| \`${name}\` +\\| \`?${escaped(value)}\`? +\\|`));
    }
    expect(source.match(/\$\{/g)).toHaveLength(variables.length);
  });

  it('has no password, and every secret is a file that the script makes', () => {
    expect(source).not.toMatch(/PASSWORD:|:\/\/[^\s/]+:[^\s/]+@/);
    const script = read('scripts/container-secrets.mjs');
    for (const [name, { file }] of Object.entries(compose.secrets)) {
      expect(file).toBe(`./secrets/${name}`);
      expect(script).toContain(`'${name}'`);
    }
    const used = Object.values(compose.services).flatMap((service) => service.secrets ?? []);
    expect(new Set(used)).toEqual(new Set(Object.keys(compose.secrets)));
    for (const ignored of ['.gitignore', '.dockerignore']) expect(read(ignored)).toMatch(/^secrets\/?$/m);
  });

  it('opens ports on the loopback only, and the one the image listens on', () => {
    for (const { ports = [] } of Object.values(compose.services)) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
    expect(compose.services.app.ports).toEqual([expect.stringMatching(/:3000$/)]);
    expect(only('EXPOSE').text).toBe('3000');
  });

  it('waits for what is healthy, and names every volume', () => {
    for (const [name, { condition }] of Object.entries(compose.services.app.depends_on)) {
      expect(condition).toBe('service_healthy');
      expect(compose.services[name].healthcheck.test[0]).toBe('CMD');
    }
    const mounted = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes.map((v) => v.split(':')[0]));
    expect(new Set(mounted)).toEqual(new Set(Object.keys(compose.volumes)));
  });

  it('gives the application a read-only file system and no rights beyond its need', () => {
    expect(compose.services.app).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      volumes: ['data:/data', 'signer:/signer:ro'],
    });
  });

  it('runs the signer as a user of its own, with no secret but its way to the database, and the application without one', () => {
    const { app, signer } = compose.services;
    expect(app.environment).toMatchObject({ SIGNER: 'off', SIGNER_DIR: '/signer' });
    expect(signer).toMatchObject({ image: app.image, read_only: true, cap_drop: ['ALL'], volumes: ['signer:/signer'] });
    expect(signer.secrets).toEqual(['signer-database-url']);
    expect(signer.command.join(' ')).toBe('node apps/api/dist/signer.js');
    // The image's folder has that owner, so the volume that is made of it has it too.
    const [user, group] = signer.user.split(':');
    const folders = finalStage.find(({ text }) => text.includes('/signer'));
    expect(folders.text).toContain(`--owner=${user} --group=${group} --mode=0755 /signer`);
    expect(user).not.toBe('0');
  });

  it('gives the signer the address that the application works out for it', async () => {
    const { urlOfRole } = await import('../apps/api/src/database/database-roles.js');
    const folder = mkdtempSync(join(tmpdir(), 'firebreak-secrets-'));
    cpSync(join(root, 'scripts/container-secrets.mjs'), join(folder, 'scripts/container-secrets.mjs'));
    spawnSync(process.execPath, [join(folder, 'scripts/container-secrets.mjs')]);
    const secret = (name) => readFileSync(join(folder, 'secrets', name), 'utf8');
    expect(secret('signer-database-url')).toBe(urlOfRole(secret('database-url'), 'firebreak_signer'));
    rmSync(folder, { recursive: true });
  });
});

describe('the image', () => {
  it('runs as an ordinary user and writes to its data folder alone', () => {
    expect(only('USER').text).toBe('node');
    expect(only('VOLUME').text).toBe('/data');
    expect(only('ENV').words).toContain('DATA_DIR=/data');
  });

  it('asks a route that the API has whether it is healthy', () => {
    const path = /\/readyz/.exec(only('HEALTHCHECK').text)?.[0] ?? '';
    expect(read('apps/api/src/health/health.controller.ts')).toContain(path.slice(1));
  });

  it('copies every manifest of the workspace before it installs', () => {
    const { workspaces } = JSON.parse(read('package.json'));
    const copied = steps.filter(({ instruction }) => instruction === 'COPY').flatMap(({ words }) => words);
    for (const workspace of workspaces) expect(copied).toContain(`${workspace}/package.json`);
  });

  it('uses one image throughout, of a version line of Node without an exact number', () => {
    const names = new Set(steps.filter(({ words }) => words[1] === 'AS').map(({ words }) => words[2]));
    const images = steps.filter(({ instruction, words }) => instruction === 'FROM' && !names.has(words[0]));
    expect(new Set(images.map(({ words }) => words[0]))).toEqual(new Set(['node:24-bookworm-slim']));
  });
});

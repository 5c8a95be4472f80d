/** Licences under which a package may be used, as SPDX names: none asks for more than to be named. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);

const SAID_ELSEWHERE = 'MIT, said in its files and not in the field that the lock file reads';
const UNCHANGED_TOOL = 'copyleft by the file: a tool, used as it is, of which nothing is in what we ship';

/** Packages of another licence, or of none that the lock file knows, each with the reason why it may be used. */
const EXCEPTIONS = {
  '@axe-core/playwright': { licence: 'MPL-2.0', reason: UNCHANGED_TOOL, onlyForBuilding: true },
  'axe-core': { licence: 'MPL-2.0', reason: UNCHANGED_TOOL, onlyForBuilding: true },
  lightningcss: { licence: 'MPL-2.0', reason: UNCHANGED_TOOL, onlyForBuilding: true },
  'lightningcss-*': { licence: 'MPL-2.0', reason: UNCHANGED_TOOL, onlyForBuilding: true },
  'caniuse-lite': { licence: 'CC-BY-4.0', reason: 'data about browsers for tools', onlyForBuilding: true },
  busboy: { licence: undefined, reason: SAID_ELSEWHERE, onlyForBuilding: true },
  dicer: { licence: undefined, reason: SAID_ELSEWHERE, onlyForBuilding: true },
  'humanize-number': { licence: undefined, reason: SAID_ELSEWHERE, onlyForBuilding: true },
  only: { licence: undefined, reason: SAID_ELSEWHERE, onlyForBuilding: true },
  streamsearch: { licence: undefined, reason: SAID_ELSEWHERE, onlyForBuilding: true },
  'png-js': { licence: undefined, reason: SAID_ELSEWHERE },
};

/** The packages of a lock file that come from a registry, with the names they go by there. */
export function foreignPackages(packages) {
  return Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .map(([path, entry]) => ({ ...entry, name: entry.name ?? path.split('node_modules/').at(-1) }));
}

/** One sentence for each package of a lock file whose licence is not allowed, and for each exception that nothing needs. */
export function findLicenceFaults(packages) {
  const used = new Set();
  const faults = foreignPackages(packages).flatMap(({ name, version, license, dev }) => {
    if (license !== undefined && isAllowed(license)) return [];
    const key = [name, `${name.split('-')[0]}-*`].find((candidate) => candidate in EXCEPTIONS);
    const exception = EXCEPTIONS[key];
    if (exception?.licence !== license || key === undefined)
      return [`${name} ${version} is under ${license ?? 'no licence that it names'}: leave it out, or give a reason.`];
    used.add(key);
    return exception.onlyForBuilding && dev !== true
      ? [`${name} ${version} may be used for building and testing only.`]
      : [];
  });
  const unused = Object.keys(EXCEPTIONS).filter((key) => !used.has(key));
  return [...faults, ...unused.map((key) => `The exception for ${key} is needed no more: take it away.`)];
}

/** Reads an SPDX expression of names, AND, OR and brackets around one of them. */
function isAllowed(expression) {
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => ALLOWED.has(name.trim())));
}

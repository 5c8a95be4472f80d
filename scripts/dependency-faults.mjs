const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'];
const OWN = '@firebreak/';

/** The names of all direct dependencies of these manifests, without our own packages. */
export function directDependencies(manifests) {
  const names = manifests.flatMap((manifest) => KINDS.flatMap((kind) => Object.keys(manifest[kind] ?? {})));
  return [...new Set(names)].filter((name) => !name.startsWith(OWN));
}

/**
 * One sentence for each direct dependency that has no line in the document, each line without one, and each line that names
 * another licence than the lock file.
 *
 * @param document docs/DEPENDENCIES.md: tables of package, why, licence, rejected
 * @param packages those of the lock file
 */
export function findDependencyFaults(document, manifests, packages) {
  const dependencies = directDependencies(manifests);
  const lines = readLines(document);
  const missing = dependencies.filter(
    (name) => !lines.some(({ patterns }) => patterns.some((pattern) => fits(pattern, name))),
  );
  const gone = lines
    .flatMap(({ patterns }) => patterns)
    .filter((pattern) => !dependencies.some((name) => fits(pattern, name)));
  return [
    ...missing.map((name) => `${name} has no line in docs/DEPENDENCIES.md.`),
    ...gone.map((pattern) => `docs/DEPENDENCIES.md has a line for ${pattern}, which nothing uses.`),
    ...lines.flatMap((line) => wrongLicences(line, dependencies, packages)),
  ];
}

/** Package names stand as code in the first cell; a star stands for the rest of a name. */
function readLines(document) {
  return document
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(' | '))
    .map(([first, , licence = '']) => ({
      patterns: [...first.matchAll(/`([^`]+)`/g)].map(([, pattern]) => pattern),
      licence: licence.trim(),
    }));
}

function fits(pattern, name) {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

function wrongLicences({ patterns, licence }, dependencies, packages) {
  return dependencies
    .filter((name) => patterns.some((pattern) => fits(pattern, name)))
    .flatMap((name) =>
      (packages[`node_modules/${name}`]?.license ?? '').split(/ AND | OR |[()]/).map((one) => [name, one.trim()]),
    )
    .filter(([, one]) => one !== '' && !licence.split(', ').includes(one))
    .map(([name, one]) => `docs/DEPENDENCIES.md calls ${name} ${licence || 'nothing'}, and it is under ${one}.`);
}

const registry = 'https://registry.npmjs.org/';

/**
 * One sentence for each fault in the `packages` of a package-lock.json: packages for other platforms that are not in it
 * (`npm ci` then fails on every machine), packages from elsewhere than the npm registry, and packages without a checksum.
 */
export function findLockfileFaults(packages) {
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...missingOptional(packages, path, entry),
    ...strangeOrigin(path, entry),
  ]);
}

function missingOptional(packages, path, { optionalDependencies = {} }) {
  return Object.keys(optionalDependencies)
    .filter((name) => !isReachable(packages, path, name))
    .map(
      (name) =>
        `${name}, optional for ${path || 'the project'}, is missing: pin a version whose platform packages all exist.`,
    );
}

/** Looks where Node would look: in the package's own node_modules, then in those of the folders above it. */
function isReachable(packages, path, name) {
  const folders = path.split('/');
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const folder = folders.slice(0, depth).join('/');
    if (`${folder ? `${folder}/` : ''}node_modules/${name}` in packages) return true;
  }
  return false;
}

function strangeOrigin(path, { link, resolved, integrity, inBundle }) {
  if (link || inBundle || !path.includes('node_modules/')) return [];
  if (resolved !== undefined && !resolved.startsWith(registry)) return [`${path} comes from ${resolved}.`];
  return integrity ? [] : [`${path} has no checksum.`];
}

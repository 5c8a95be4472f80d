import { foreignPackages } from './licence-faults.mjs';

/** One sentence for each package of a lock file that a CycloneDX bill of materials does not hold. */
export function findSbomFaults(bill, packages) {
  const held = new Set(bill.components.map(({ purl }) => purl));
  const wanted = new Set(foreignPackages(packages).map(({ name, version }) => purlOf(name, version)));
  return [...wanted]
    .filter((purl) => !held.has(purl))
    .map((purl) => `${purl} is in the lock file and not in the bill.`);
}

/** https://github.com/package-url/purl-spec: the at sign of a scope is escaped, its slash is not. */
function purlOf(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

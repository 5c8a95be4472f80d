/** The level of each requirement of ASVS 5.0, section by section, in the order of its numbers. */
const LEVELS = {
  'V1.1': '22',
  'V1.2': '1111122223',
  'V1.3': '112222222223',
  'V1.4': '222',
  'V1.5': '123',
  'V2.1': '122',
  'V2.2': '112',
  'V2.3': '12223',
  'V2.4': '23',
  'V3.1': '3',
  'V3.2': '113',
  'V3.3': '12223',
  'V3.4': '11222233',
  'V3.5': '11122333',
  'V3.6': '3',
  'V3.7': '22333',
  'V4.1': '12233',
  'V4.2': '23333',
  'V4.3': '22',
  'V4.4': '1222',
  'V5.1': '2',
  'V5.2': '112333',
  'V5.3': '113',
  'V5.4': '222',
  'V6.1': '122',
  'V6.2': '111111112222',
  'V6.3': '11223333',
  'V6.4': '112233',
  'V6.5': '22222333',
  'V6.6': '2223',
  'V6.7': '33',
  'V6.8': '2222',
  'V7.1': '222',
  'V7.2': '1111',
  'V7.3': '22',
  'V7.4': '11222',
  'V7.5': '223',
  'V7.6': '22',
  'V8.1': '1233',
  'V8.2': '1123',
  'V8.3': '133',
  'V8.4': '23',
  'V9.1': '111',
  'V9.2': '1222',
  'V10.1': '22',
  'V10.2': '223',
  'V10.3': '22223',
  'V10.4': '1111122222233333',
  'V10.5': '22222',
  'V10.6': '22',
  'V10.7': '222',
  'V11.1': '2233',
  'V11.2': '22233',
  'V11.3': '11233',
  'V11.4': '1222',
  'V11.5': '23',
  'V11.6': '23',
  'V11.7': '33',
  'V12.1': '12233',
  'V12.2': '11',
  'V12.3': '22223',
  'V13.1': '2333',
  'V13.2': '222223',
  'V13.3': '2233',
  'V13.4': '1222233',
  'V14.1': '22',
  'V14.2': '12223333',
  'V14.3': '122',
  'V15.1': '12233',
  'V15.2': '12233',
  'V15.3': '1222222',
  'V15.4': '3333',
  'V16.1': '2',
  'V16.2': '22222',
  'V16.3': '2222',
  'V16.4': '222',
  'V16.5': '2223',
  'V17.1': '23',
  'V17.2': '22223333',
  'V17.3': '22',
};
/** The levels that the list covers. */
const COVERED = ['1', '2'];
const TEST = /(?:spec|\.test)\.(?:ts|tsx|mjs)$/;
const SHOWN = 'shown';
const NOT_YET = 'not yet';
const DOES_NOT_APPLY = 'does not apply';

/** Every requirement of the covered levels, with its level. */
export function coveredRequirements() {
  return Object.entries(LEVELS).flatMap(([section, levels]) =>
    Array.from(levels)
      .map((level, at) => ({ id: `${section}.${at + 1}`, level }))
      .filter(({ level }) => COVERED.includes(level)),
  );
}

/** The rows of the list: number, level, state and what the last cell links to. */
export function readRows(markdown) {
  return [...markdown.matchAll(/^\| (V[\d.]+) +\| (\d) +\| (.+?) +\| (.+?) +\|$/gm)].map(([, id, level, , last]) => ({
    id,
    level,
    state: stateOf(last),
    hasReason: /^[^:]+: \S.+\.$/.test(last),
    links: [...last.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link),
  }));
}

function stateOf(cell) {
  if (cell.startsWith('Not yet:')) return NOT_YET;
  return cell.startsWith('Does not apply:') ? DOES_NOT_APPLY : SHOWN;
}

/** The table of counts as it must stand at the top of the list. */
export function countRows(rows) {
  const count = (level, state) =>
    rows.filter((row) => (level === null || row.level === level) && (state === null || row.state === state)).length;
  return [...COVERED, null].map((level) => [
    level ?? 'Both',
    ...[SHOWN, NOT_YET, DOES_NOT_APPLY, null].map((state) => String(count(level, state))),
  ]);
}

/**
 * One sentence for each fault in the list: requirements that are missing, twice or of another level, states without a test or
 * a reason, links that lead nowhere, counts that are others.
 *
 * @param read gives the text of a file by its path from the folder of the list, undefined when there is none
 */
export function findAsvsFaults(markdown, read) {
  const rows = readRows(markdown);
  return [
    ...strangeRows(rows),
    ...rows.flatMap((row) => [...unfoundedStates(row), ...deadLinks(row, read)]),
    ...wrongCounts(markdown, rows),
    ...(/\bcomplian/i.test(markdown) ? ['The list says which tests there are, and calls nothing compliant.'] : []),
  ];
}

function strangeRows(rows) {
  const wanted = coveredRequirements();
  const known = new Map(wanted.map(({ id, level }) => [id, level]));
  return [
    ...wanted
      .map(({ id }) => [id, rows.filter((row) => row.id === id).length])
      .filter(([, times]) => times !== 1)
      .map(([id, times]) => `${id} stands ${times} times in the list.`),
    ...rows.filter(({ id }) => !known.has(id)).map(({ id }) => `${id} is no requirement of these levels.`),
    ...rows
      .filter(({ id, level }) => known.has(id) && known.get(id) !== level)
      .map(({ id }) => `${id} is of level ${known.get(id)}.`),
  ];
}

function unfoundedStates({ id, state, hasReason, links }) {
  if (state !== SHOWN) return hasReason ? [] : [`${id} is “${state}” without a reason.`];
  return links.some((link) => TEST.test(link) || link.includes('.md'))
    ? []
    : [`${id} names neither a test nor a document.`];
}

function deadLinks({ id, links }, read) {
  return links.flatMap((link) => {
    const [path, anchor] = link.split('#');
    const text = read(path);
    if (text === undefined) return [`${id} names ${path}, which is not there.`];
    if (!path.endsWith('.md')) return TEST.test(path) ? [] : [`${id} names ${path}, which is no test.`];
    if (anchor === undefined) return path.startsWith('decisions/') ? [] : [`${id} names no section of ${path}.`];
    return anchorsOf(text).includes(anchor) ? [] : [`${id} names the section ${anchor}, which ${path} does not have.`];
  });
}

/** The anchors that GitHub makes of headings. */
function anchorsOf(text) {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function wrongCounts(markdown, rows) {
  const written = [...markdown.matchAll(/^\| (1|2|Both) +\| (\d+) +\| (\d+) +\| (\d+) +\| (\d+) +\|$/gm)].map(
    ([, ...cells]) => cells.join(' '),
  );
  const counted = countRows(rows).map((cells) => cells.join(' '));
  return written.join('\n') === counted.join('\n')
    ? []
    : [`The counts at the top must be ${counted.map((line) => `“${line}”`).join(', ')}.`];
}

// Checks an export package of Firebreak without a network and without Firebreak (Node 20.15 or newer):
//
//   node verify-export.mjs FILE.zip [--key FILE|FINGERPRINT] [--checkpoint OLD.note]...
//     [--checkpoint-key FILE|FINGERPRINT]... [--previous FILE.zip]
//
// What a package is, what is checked and what is answered is written in docs/EXPORT-PACKAGE.md.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, fstatSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { crc32, createInflateRaw } from 'node:zlib';

const USAGE =
  'Usage: node verify-export.mjs FILE.zip [--key FILE|FINGERPRINT] [--checkpoint OLD.note]... [--checkpoint-key FILE|FINGERPRINT]... [--previous FILE.zip]';
const FORMAT = 'firebreak-export/1';
const WHOLE_LIMIT = 4 * 1024 * 1024;
const ROW_LIMIT = 16 * 1024 * 1024;
const KEY_LINE = /[!#-*,-~]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}/g;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/;
const HASH = /^[0-9a-f]{64}$/;
const ROOT = /^[A-Za-z0-9+/]{43}=$/;
const SIGNATURE = /^\n— ([^ \n]+) ([A-Za-z0-9+/]+={0,2})\n$/;
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n)/y;
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const EVENT_COLUMNS =
  'event_id sequence sealed_at actor_kind actor_id action subject_type subject_id vendor_id details salt payload_digest';

/** Why a package is not taken (1), or why nothing could be checked (2). */
class Refusal extends Error {
  exitCode = 1;
}

function misuse(reason) {
  throw Object.assign(new Refusal(reason), { exitCode: 2 });
}

function demand(holds, reason) {
  if (!holds) throw new Refusal(reason);
}

const matches = (pattern, value) => typeof value === 'string' && pattern.test(value);
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const byCodeUnits = (a, b) => (a < b ? -1 : 1);
const newDecoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** JSON with sorted members and without blanks (RFC 8785), whole numbers only. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  demand(typeof value !== 'number' || Number.isSafeInteger(value), 'A number in the manifest is not whole.');
  demand(typeof value !== 'string' || value.isWellFormed(), 'A text in the manifest holds half a character.');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const names = Object.keys(value).toSorted(byCodeUnits);
  return `{${names.map((name) => `${canonical(name)}:${canonical(value[name])}`).join(',')}}`;
}

/** A public key as it is published: name+id+key. */
function readKey(line) {
  const [, name, id, encoded] = /^([!#-*,-~]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  const wantedId = sha256(`${name}\n`, bytes).subarray(0, 4);
  demand(bytes[0] === 1 && wantedId.toString('hex') === id, 'A key is no Ed25519 key under its name.');
  const publicKey = bytes.subarray(1);
  return { line, name, id: wantedId, publicKey, fingerprint: sha256(publicKey).toString('hex') };
}

/** The text of a C2SP signed note with one signature. */
function openNote(note, what, { name, id, publicKey }) {
  const end = note.lastIndexOf('\n\n') + 1;
  const [, signer, encoded] = SIGNATURE.exec(note.slice(end)) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  const isWhole = signer === name && bytes.length === 68 && bytes.toString('base64') === encoded;
  demand(isWhole && bytes.subarray(0, 4).equals(id), `The signature of ${what} is missing or of another key.`);
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  demand(verify(null, Buffer.from(note.slice(0, end)), key, bytes.subarray(4)), `The signature of ${what} is wrong.`);
  return note.slice(0, end);
}

/** The one of some keys that a note names; the first one when it names none of them, and that one refuses it then. */
function keyOf(note, keys) {
  const [, signer, encoded] = SIGNATURE.exec(note.slice(note.lastIndexOf('\n\n') + 1)) ?? [];
  const id = Buffer.from(encoded ?? '', 'base64').subarray(0, 4);
  return keys.find((key) => key.name === signer && key.id.equals(id)) ?? keys[0];
}

/** A piece of the file; refused where the file ends before. */
function bytesAt({ fd, size }, at, length) {
  demand(at >= 0 && at + length <= size, 'The file is no whole ZIP.');
  const bytes = Buffer.alloc(length);
  readSync(fd, bytes, 0, length, at);
  return bytes;
}

/** How many entries there are, and length and place of the central directory; with zip64 and without. */
function findDirectory(file) {
  const end = file.size - 22;
  const short = bytesAt(file, end, 22);
  const said = [short.readUInt16LE(10), short.readUInt32LE(12), short.readUInt32LE(16)];
  const isEnd = short.readUInt32LE(0) === 0x06054b50 && short.readUInt32LE(4) === 0 && short.readUInt16LE(20) === 0;
  demand(isEnd && short.readUInt16LE(8) === said[0], 'The file is no whole ZIP, or has a comment.');
  if (said[1] + said[2] === end) return said;
  const long = bytesAt(file, end - 76, 76);
  const number = (at) => Number(long.readBigUInt64LE(at));
  const meant = [number(32), number(40), number(48)];
  const isLong = long.readUInt32LE(0) === 0x06064b50 && long.readUInt32LE(56) === 0x07064b50 && number(4) === 44;
  const isOneDisk = number(16) === 0 && number(24) === meant[0] && long.readUInt32LE(60) === 0;
  const isInPlace = number(64) === end - 76 && long.readUInt32LE(72) === 1 && meant[1] + meant[2] === end - 76;
  const agrees = said.every((value, i) => value === meant[i] || value === (i === 0 ? 0xffff : 0xffffffff));
  demand(isLong && isOneDisk && isInPlace && agrees, 'The file is no whole ZIP.');
  return meant;
}

/** An entry of the central directory. */
function readEntry(bytes) {
  const [extraAt, extraLength] = [46 + bytes.readUInt16LE(28), bytes.readUInt16LE(30)];
  const [path, length] = [bytes.toString('latin1', 46, extraAt), extraAt + extraLength];
  const isEntry = bytes.readUInt32LE(0) === 0x02014b50 && bytes.readUInt32LE(32) === 0 && length <= bytes.length;
  demand(isEntry, 'The central directory of the ZIP is damaged.');
  const [flags, method] = [bytes.readUInt16LE(8), bytes.readUInt16LE(10)];
  demand((method === 0 || method === 8) && (flags & ~0x080e) === 0, `${path} is packed in a way that is not allowed.`);
  let long = Buffer.alloc(0);
  for (let at = extraAt, next; at < length; at = next) {
    next = at + 4 + bytes.readUInt16LE(at + 2);
    demand(next <= length, 'The central directory of the ZIP is damaged.');
    if (bytes.readUInt16LE(at) === 1) long = bytes.subarray(at + 4, next);
  }
  let taken = 0;
  const numberAt = (at) => {
    const number = bytes.readUInt32LE(at);
    return number === 0xffffffff ? Number(long.readBigUInt64LE(8 * taken++)) : number;
  };
  const [size, packed, offset] = [numberAt(24), numberAt(20), numberAt(42)];
  return { path, flags, method, size, packed, offset, length, crc: bytes.readUInt32LE(16) };
}

/** The entries by their paths, in their order; nothing else lies in the file. */
function readEntries(file) {
  const [count, length, start] = findDirectory(file);
  demand(length <= WHOLE_LIMIT, 'The ZIP holds too many entries.');
  const directory = bytesAt(file, start, length);
  const entries = [];
  for (let at = 0; at < length; at += entries.at(-1).length) entries.push(readEntry(directory.subarray(at)));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  demand(entries.length === count && byPath.size === count, 'A path stands twice in the ZIP, or one is not counted.');
  demand(entries[0]?.offset === 0, 'The ZIP does not begin with its first entry.');
  for (const [index, entry] of entries.entries()) {
    const header = bytesAt(file, entry.offset, 30);
    const nameLength = header.readUInt16LE(26);
    const isSame = header.readUInt16LE(6) === entry.flags && header.readUInt16LE(8) === entry.method;
    const name = bytesAt(file, entry.offset + 30, nameLength).toString('latin1');
    const isHeader = header.readUInt32LE(0) === 0x04034b50 && isSame && name === entry.path;
    demand(isHeader, `${entry.path} does not lie where the ZIP says.`);
    entry.start = entry.offset + 30 + nameLength + header.readUInt16LE(28);
    const behind = (entries[index + 1]?.offset ?? start) - entry.start - entry.packed;
    demand(entry.flags & 8 ? behind === 16 || behind === 24 : behind === 0, `Something lies behind ${entry.path}.`);
  }
  return byPath;
}

/** What an entry holds, in pieces. Once all of it was read, its `sha256` is known. */
async function* unpack({ fd }, entry) {
  const range = { fd, autoClose: false, start: entry.start, end: entry.start + entry.packed - 1 };
  const raw = entry.packed === 0 ? Readable.from([]) : createReadStream('', range);
  const inflate = entry.method === 8 ? createInflateRaw() : null;
  if (inflate) raw.on('error', (error) => inflate.destroy(error)).pipe(inflate);
  const hash = createHash('sha256');
  let [size, crc] = [0, 0];
  for await (const piece of inflate ?? raw) {
    size += piece.length;
    crc = crc32(piece, crc);
    hash.update(piece);
    demand(size <= entry.size, `${entry.path} is longer than the ZIP says.`);
    yield piece;
  }
  const isWhole = size === entry.size && crc === entry.crc && (inflate?.bytesWritten ?? size) === entry.packed;
  demand(isWhole, `${entry.path} is damaged.`);
  entry.sha256 = hash.digest('hex');
}

async function readWhole(file, entry) {
  demand(entry.size <= WHOLE_LIMIT, `${entry.path} is too long.`);
  return newDecoder().decode(Buffer.concat(await Readable.from(unpack(file, entry)).toArray()));
}

/** The rows of a CSV file: RFC 4180, to the letter. */
async function* rowsOf(file, entry) {
  const decoder = newDecoder();
  let text = '';
  for await (const piece of unpack(file, entry)) {
    text += decoder.decode(piece, { stream: true });
    const rows = [];
    let [row, start] = [[], 0];
    CELL.lastIndex = 0;
    for (let cell = CELL.exec(text); cell !== null; cell = CELL.exec(text)) {
      row.push(cell[2] ?? cell[1].replaceAll('""', '"'));
      if (cell[3] === ',') continue;
      start = CELL.lastIndex;
      rows.push(row);
      row = [];
    }
    yield* rows;
    text = text.slice(start);
    demand(text.length <= ROW_LIMIT, `${entry.path} has a row that is too long.`);
  }
  demand(text + decoder.decode() === '', `${entry.path} is no CSV as RFC 4180 has it.`);
}

const isSame = (row, other) => row?.length === other.length && row.every((cell, i) => cell === other[i]);

/** Reads a table and its variant for spreadsheets side by side; gives what the manifest has to say of it. */
async function readTable(file, entries, table, trail) {
  const [path, safePath] = [`data/${table}.csv`, `spreadsheet/${table}.csv`];
  const { tableSchema } = JSON.parse(await readWhole(file, entries.get(`${path}-metadata.json`)));
  const names = tableSchema.columns.map(({ name }) => name);
  const types = tableSchema.columns.map(({ datatype }) => datatype.base ?? datatype);
  demand(
    [...names, ...types].every((word) => matches(/^/, word)),
    `The columns of ${path} are not described.`,
  );
  demand(!trail || EVENT_COLUMNS.split(' ').every((name) => names.includes(name)), `${path} lacks a column.`);
  const [rows, safeRows] = [rowsOf(file, entries.get(path)), rowsOf(file, entries.get(safePath))];
  const isNamed = names.length > 0 && new Set(names).size === names.length;
  demand(isNamed && isSame((await rows.next()).value, names), `The header of ${path} is not that of its metadata.`);
  const safeNames = names.with(0, `\uFEFF${names[0]}`);
  demand(isSame((await safeRows.next()).value, safeNames), `The header of ${safePath} is not that of the data.`);
  const sums = Object.fromEntries(names.filter((_, i) => types[i] === 'integer').map((name) => [name, 0n]));
  let [count, changedCells] = [0, 0];
  for await (const row of rows) {
    const place = `Row ${(count += 1)} of ${path}`;
    demand(row.length === names.length, `${place} has another number of cells.`);
    const record = Object.fromEntries(names.map((name, i) => [name, row[i]]));
    for (const name of Object.keys(sums)) {
      demand(/^(-?[0-9]{1,19})?$/.test(record[name]), `${place} has a cell that is no integer.`);
      sums[name] += BigInt(record[name]);
    }
    const safe = row.map((cell, i) => (types[i] === 'string' && FORMULA_START.test(cell) ? "'" + cell : cell));
    changedCells += safe.filter((cell, i) => cell !== row[i]).length;
    demand(isSame((await safeRows.next()).value, safe), `${place} stands otherwise in ${safePath}.`);
    trail?.add(record);
  }
  demand((await safeRows.next()).done, `${safePath} has more rows than the data.`);
  const sumTexts = Object.entries(sums).map(([name, sum]) => [name, String(sum)]);
  return { table, rows: count, sums: Object.fromEntries(sumTexts), changedCells };
}

/** Follows an organisation's chain and its Merkle tree, which has to be each of the `older` ones on the way. */
class Trail {
  size = 0;
  subtrees = [];

  constructor(organization, older) {
    this.organization = Buffer.from(organization.replaceAll('-', ''), 'hex');
    this.hash = sha256(Buffer.of(3), this.organization);
    this.older = older;
    this.compare();
  }

  add(event) {
    this.size += 1;
    const refuseUnless = (holds, what) => demand(holds, `Event ${this.size} of the trail ${what}.`);
    refuseUnless(event.sequence === String(this.size), 'is missing or out of place');
    const isErased = event.salt === '' && event.details === '';
    const payload = [Buffer.from(event.salt, 'hex'), event.details];
    const isAsRecorded =
      /^[0-9a-f]{32}$/.test(event.salt) && sha256(...payload).toString('hex') === event.payload_digest;
    refuseUnless(isErased || isAsRecorded, 'tells something else than was recorded');
    const sealedAt = new Date(event.sealed_at);
    const isShaped = INSTANT.test(event.sealed_at) && UUID.test(event.event_id) && HASH.test(event.payload_digest);
    refuseUnless(isShaped && sealedAt.toJSON() === event.sealed_at, 'is not written as events are');
    const numbers = Buffer.alloc(16);
    numbers.writeBigInt64BE(BigInt(this.size));
    numbers.writeBigInt64BE(BigInt(sealedAt.getTime()) * 1000n, 8);
    const leaf = sha256(
      Buffer.of(0),
      numbers.subarray(0, 8),
      this.organization,
      Buffer.from(event.event_id.replaceAll('-', ''), 'hex'),
      numbers.subarray(8),
      sha256(`${event.actor_kind}:${event.actor_id}`),
      sha256(event.action),
      sha256(`${event.subject_type}:${event.subject_id}`),
      sha256(event.vendor_id),
      Buffer.from(event.payload_digest, 'hex'),
    );
    refuseUnless(leaf.toString('hex') === event.leaf, 'is not what its leaf covers');
    this.hash = sha256(Buffer.of(2), this.hash, leaf);
    refuseUnless(this.hash.toString('hex') === event.hash, 'is not linked to the one before');
    this.grow(leaf);
    this.compare();
  }

  grow(leaf) {
    let node = leaf;
    // Two subtrees of one height become one: as often as the size can be halved.
    for (let size = this.size; size % 2 === 0; size /= 2) node = sha256(Buffer.of(1), this.subtrees.pop(), node);
    this.subtrees.push(node);
  }

  get root() {
    if (this.size === 0) return sha256().toString('base64');
    return this.subtrees.reduceRight((right, left) => sha256(Buffer.of(1), left, right)).toString('base64');
  }

  compare() {
    for (const { size, root, what } of this.older)
      demand(size !== this.size || root === this.root, `The trail is not the one of ${what}.`);
  }
}

/** The manifest, once it is known to be canonical, signed, and with the wanted key. */
function readManifest(text, wanted) {
  const { format, content, signature, ...more } = JSON.parse(text);
  demand(text === canonical({ format, content, signature, ...more }), 'The manifest is not canonical JSON.');
  const isSigned = Object.keys(more).length === 0 && Object.keys(signature).length === 2;
  demand(isSigned && format === FORMAT, 'The manifest is of a format that is not known to this program.');
  const key = readKey(signature.key);
  const hash = sha256(canonical(content)).toString('hex');
  const isOurs = openNote(signature.note, 'the manifest', key) === `${FORMAT}\n${hash}\n`;
  demand(isOurs, 'The manifest is not what was signed.');
  const isWanted =
    wanted === null || fingerprintOf(wanted) === key.fingerprint || wanted.match(KEY_LINE)?.includes(key.line);
  demand(isWanted, `It is signed with another key: ${key.name}, fingerprint ${key.fingerprint}.`);
  const { packageId, organization, instant, selection, trail } = content;
  const isShaped =
    [packageId, organization.id].every((id) => matches(UUID, id)) &&
    matches(INSTANT, instant) &&
    selection.machine.tables.every((table) => matches(/^[a-z]+(-[a-z]+)*$/, table)) &&
    trail.size >= 0 &&
    Number.isSafeInteger(trail.size) &&
    matches(ROOT, trail.root) &&
    matches(HASH, trail.hash);
  demand(isShaped, 'The manifest does not say what it has to.');
  return { content, key, manifestSha256: sha256(text).toString('hex') };
}

/** The keys of the signer by which a checkpoint may be signed: all that stand in a text, or the manifest's of a fingerprint. */
function readCheckpointKeys(wanted, { checkpointKeys = [] }) {
  return wanted.flatMap((text) => {
    const fingerprint = fingerprintOf(text);
    if (fingerprint === null) return (text.match(KEY_LINE) ?? []).map(readKey);
    demand(Array.isArray(checkpointKeys), 'The manifest does not say what it has to.');
    const keys = checkpointKeys.map(readKey).filter((key) => key.fingerprint === fingerprint);
    demand(keys.length > 0, `The manifest knows no signer's key with the fingerprint ${fingerprint}.`);
    return keys;
  });
}

/** What a checkpoint from before says; it has to be of this organisation and of one of these keys. */
function readCheckpoint({ path, note }, organization, keys) {
  const key = keyOf(note, keys);
  const [, saidOrigin, size, root] =
    /^([^\n]+)\n(0|[1-9][0-9]*)\n([A-Za-z0-9+/]{43}=)\n$/.exec(openNote(note, path, key)) ?? [];
  demand(saidOrigin === `${key.name}/org/${organization.id}`, `${path} is no checkpoint of this organisation.`);
  return { size: Number(size), root, what: path };
}

/** Throws with a sentence where the package is not genuine. */
async function verifyPackage(file, wanted, checkpoints, checkpointKeys, previous) {
  const entries = readEntries(file);
  const inOrder = [...entries.keys()];
  const paths = inOrder.toSorted(byCodeUnits);
  demand(inOrder.at(-1) === 'manifest.json', 'The ZIP does not end with a manifest, so it is no package.');
  const manifest = readManifest(await readWhole(file, entries.get('manifest.json')), wanted);
  const { content, key } = manifest;
  const tables = content.selection.machine.tables.toSorted(byCodeUnits);
  const wantedPaths = tables.flatMap((t) => [`data/${t}.csv`, `data/${t}.csv-metadata.json`, `spreadsheet/${t}.csv`]);
  wantedPaths.push('README.txt', 'manifest.json', 'trail/checkpoint.note');
  const isComplete = canonical(wantedPaths.toSorted(byCodeUnits)) === canonical(paths);
  demand(isComplete, 'The ZIP holds other files than those of its tables.');

  const origin = `${key.name}/org/${content.organization.id}`;
  const { size, root, hash } = content.trail;
  const note = openNote(await readWhole(file, entries.get('trail/checkpoint.note')), 'the checkpoint', key);
  demand(note === `${origin}\n${size}\n${root}\n`, 'The checkpoint is not that of the manifest.');
  const keys = [key, ...readCheckpointKeys(checkpointKeys, content)];
  const older = checkpoints.map((checkpoint) => readCheckpoint(checkpoint, content.organization, keys));
  if (previous !== null) older.push(await verifyPrevious(previous, wanted, content));
  demand(
    older.every((tree) => tree.size <= size),
    'The trail is shorter than it was before.',
  );
  const hasTrail = tables.includes('audit-events');
  demand(hasTrail || checkpoints.length === 0, 'Without audit-events it cannot show that it continues a checkpoint.');

  const trail = new Trail(content.organization.id, hasTrail ? older : []);
  const found = [];
  for (const t of tables) found.push(await readTable(file, entries, t, t === 'audit-events' ? trail : null));
  demand(canonical(found) === canonical(content.tables), 'Rows, sums or changed cells are not those of the manifest.');
  const isWholeTrail = trail.size === size && trail.root === root && trail.hash.toString('hex') === hash;
  demand(!hasTrail || isWholeTrail, 'The trail does not end where the checkpoint says.');
  await readWhole(file, entries.get('README.txt'));
  const files = paths.filter((path) => path !== 'manifest.json');
  const said = files.map((path) => ({ path, bytes: entries.get(path).size, sha256: entries.get(path).sha256 }));
  const wrong = said.find((one, i) => canonical(one) !== canonical(content.files[i] ?? null));
  demand(wrong === undefined, `The manifest says otherwise of ${wrong?.path}.`);
  demand(said.length === content.files.length, 'The manifest names files that are not there.');
  return manifest;
}

/** The package before, which has to be genuine and the one that the manifest names; gives its trail. */
async function verifyPrevious(file, wanted, { previous, organization, instant }) {
  const { content, manifestSha256 } = await verifyPackage(file, wanted, [], [], null);
  const isNamed = canonical(previous) === canonical({ packageId: content.packageId, manifestSha256 });
  demand(isNamed && content.organization.id === organization.id, 'The manifest names another package before.');
  demand(content.instant <= instant, 'The package before is of a later instant.');
  return { ...content.trail, what: 'the package before' };
}

/** A fingerprint as it was typed or copied; null when the text is none. */
function fingerprintOf(text) {
  const plain = text.replace(/[\s:]/g, '').toLowerCase();
  return HASH.test(plain) ? plain : null;
}

/** Does something with the file of a path; npm runs scripts elsewhere than where the path was typed. */
function open(path, read) {
  try {
    return read(resolve(process.env.INIT_CWD ?? '.', path));
  } catch (error) {
    return misuse(`Cannot read ${path}: ${error.message}`);
  }
}

const openPackage = (path) =>
  open(path, (found) => {
    const fd = openSync(found);
    return { fd, size: fstatSync(fd).size };
  });

const openText = (path) => open(path, (found) => readFileSync(found, 'utf8'));

/** A fingerprint as it is, and of anything else what the file of that name holds. */
const readWanted = (word) => (fingerprintOf(word) === null ? openText(word) : word);

function readArguments(args) {
  try {
    const text = { type: 'string' };
    const texts = { ...text, multiple: true, default: [] };
    const options = { key: text, previous: text, checkpoint: texts, 'checkpoint-key': texts };
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return positionals.length === 1 ? { ...values, path: positionals[0] } : misuse(USAGE);
  } catch {
    return misuse(USAGE);
  }
}

async function run(args) {
  const { path, key, checkpoint, previous, 'checkpoint-key': checkpointKey } = readArguments(args);
  const wanted = key === undefined ? null : readWanted(key);
  const checkpointKeys = checkpointKey.map(readWanted);
  const checkpoints = checkpoint.map((one) => ({ path: one, note: openText(one) }));
  const before = previous === undefined ? null : openPackage(previous);
  const { content, key: signer } = await verifyPackage(openPackage(path), wanted, checkpoints, checkpointKeys, before);
  const { packageId, organization, instant } = content;
  const verdict = wanted === null ? 'UNCHANGED' : 'GENUINE';
  console.log(`${verdict}: package ${packageId} of organisation ${organization.id} as of ${instant}`);
  console.log(`Signed with the key of ${signer.name}, fingerprint ${signer.fingerprint}`);
  if (wanted !== null) return;
  console.log('Whose key that is was not checked: compare the fingerprint with the published one, or give --key.');
}

/** Does what the arguments say and gives the exit code. */
export async function main(args) {
  try {
    await run(args);
    return 0;
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : `It cannot be read: ${error.message}`;
    console.error(error.exitCode === 2 ? reason : `NOT GENUINE: ${reason}`);
    return error.exitCode ?? 1;
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}

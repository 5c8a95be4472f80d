"""Checks an export package of Firebreak without a network and without Firebreak (Python 3.9 or newer, nothing else):

  python3 verify-export.py FILE.zip [--key FILE|FINGERPRINT] [--checkpoint OLD.note]...
    [--checkpoint-key FILE|FINGERPRINT]... [--previous FILE.zip]

What a package is, what is checked and what is answered is written in docs/EXPORT-PACKAGE.md.
"""
import argparse
import base64
import codecs
import datetime
import hashlib
import json
import os
import re
import struct
import sys
import zlib

MEGABYTE = 1024 * 1024
WHOLE_LIMIT = 4 * MEGABYTE
ROW_LIMIT = 16 * MEGABYTE
PIECE = 64 * 1024
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
INSTANT = re.compile(r"([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.([0-9]{3})Z")
HASH = re.compile(r"[0-9a-f]{64}")
ROOT = re.compile(r"[A-Za-z0-9+/]{43}=")
KEY = re.compile(r"([!#-*,-~]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})")
CELL = re.compile(r'(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n)')
LINE = re.compile(r"[^\n]*\n|[^\n]+")
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


class NotGenuine(Exception):
    """Why a package is not taken."""


class Misuse(Exception):
    """Why nothing could be checked."""


def demand(holds, reason):
    if not holds:
        raise NotGenuine(reason)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# Ed25519 as RFC 8032 describes it in sections 5.1 and 6; points are (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def add_points(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    x, y, z, t = f - e, h - g, h + g, f + e
    return x * y % P, z * t % P, y * z % P, x * t % P


def multiply(factor, point):
    product = (0, 1, 1, 0)
    while factor > 0:
        if factor & 1:
            product = add_points(product, point)
        point = add_points(point, point)
        factor >>= 1
    return product


def read_point(encoded):
    """The point that 32 bytes stand for; None when it is none."""
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * ROOT_OF_MINUS_ONE % P
    if y >= P or x * x % P != square or (x == 0 and sign == 1):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = read_point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def is_signed(public_key, message, signature):
    key, commitment = read_point(public_key), read_point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if key is None or commitment is None or scalar >= ORDER:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + public_key + message).digest(), "little") % ORDER
    a, b = multiply(scalar, BASE), add_points(commitment, multiply(challenge, key))
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def from_base64(text):
    """The bytes; none when the text is not exactly their base64."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return b""
    return data if base64.b64encode(data).decode() == text else b""


class Key:
    """A public key as it is published: name+id+base64(1, key)."""

    def __init__(self, line):
        parts = KEY.fullmatch(line)
        demand(parts, "A key is not written as keys are.")
        self.line, self.name, data = line, parts[1], from_base64(parts[3])
        self.id, self.public = sha256(self.name.encode(), b"\n", data)[:4], data[1:]
        is_key = data[:1] == b"\x01" and self.id.hex() == parts[2]
        demand(is_key, "A key is no Ed25519 key of its name.")
        self.fingerprint = sha256(self.public).hex()

    def open(self, note, what):
        """The text above the one signature of a signed note."""
        text, gap, line = note.rpartition("\n\n")
        text += "\n"
        start = "— " + self.name + " "
        signature = from_base64(line[len(start) : -1]) if line.startswith(start) and line.endswith("\n") else b""
        is_ours = gap and len(signature) == 68 and signature[:4] == self.id
        demand(is_ours, f"The signature of {what} is missing or of another key.")
        demand(is_signed(self.public, text.encode(), signature[4:]), f"The signature of {what} is wrong.")
        return text


def key_of(note, keys):
    """The key that has the name and the id of a note's signature; without one the first, which refuses the note."""
    line = note.rpartition("\n\n")[2]
    for key in keys:
        start = "— " + key.name + " "
        if line.startswith(start) and from_base64(line[len(start) : -1])[:4] == key.id:
            return key
    return keys[0]


def canonical(value):
    """JSON with sorted members and without blanks (RFC 8785), whole numbers only."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, int) and not isinstance(value, bool):
        demand(abs(value) < 2**53, "A number in the manifest is too large.")
    demand(not isinstance(value, float), "A number in the manifest is not whole.")
    return json.dumps(value, ensure_ascii=False)


def read_json(data):
    def refuse(word):
        raise NotGenuine("Not JSON: " + word)

    return json.loads(data.decode("utf-8"), parse_constant=refuse)


class Package:
    """The entries of a ZIP: each lies right behind the one before, in the order of the central directory."""

    def __init__(self, path):
        try:
            self.file = open(path, "rb")
        except OSError as error:
            raise Misuse(f"Cannot read {path}: {error}") from None
        self.found = {}

    def take(self, at, form):
        """The values of a structure in the file."""
        self.file.seek(at)
        return struct.unpack("<" + form, self.file.read(struct.calcsize("<" + form)))

    def read_directory(self):
        end = self.file.seek(0, os.SEEK_END) - 22
        mark, disks, here, count, length, start, comment = self.take(end, "4sLHHLLH")
        demand((mark, disks, here, comment) == (b"PK\5\6", 0, count, 0), "The ZIP has no end, or a comment.")
        if start + length != end:
            end -= 76
            short = count, length, start
            mark, rest, _, disks, here, count, length, start = self.take(end, "4sQLQQQQQ")
            mark2, disk, place, all_disks = self.take(end + 56, "4sLQL")
            demand((mark, rest, disks, here) == (b"PK\6\6", 44, 0, count), "The end of the ZIP is damaged.")
            demand((mark2, disk, place, all_disks) == (b"PK\6\7", 0, end, 1), "The end of the ZIP is damaged.")
            fits = all(s in (l, m) for s, l, m in zip(short, (count, length, start), (0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)))
            demand(fits and start + length == end, "The end of the ZIP is damaged.")
        demand(length <= WHOLE_LIMIT, "The ZIP has too many entries.")
        at, entries = start, []
        while at < start + length:
            fields = self.take(at, "4sLHHLLLLHHLHLL")
            mark, _, flags, method, _, crc, *sizes, n, x, disk_and_comment, _, _, offset = fields
            name, extra = self.take(at + 46, f"{n}s{x}s")
            packed, size, offset = self.lengthen(*sizes, offset, extra)
            demand((mark, disk_and_comment) == (b"PK\1\2", 0), "The central directory of the ZIP is damaged.")
            is_known = flags & ~0x080E == 0 and method in (0, 8)
            demand(is_known, "An entry of the ZIP is packed in a way that is not allowed.")
            entries.append((name, flags, method, crc, packed, size, offset))
            at += 46 + n + x
        demand(at == start + length and len(entries) == count, "The central directory of the ZIP is damaged.")
        self.entries, at = {}, 0
        for index, (name, flags, method, crc, packed, size, offset) in enumerate(entries):
            path = name.decode("latin-1")
            mark, _, flags2, method2, _, _, _, _, n, x = self.take(offset, "4sHHHLLLLHH")
            (name2,) = self.take(offset + 30, f"{n}s")
            same = (mark, flags2, method2, name2) == (b"PK\3\4", flags, method, name)
            demand(same and path not in self.entries, path + " stands twice, or not where the ZIP says.")
            data = offset + 30 + n + x
            following = entries[index + 1][6] if index + 1 < count else start
            gap = following - data - packed
            demand(gap in ((16, 24) if flags & 8 else (0,)), "Something lies behind " + path + ".")
            demand(offset == at, "The ZIP does not begin with its first entry.")
            at = following
            self.entries[path] = (method, crc, packed, size, data)

    @staticmethod
    def lengthen(packed, size, offset, extra):
        """The numbers, with those of the zip64 field instead where all bits are set."""
        field = b""
        while extra:
            kind, length = struct.unpack("<HH", extra[:4])
            demand(len(extra) >= 4 + length, "The central directory of the ZIP is damaged.")
            field = extra[4 : 4 + length] if kind == 1 else field
            extra = extra[4 + length :]
        numbers = []
        for number in (size, packed, offset):
            if number == 0xFFFFFFFF:
                (number,) = struct.unpack("<Q", field[:8])
                field = field[8:]
            numbers.append(number)
        return numbers[1], numbers[0], numbers[2]

    def pieces(self, path):
        """What an entry holds, piece by piece; at its end what the manifest has to say of it is kept in `found`."""
        method, crc, packed, size, at = self.entries[path]
        inflater = zlib.decompressobj(-15) if method == 8 else None
        length, found_crc, digest, left = 0, 0, hashlib.sha256(), packed
        while left > 0:
            self.file.seek(at)
            raw = self.file.read(min(PIECE, left))
            demand(raw, path + " is cut off.")
            at, left = at + len(raw), left - len(raw)
            data = inflater.decompress(raw) if inflater else raw
            length, found_crc = length + len(data), zlib.crc32(data, found_crc)
            demand(length <= size, path + " is longer than the ZIP says.")
            demand(not inflater or (inflater.eof == (left == 0) and not inflater.unused_data), path + " is damaged.")
            digest.update(data)
            yield data
        demand((length, found_crc) == (size, crc) and (not inflater or inflater.eof), path + " is damaged.")
        self.found[path] = {"path": path, "bytes": length, "sha256": digest.hexdigest()}

    def whole(self, path):
        demand(self.entries[path][3] <= WHOLE_LIMIT, path + " is too long.")
        return b"".join(self.pieces(path))

    def rows(self, path):
        """The rows of a CSV file. A line break ends a row unless an odd number of quotes stands before it."""
        decoder, held, quotes = codecs.getincrementaldecoder("utf-8")(), "", 0
        for piece in self.pieces(path):
            for line in LINE.findall(decoder.decode(piece)):
                held += line
                quotes += line.count('"')
                if line.endswith("\n") and quotes % 2 == 0:
                    yield self.cells(held, path)
                    held = ""
            demand(len(held) <= ROW_LIMIT, path + " has a row that is too long.")
        demand(held + decoder.decode(b"", True) == "", path + " ends within a row.")

    @staticmethod
    def cells(row, path):
        if '"' not in row:
            demand(row.endswith("\r\n") and row.count("\r") == 1, path + " has a line break that is not CR LF.")
            return row[:-2].split(",")
        cells, at = [], 0
        while at < len(row):
            cell = CELL.match(row, at)
            is_cell = cell and (cell[3] == ",") == (cell.end() < len(row))
            demand(is_cell, path + " has a quote or a line break in a wrong place.")
            cells.append(cell[2] if cell[1] is None else cell[1].replace('""', '"'))
            at = cell.end()
        return cells


class Trail:
    """The chain of an organisation as its events come; `older` are trees (size, root, name) that it must have been."""

    def __init__(self, organization, older):
        self.organization = bytes.fromhex(organization.replace("-", ""))
        self.hash, self.size, self.older = sha256(b"\3", self.organization), 0, older
        self.subtrees = []  # (leaves below, hash), from left to right
        self.compare()

    def add(self, event):
        self.size += 1
        where = f"Event {self.size} of the trail "
        salt, details, digest = event["salt"], event["details"], event["payload_digest"]
        demand(event["sequence"] == str(self.size), where + "is missing or stands elsewhere.")
        demand(HASH.fullmatch(digest) and UUID.fullmatch(event["event_id"]), where + "is not written as events are.")
        if salt + details != "":
            demand(re.fullmatch("[0-9a-f]{32}", salt), where + "has no salt.")
            told = sha256(bytes.fromhex(salt), details.encode())
            demand(told.hex() == digest, where + "tells something else than was recorded.")
        leaf = sha256(
            struct.pack(">cq", b"\0", self.size),
            self.organization,
            bytes.fromhex(event["event_id"].replace("-", "")),
            struct.pack(">q", microseconds(event["sealed_at"])),
            sha256((event["actor_kind"] + ":" + event["actor_id"]).encode()),
            sha256(event["action"].encode()),
            sha256((event["subject_type"] + ":" + event["subject_id"]).encode()),
            sha256(event["vendor_id"].encode()),
            bytes.fromhex(digest),
        )
        self.hash = sha256(b"\2", self.hash, leaf)
        demand(leaf.hex() == event["leaf"], where + "does not match its leaf.")
        demand(self.hash.hex() == event["hash"], where + "is not linked to the event before.")
        width = 1
        while self.subtrees and self.subtrees[-1][0] == width:
            leaf, width = sha256(b"\1", self.subtrees.pop()[1], leaf), width * 2
        self.subtrees.append((width, leaf))
        self.compare()

    def root(self):
        if not self.subtrees:
            return base64.b64encode(sha256()).decode()
        *others, (_, root) = self.subtrees
        for _, left in reversed(others):
            root = sha256(b"\1", left, root)
        return base64.b64encode(root).decode()

    def compare(self):
        for size, root, name in self.older:
            demand(size != self.size or root == self.root(), "The trail is another than that of " + name + ".")


def microseconds(instant):
    """Since 1970."""
    parts = INSTANT.fullmatch(instant)
    demand(parts, "An instant is not written as instants are.")
    *whole, milliseconds = map(int, parts.groups())
    since = datetime.datetime(*whole) - datetime.datetime(1970, 1, 1)
    return (since.days * 86400 + since.seconds) * 1000000 + milliseconds * 1000


def check_table(package, table, trail):
    """What the manifest has to say of a table, whose two variants are read row by row."""
    data, sheet = f"data/{table}.csv", f"spreadsheet/{table}.csv"
    columns = read_json(package.whole(data + "-metadata.json"))["tableSchema"]["columns"]
    names = [column["name"] for column in columns]
    types = [column["datatype"] for column in columns]
    types = [kind.get("base") if isinstance(kind, dict) else kind for kind in types]
    demand(all(isinstance(word, str) for word in names + types), "The columns of " + data + " are not described.")
    demand(len(set(names)) == len(names) > 0, "Two columns of " + data + " have one name.")
    rows, sheet_rows = package.rows(data), package.rows(sheet)
    demand(next(rows, None) == names, "The header of " + data + " is another than its metadata says.")
    demand(next(sheet_rows, None) == ["\ufeff" + names[0]] + names[1:], "The header of " + sheet + " is wrong.")
    texts = [at for at, kind in enumerate(types) if kind == "string"]
    sums = {at: 0 for at, kind in enumerate(types) if kind == "integer"}
    count = changed = 0
    for row in rows:
        count += 1
        where = f"Row {count} of {data} "
        demand(len(row) == len(names), where + "has more or fewer cells than the header.")
        safe = list(row)
        for at in texts:
            if row[at].startswith(FORMULA_STARTS):
                safe[at], changed = "'" + row[at], changed + 1
        demand(next(sheet_rows, None) == safe, where + "stands otherwise in the spreadsheet.")
        for at in sums:
            demand(re.fullmatch("(-?[0-9]{1,19})?", row[at]), where + "has a cell that is no integer.")
            sums[at] += int(row[at] or "0")
        if trail is not None:
            trail.add(dict(zip(names, row)))
    demand(next(sheet_rows, None) is None, sheet + " has more rows than the data.")
    named = {names[at]: str(total) for at, total in sums.items()}
    return {"table": table, "rows": count, "sums": named, "changedCells": changed}


def read_manifest(data, wanted):
    manifest = read_json(data)
    demand(canonical(manifest).encode() == data, "The manifest is not in canonical JSON.")
    demand(sorted(manifest) == ["content", "format", "signature"], "The manifest is no signed document.")
    content, form, signature = manifest["content"], manifest["format"], manifest["signature"]
    demand(form == "firebreak-export/1" and len(signature) == 2, "The format of the manifest is not known here.")
    key = Key(signature["key"])
    text = f"{form}\n{sha256(canonical(content).encode()).hex()}\n"
    demand(key.open(signature["note"], "the manifest") == text, "The manifest says something else than was signed.")
    lines = [found[0] for found in KEY.finditer(wanted or "")]
    known = wanted is None or fingerprint(wanted) == key.fingerprint or key.line in lines
    demand(known, f"The key is another one: {key.name}, fingerprint {key.fingerprint}.")
    trail = content["trail"]
    shaped = UUID.fullmatch(content["packageId"]) and UUID.fullmatch(content["organization"]["id"])
    shaped = shaped and INSTANT.fullmatch(content["instant"])
    shaped = shaped and HASH.fullmatch(trail["hash"]) and ROOT.fullmatch(trail["root"])
    demand(shaped and type(trail["size"]) is int and trail["size"] >= 0, "The manifest does not say what it has to.")
    return content, key


def signer_keys(content, allowed):
    """The keys of the signer of checkpoints: of a fingerprint those that the manifest knows, of a text all in it."""
    keys = []
    for word in allowed:
        digits = fingerprint(word)
        if digits is None:
            keys += [Key(found[0]) for found in KEY.finditer(word)]
            continue
        known = content.get("checkpointKeys", [])
        demand(isinstance(known, list) and all(isinstance(line, str) for line in known), "The list of keys is none.")
        same = [key for key in map(Key, known) if key.fingerprint == digits]
        demand(same, "The package knows no key of a signer with the fingerprint " + digits + ".")
        keys += same
    return keys


def check_package(package, wanted, checkpoints=(), allowed=(), previous=None):
    """Gives content, key and hash of the manifest of a genuine package."""
    package.read_directory()
    demand(list(package.entries)[-1:] == ["manifest.json"], "The last entry is no manifest, so this is no package.")
    manifest = package.whole("manifest.json")
    content, key = read_manifest(manifest, wanted)
    tables = content["selection"]["machine"]["tables"]
    are_tables = isinstance(tables, list) and all(re.fullmatch("[a-z]+(-[a-z]+)*", table) for table in tables)
    demand(are_tables, "The selection names no tables.")
    tables = sorted(tables)
    paths = ["README.txt", "manifest.json", "trail/checkpoint.note"]
    for table in tables:
        paths += [f"data/{table}.csv", f"data/{table}.csv-metadata.json", f"spreadsheet/{table}.csv"]
    demand(sorted(paths) == sorted(package.entries), "The package has more or fewer files than its tables need.")
    origin, end = f"{key.name}/org/{content['organization']['id']}", content["trail"]
    note = key.open(package.whole("trail/checkpoint.note").decode(), "the checkpoint")
    demand(note == f"{origin}\n{end['size']}\n{end['root']}\n", "The checkpoint says something else than the manifest.")
    older, keys = [], [key] + signer_keys(content, allowed)
    for name, text in checkpoints:
        by = key_of(text, keys)
        parts = re.fullmatch("([^\n]+)\n(0|[1-9][0-9]*)\n([A-Za-z0-9+/]{43}=)\n", by.open(text, name))
        of_this = parts and parts[1] == f"{by.name}/org/{content['organization']['id']}"
        demand(of_this, name + " is no checkpoint of this organisation.")
        older.append((int(parts[2]), parts[3], name))
    if previous is not None:
        before, _, digest = check_package(previous, wanted)
        named = canonical({"packageId": before["packageId"], "manifestSha256": digest})
        demand(canonical(content["previous"]) == named, "The manifest names another package as the one before.")
        demand(before["organization"]["id"] == content["organization"]["id"], "The package before is somebody else's.")
        demand(before["instant"] <= content["instant"], "The package before is as of a later instant.")
        older.append((before["trail"]["size"], before["trail"]["root"], "the package before"))
    has_trail = "audit-events" in tables
    demand(has_trail or not checkpoints, "A package without audit-events cannot show that it continues a checkpoint.")
    demand(all(size <= end["size"] for size, _, _ in older), "The trail was longer before.")
    trail = Trail(content["organization"]["id"], older if has_trail else [])
    found = [check_table(package, table, trail if table == "audit-events" else None) for table in tables]
    demand(canonical(found) == canonical(content["tables"]), "Rows, sums or changed cells differ from the manifest.")
    same = (trail.size, trail.root(), trail.hash.hex()) == (end["size"], end["root"], end["hash"])
    demand(same or not has_trail, "The trail does not end as the checkpoint says.")
    package.whole("README.txt")
    files = [package.found[path] for path in sorted(paths) if path != "manifest.json"]
    demand(canonical(files) == canonical(content["files"]), "Files differ from what the manifest says of them.")
    return content, key, sha256(manifest).hex()


def fingerprint(text):
    """A fingerprint as it was typed or copied; None when the text is none."""
    plain = re.sub(r"[\s:]", "", text).lower()
    return plain if HASH.fullmatch(plain) else None


def read_text(path):
    try:
        with open(path, encoding="utf-8", errors="replace", newline="") as file:
            return file.read()
    except OSError as error:
        raise Misuse(f"Cannot read {path}: {error}") from None


def read_wanted(word):
    """A fingerprint as it is, and of anything else what the file of that name holds."""
    return read_text(word) if fingerprint(word) is None else word


def run(arguments):
    parser = argparse.ArgumentParser(prog="verify-export.py", add_help=False, allow_abbrev=False)
    parser.add_argument("file", metavar="FILE.zip")
    parser.add_argument("--key", metavar="FILE|FINGERPRINT")
    parser.add_argument("--checkpoint", metavar="OLD.note", action="append", default=[])
    parser.add_argument("--checkpoint-key", metavar="FILE|FINGERPRINT", action="append", default=[])
    parser.add_argument("--previous", metavar="FILE.zip")
    given = parser.parse_args(arguments)
    wanted = None if given.key is None else read_wanted(given.key)
    allowed = [read_wanted(word) for word in given.checkpoint_key]
    checkpoints = [(path, read_text(path)) for path in given.checkpoint]
    previous = None if given.previous is None else Package(given.previous)
    content, key, _ = check_package(Package(given.file), wanted, checkpoints, allowed, previous)
    about = f"package {content['packageId']} of organisation {content['organization']['id']} as of {content['instant']}"
    print("UNCHANGED:" if wanted is None else "GENUINE:", about)
    print(f"Signed with the key of {key.name}, fingerprint {key.fingerprint}")
    if wanted is None:
        print("Whose key that is was not checked: compare the fingerprint with the published one, or give --key.")


def main(arguments):
    try:
        run(arguments)
        return 0
    except Misuse as reason:
        print(reason, file=sys.stderr)
        return 2
    except NotGenuine as reason:
        print("NOT GENUINE:", reason, file=sys.stderr)
    except Exception as error:  # Whatever cannot be read is not genuine.
        print("NOT GENUINE: It cannot be read:", error, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

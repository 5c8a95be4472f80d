import { DomainError, type InputIssue } from '@firebreak/domain';

const MAX_DEPTH = 20;
const MAX_NODES = 10_000;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a request body as JSON and refuses what would be silently changed or could hurt: wrong encoding, duplicate
 * keys, deep nesting, lone surrogates, control characters, names of the object prototype.
 *
 * @returns the value, or `undefined` for an empty body
 * @throws DomainError `invalid-encoding`, `malformed-json`, `duplicate-key`, `too-deep` or `invalid-input`
 */
export function readJsonBody(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  const text = decode(body);
  refuseDepthAndDuplicates(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DomainError('malformed-json', 'The body is not well-formed JSON.');
  }
  const issues: InputIssue[] = [];
  inspect(value, '', issues, { nodes: 0 });
  if (issues.length > 0) throw new DomainError('invalid-input', 'The body holds values that cannot be stored.', issues);
  return value;
}

function decode(body: Buffer): string {
  try {
    return decoder.decode(body);
  } catch {
    throw new DomainError('invalid-encoding', 'The body is not valid UTF-8.');
  }
}

/** One pass over the text; says nothing about syntax, which JSON.parse checks. */
function refuseDepthAndDuplicates(text: string): void {
  const keysOfOpenObjects: (Set<string> | null)[] = [];
  let position = 0;
  while (position < text.length) {
    const character = text[position];
    if (character === '"') {
      const end = endOfString(text, position);
      const keys = keysOfOpenObjects.at(-1);
      if (keys && isKey(text, end)) {
        const key = unescape(text.slice(position, end));
        if (keys.has(key)) throw new DomainError('duplicate-key', 'A key stands twice in the same object.');
        keys.add(key);
      }
      position = end;
      continue;
    }
    if (character === '{') keysOfOpenObjects.push(new Set());
    else if (character === '[') keysOfOpenObjects.push(null);
    else if (character === '}' || character === ']') keysOfOpenObjects.pop();
    if (keysOfOpenObjects.length > MAX_DEPTH) {
      throw new DomainError('too-deep', `The body is nested deeper than ${MAX_DEPTH} levels.`);
    }
    position += 1;
  }
}

function endOfString(text: string, start: number): number {
  let position = start + 1;
  while (position < text.length && text[position] !== '"') position += text[position] === '\\' ? 2 : 1;
  return position + 1;
}

function isKey(text: string, end: number): boolean {
  let position = end;
  while (position < text.length && ' \t\r\n'.includes(text[position] ?? '')) position += 1;
  return text[position] === ':';
}

function unescape(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    throw new DomainError('malformed-json', 'The body is not well-formed JSON.');
  }
}

function inspect(value: unknown, pointer: string, issues: InputIssue[], budget: { nodes: number }): void {
  budget.nodes += 1;
  if (budget.nodes > MAX_NODES) throw new DomainError('too-large', `The body holds more than ${MAX_NODES} values.`);
  if (typeof value === 'string') inspectText(value, pointer, issues);
  else if (Array.isArray(value)) value.forEach((item, index) => inspect(item, `${pointer}/${index}`, issues, budget));
  else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      // Names such as __proto__ or constructor would reach the prototype of a plain object.
      if (key in Object.prototype) {
        issues.push({ pointer: place, code: 'unknown-property', detail: 'This property is not known here.' });
      } else {
        inspectText(key, place, issues);
        inspect(item, place, issues, budget);
      }
    }
  }
}

/** Says what makes a text unfit to be stored as it was sent, if anything does. */
export function textIssue(value: string): { code: string; detail: string } | null {
  if (/\p{Surrogate}/u.test(value)) return { code: 'invalid-unicode', detail: 'The text holds half of a character.' };
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(value)) {
    return { code: 'control-character', detail: 'The text holds a control character.' };
  }
  return null;
}

function inspectText(value: string, pointer: string, issues: InputIssue[]): void {
  const issue = textIssue(value);
  if (issue) issues.push({ pointer, ...issue });
}

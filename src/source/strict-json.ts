/**
 * Strict JSON (RFC 8259) with the place of every value and key: no comments, no trailing commas, no key twice. All
 * faults of a file are told in one run, as far as what follows can still be read with certainty.
 */
import { createScanner, type JSONVisitor, printParseErrorCode, visit } from 'jsonc-parser';
import type { Findings } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import { fileFaults, hiddenCharacter, type SourceFile, spanAt } from './file.ts';
import { jsonFaults } from './json-faults.ts';
import { type JsonPlace, placeAt } from './json-places.ts';
import type { Authored } from './yaml.ts';

/** Undefined when the text cannot be read, or is too large or too deep. `findings` has every fault. */
export function parseJson(source: SourceFile, findings: Findings): Authored | undefined {
  if (!isShallow(source, findings)) return undefined;
  const builder = new Builder(source, findings);
  visit(source.text, builder.visitor, { disallowComments: true, allowTrailingComma: false });
  const { root } = builder;
  if (!root || builder.isLost) return undefined;
  const span = ([start, end]: readonly [number, number]) => spanAt(source, start, end);
  return {
    source,
    value: builder.value,
    spanOf: (path) => span(placeAt(root, path, 'value')),
    keySpanOf: (path) => span(placeAt(root, path, 'key')),
  };
}

/** `SyntaxKind` of jsonc-parser is a const enum, of which nothing is left at run time. */
const kinds = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, end: 17 } as const;

/** Measured before the parser runs, which goes down a level for each bracket. */
function isShallow(source: SourceFile, findings: Findings): boolean {
  const scanner = createScanner(source.text, true);
  let depth = 0;
  for (let kind = scanner.scan(); kind !== kinds.end; kind = scanner.scan()) {
    if (kind === kinds.closeBrace || kind === kinds.closeBracket) depth -= 1;
    if (kind !== kinds.openBrace && kind !== kinds.openBracket) continue;
    depth += 1;
    if (depth <= limits.nestingDepth) continue;
    const at = spanAt(source, scanner.getTokenOffset(), scanner.getTokenOffset() + 1);
    findings.add(jsonFaults, 'too-deep', { at }, { limit: limits.nestingDepth });
    return false;
  }
  return true;
}

interface Open {
  readonly data: Record<string, unknown> | unknown[];
  readonly place: JsonPlace;
}

class Builder {
  value: unknown;
  root: JsonPlace | undefined;
  /** Whether nobody knows what the rest of the text means, or whether it is too much. */
  isLost = false;
  readonly visitor: JSONVisitor;
  readonly #source: SourceFile;
  readonly #findings: Findings;
  readonly #open: Open[] = [];
  #key: { readonly name: string; readonly place: readonly [number, number] } | undefined;
  #values = 0;
  #afterComma = false;

  constructor(source: SourceFile, findings: Findings) {
    this.#source = source;
    this.#findings = findings;

    const end = (offset: number, length: number) => this.#end(offset + length);
    this.visitor = {
      onObjectBegin: (offset) => this.#begin({}, offset),
      onArrayBegin: (offset) => this.#begin([], offset),
      onObjectEnd: end,
      onArrayEnd: end,
      onObjectProperty: (name, offset, length) => this.#property(name, offset, length),
      onLiteralValue: (value, offset, length) => this.#literal(value, offset, length),
      onSeparator: (character) => {
        this.#afterComma = character === ',';
      },
      onError: (code, offset, length) => this.#error(printParseErrorCode(code), offset, length),
    };
  }

  #begin(data: Open['data'], offset: number) {
    const place = this.#add(data, offset, offset + 1);
    this.#open.push({ data, place });
  }

  #end(end: number) {
    this.#afterComma = false;
    const open = this.#open.pop();
    if (open) open.place.end = end;
  }

  #literal(value: unknown, offset: number, length: number) {
    if (typeof value === 'string') this.#checkText(value, offset, length);
    this.#add(value, offset, offset + length);
  }

  #property(name: string, offset: number, length: number) {
    this.#afterComma = false;
    this.#key = { name, place: [offset, offset + length] };
    this.#checkText(name, offset, length);
    if (!this.#open.at(-1)?.place.children.has(name)) return;
    const at = spanAt(this.#source, offset, offset + length);
    this.#findings.add(jsonFaults, 'duplicate-key', { at }, { key: name });
  }

  #add(value: unknown, start: number, end: number): JsonPlace {
    this.#afterComma = false;
    this.#values += 1;
    if (this.#values === limits.jsonValues + 1) {
      this.isLost = true;
      const at = spanAt(this.#source, start, end);
      this.#findings.add(jsonFaults, 'too-many', { at }, { limit: limits.jsonValues });
    }
    const parent = this.#open.at(-1);
    const key = this.#key;
    this.#key = undefined;
    const place: JsonPlace = { start, end, children: new Map(), ...(key && { key: key.place }) };
    if (this.isLost) return place;
    if (!parent) {
      this.root ??= place;
      if (this.root === place) this.value = value;
    } else if (Array.isArray(parent.data)) {
      parent.place.children.set(String(parent.data.length), place);
      parent.data.push(value);
    } else if (key) {
      parent.place.children.set(key.name, place);
      // Plain assignment of “__proto__” would set what the object inherits from.
      Object.defineProperty(parent.data, key.name, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return place;
  }

  /** What an escape such as \u0000 brings in, which no font and no stylesheet takes. */
  #checkText(text: string, offset: number, length: number) {
    const control = hiddenCharacter(text);
    if (!control) return;
    const at = spanAt(this.#source, offset, offset + length);
    this.#findings.add(fileFaults, 'control-character', { at }, { name: control.name });
  }

  /** A comment, or a comma too many or too few, leaves no doubt of the rest; after anything else all is a guess. */
  #error(code: string, offset: number, length: number) {
    if (this.isLost) return;
    const place = { at: spanAt(this.#source, offset, offset + Math.max(1, length)) };
    if (code === 'InvalidCommentToken') this.#findings.add(jsonFaults, 'comment', place);
    else if (code === 'CommaExpected') this.#findings.add(jsonFaults, 'missing-comma', place);
    else if (this.#isTrailingComma(code, offset)) {
      const comma = this.#source.text.lastIndexOf(',', offset);
      const at = spanAt(this.#source, comma, comma + 1);
      this.#findings.add(jsonFaults, 'trailing-comma', { at });
    } else {
      this.isLost = true;
      this.#findings.add(jsonFaults, 'syntax', place, { detail: details[code] ?? 'it is not valid' });
    }
  }

  #isTrailingComma(code: string, offset: number): boolean {
    if (code !== 'PropertyNameExpected' && code !== 'ValueExpected') return false;
    return this.#afterComma && /[}\]]/.test(this.#source.text[offset] ?? '');
  }
}

const details: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no value; texts stand in double quotes',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a key in double quotes is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected after the key',
  CloseBraceExpected: 'a map is not closed with “}”',
  CloseBracketExpected: 'a list is not closed with “]”',
  EndOfFileExpected: 'something follows the end of the document',
  UnexpectedEndOfComment: 'a comment does not end',
  UnexpectedEndOfString: 'a text does not end with its double quote',
  UnexpectedEndOfNumber: 'a number is not complete',
  InvalidUnicode: 'after “\\u” four hexadecimal digits are expected',
  InvalidEscapeCharacter: 'this escape is unknown; write “\\\\” for a backslash',
  InvalidCharacter: 'a line end or tab stands in a text; write “\\n” or “\\t”',
};

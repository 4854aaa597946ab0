/** One token: what it becomes, or why it cannot be kept. Tokens that it refers to were converted before. */
import { limits } from '../../limits.ts';
import { type Context, referenceOf, type Target, type Typed } from './convert/context.ts';
import { guessReading } from './convert/guess.ts';
import { readers } from './convert/index.ts';
import { modificationOf, modified } from './convert/modify.ts';
import { withAlpha } from './convert/shadow.ts';
import { cssOf } from './css-text.ts';
import { type Draft, newName } from './draft.ts';
import { isList, isMap, type Json } from './json.ts';
import { evaluate } from './maths.ts';
import { namesIn, tokenPart } from './order.ts';
import { dig, withCurlyReferences } from './references.ts';
import type { Kept, Result, Results } from './result.ts';
import { pointerSteps, type Scope } from './scope.ts';
import { writeToken } from './token-out.ts';
import { isTypeName, type Reading, readingOf } from './type-names.ts';

/** `scope` decides what references mean. */
export function convertToken(draft: Draft, scope: Scope, results: Results): Result {
  if (draft.refused !== undefined) return { kept: false, why: draft.refused };
  const work = new Conversion(draft, scope, results);
  const typed = work.typed();
  return typed ? work.kept(typed) : { kept: false, why: work.why };
}

/** What a conversion found; `value` still has its references. */
interface Found extends Typed {
  readonly source?: Json;
  /** Refers to a whole token, which gives it its type. */
  readonly isAlias?: boolean;
}

class Conversion {
  readonly #draft: Draft;
  readonly #scope: Scope;
  readonly #results: Results;
  readonly #notes = new Set<string>();
  readonly #references = new Map<string, Typed['type']>();
  #why: string | undefined;
  readonly #cx: Context;

  constructor(draft: Draft, scope: Scope, results: Results) {
    this.#draft = draft;
    this.#scope = scope;
    this.#results = results;
    this.#cx = {
      path: draft.path.toLowerCase(),
      note: (why) => void this.#notes.add(why),
      fail: (why) => {
        this.#why ??= why;
        return undefined;
      },
      target: (reference) => this.#target(reference),
      text: (value, brackets) => this.#text(value, brackets),
    };
  }

  get why(): string {
    return this.#why ?? 'it cannot be read';
  }

  typed(): Found | undefined {
    const { raw, valueKey } = this.#draft;
    const authored = raw.get(valueKey)!;
    if (valueKey === '$ref') return this.#pointer(String(authored), authored);
    if (isMap(authored) && authored.size === 1 && typeof authored.get('$ref') === 'string')
      return this.#pointer(String(authored.get('$ref')), authored);
    const value = withCurlyReferences(authored, this.#scope);
    if (!this.#pointersLead(value)) return undefined;
    const reference = referenceOf(value);
    const found = reference === undefined ? this.#read(this.#withUnit(value)) : this.#alias(reference);
    return found && this.#withChanges(found);
  }

  kept(found: Found): Kept {
    const literal = this.#literal(found.value);
    const { out, reasons } = writeToken(this.#draft, found, found.isAlias === true, [...this.#notes]);
    const value = this.#draft.valueKey === '$ref' ? new Map([['$ref', found.value]]) : found.value;
    const references = [...new Set(namesIn(value))].flatMap((name) => {
      const type = this.#references.get(name);
      return type === undefined ? [] : [{ name, type }];
    });
    return {
      kept: true,
      out,
      type: found.type,
      literal,
      source: found.source ?? literal,
      references,
      reasons,
    };
  }

  /** `{ "value": 4, "unit": "px" }`, as some Style Dictionary files have it. */
  #withUnit(value: Json): Json {
    const unit = this.#draft.raw.get('unit');
    if (typeof value !== 'number' || typeof unit !== 'string' || unit === '') return value;
    this.#cx.note('its unit stands beside it');
    return `${value}${unit}`;
  }

  #alias(reference: string): Found | undefined {
    const target = this.#target(reference);
    if (!target) return undefined;
    const { declared } = this.#draft;
    if (declared !== undefined && isTypeName(declared) && declared !== target.type)
      this.#cx.note(`“{${target.name}}” is of type ${target.type}, not ${declared}`);
    return { type: target.type, value: `{${target.name}}`, source: target.source, isAlias: true };
  }

  #read(value: Json): Found | undefined {
    const { declared } = this.#draft;
    const told = declared === undefined ? 'guess' : readingOf(declared);
    if (told === 'none') return this.#cx.fail(`the format has no type “${declared}”`);
    const reading = told === undefined || told === 'guess' ? this.#guess(value, told) : told;
    if (reading === undefined) return undefined;
    const typed = readers[reading](value, this.#cx);
    if (!typed) return undefined;
    if (told === undefined)
      this.#cx.note(`the format has no type “${declared}”, but its value is a ${typed.type}`);
    else if (told === 'guess') this.#cx.note(`its type is not told; its value is a ${typed.type}`);
    return { ...typed, source: this.#source(value, typed) };
  }

  #guess(value: Json, told: Reading | undefined): Exclude<Reading, 'guess' | 'none'> | undefined {
    const text = this.#plain(value);
    if (text === undefined) return undefined;
    if (text === null || text === '') return this.#cx.fail('it is empty');
    const { declared } = this.#draft;
    const guess = guessReading(text, this.#cx.path);
    if (guess !== undefined && guess !== 'guess' && guess !== 'none') return guess;
    return this.#cx.fail(
      told === undefined
        ? `the format has no type “${declared}”`
        : declared === undefined
          ? 'its type is not told and cannot be seen from its value'
          : `the format has no type “${declared}”, and its value tells none`,
    );
  }

  /** Without references, and sums done: what a type can be seen from. */
  #plain(value: Json): Json | undefined {
    if (typeof value !== 'string' || !/\{|calc\(/.test(value)) return value;
    const sum = value.includes('{') ? this.#text(value, true) : value;
    const result = sum === undefined ? undefined : evaluate(sum);
    return result ? `${result.value}${result.unit}` : value.includes('{') ? this.#text(value, false) : value;
  }

  /** What sums elsewhere count with: `16` stays without a unit, as the source has it, and a sum is what it came to. */
  #source(value: Json, typed: Typed): Json {
    if (typeof value !== 'string') return isMap(value) || isList(value) ? this.#literal(typed.value) : value;
    const sum = value.includes('{') ? this.#text(value, true) : value;
    const result = sum === undefined ? undefined : evaluate(sum);
    if (result) return `${result.value}${result.unit}`;
    return value.includes('{') ? this.#literal(typed.value) : value;
  }

  /** What stands beside the value and changes it: `alpha` in Primer, `modify` in Tokens Studio. */
  #withChanges(found: Found): Found | undefined {
    const { raw } = this.#draft;
    const alpha = raw.get('alpha');
    const modify = modificationOf(raw.get('$extensions') ?? raw.get('extensions'));
    if (found.type !== 'color' || (alpha === undefined && !modify)) return found;
    let value: Json | undefined = found.value;
    if (modify) value = modified(this.#literal(value), modify, this.#cx);
    if (value !== undefined && alpha !== undefined) value = withAlpha(value, alpha, this.#cx);
    return value === undefined ? undefined : { type: 'color', value };
  }

  #target(reference: string): Target | undefined {
    const draft = this.#scope.find(reference);
    if (!draft) return this.#cx.fail(`there is no token “${reference}”`);
    const result = this.#results.get(draft);
    if (!result?.kept) return this.#cx.fail(`it refers to “${reference}”, which is left out`);
    const name = this.#nameFor(reference, draft);
    this.#references.set(name, result.type);
    return { name, type: result.type, value: result.literal, source: result.source, literal: result.literal };
  }

  /** A reference keeps its spelling unless the token has moved, or was meant by another spelling. */
  #nameFor(reference: string, draft: Draft): string {
    if (this.#scope.findNew(reference) === draft) return reference;
    this.#cx.note(`“${reference}” is now called “${newName(draft)}”`);
    return newName(draft);
  }

  #text(value: string, brackets: boolean): string | undefined {
    let failed = false;
    const text = value.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const target = this.#target(name);
      const css = target && (cssOf(target.source) ?? cssOf(target.literal));
      if (target && css === undefined)
        this.#cx.fail(`“{${name}}” is a ${target.type}, which cannot stand in a text`);
      if (css === undefined) failed = true;
      return css === undefined ? '' : brackets ? `(${css})` : css;
    });
    if (failed) return undefined;
    if (text.length > limits.tokenTextCharacters) return this.#cx.fail('written out it is too long');
    if (!brackets) this.#cx.note(`“${value}” is written out: ${text}`);
    return text;
  }

  #pointer(pointer: string, value: Json): Found | undefined {
    const found = this.#lead(pointer);
    if (!found) return undefined;
    const { result, rest } = found;
    const { declared, inherited } = this.#draft;
    if (rest.length === 0) return { type: result.type, value, isAlias: true, source: result.source };
    const type = isTypeName(declared) ? declared : inherited;
    return type ? { type, value } : this.#cx.fail('a pointer into a value needs a type');
  }

  #lead(pointer: string): { readonly result: Kept; readonly rest: readonly string[] } | undefined {
    const steps = pointerSteps(pointer);
    if (!steps) return this.#cx.fail(`“${pointer}” does not point into the same file`);
    const name = tokenPart(steps);
    const draft = this.#scope.find(name.join('.'));
    const result = draft && this.#results.get(draft);
    if (!result?.kept) return this.#cx.fail(`“${pointer}” leads to no token that is kept`);
    const rest = steps.slice(name.length + 1);
    this.#references.set(name.join('.'), result.type);
    return dig(result.literal, rest) === undefined
      ? this.#cx.fail(`“${pointer}” leads nowhere`)
      : { result, rest };
  }

  #pointersLead(value: Json): boolean {
    if (isList(value)) return value.every((one) => this.#pointersLead(one));
    if (!isMap(value)) return true;
    const pointer = value.get('$ref');
    if (typeof pointer === 'string') return this.#lead(pointer) !== undefined;
    return [...value.values()].every((one) => this.#pointersLead(one));
  }

  #literal(value: Json): Json {
    const reference = referenceOf(value);
    const draft = reference === undefined ? undefined : this.#scope.findNew(reference);
    const result = draft && this.#results.get(draft);
    if (result?.kept) return result.literal;
    if (isList(value)) return value.map((one) => this.#literal(one));
    if (!isMap(value)) return value;
    const pointer = value.get('$ref');
    if (typeof pointer === 'string') {
      const found = this.#lead(pointer);
      return (found && dig(found.result.literal, found.rest)) ?? value;
    }
    return new Map([...value].map(([key, one]) => [key, this.#literal(one)]));
  }
}

/** Selectors of a style sheet against elements of a page: those that say where something stands. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

type Combinator = ' ' | '>' | '+' | '~';

interface Step {
  readonly combinator: Combinator;
  readonly compound: Compound;
}

interface Compound {
  readonly tag?: string;
  readonly classes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly test?: string; readonly value?: string }[];
  readonly pseudos: readonly { readonly name: string; readonly of: readonly Selector[] }[];
}

export interface Selector {
  /** From the left; the last one means the element itself. */
  readonly steps: readonly Step[];
  readonly specificity: number;
  /** `before` or `after`, where it means a box of that kind within the element. */
  readonly box?: string;
}

const PSEUDO_BOX = /::?(before|after)$/;
const SIGN =
  /^(?:([.#])([\w-]+)|\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*["']?([^"'\]]*)["']?\s*)?\]|:([\w-]+)|([a-z*][\w-]*))/i;

/** A list of selectors; one that is not understood means nothing and is left out. */
export function readSelectors(list: string): readonly Selector[] {
  return split(list, ',').flatMap((one) => readSelector(one.trim()) ?? []);
}

function readSelector(text: string): Selector | undefined {
  const box = PSEUDO_BOX.exec(text)?.[1];
  let rest = text.replace(PSEUDO_BOX, '');
  if (rest.includes('::')) return undefined;
  const steps: Step[] = [];
  let specificity = 0;
  while (rest !== '') {
    const gap = /^\s*([>+~])?\s*/.exec(rest)!;
    rest = rest.slice(gap[0].length);
    const read = readCompound(rest);
    if (!read) return undefined;
    steps.push({ combinator: (gap[1] ?? ' ') as Combinator, compound: read.compound });
    specificity += read.specificity;
    rest = rest.slice(read.length);
  }
  if (steps.length === 0 && box === undefined) return undefined;
  return { steps, specificity, ...(box !== undefined && { box }) };
}

/** Ids, classes and tags weigh a million, a thousand and one, so that no number of tags makes a class. */
const WEIGHT = { '#': 1_000_000, '.': 1000, tag: 1 } as const;

function readCompound(
  text: string,
): { readonly compound: Compound; readonly specificity: number; readonly length: number } | undefined {
  const [classes, attributes, pseudos]: [
    string[],
    Compound['attributes'][number][],
    Compound['pseudos'][number][],
  ] = [[], [], []];
  let tag: string | undefined;
  let specificity = 0;
  let at = 0;
  for (let sign = SIGN.exec(text); sign; sign = SIGN.exec(text.slice(at))) {
    const [whole, kind, name, attribute, test, value, pseudo, element] = sign;
    at += whole.length;
    if (kind === '.') classes.push(name!);
    else if (kind === '#') attributes.push({ name: 'id', test: '=', value: name! });
    else if (attribute !== undefined)
      attributes.push({ name: attribute.toLowerCase(), ...(test && { test, value: value ?? '' }) });
    else if (element !== undefined) {
      if (at !== whole.length) return undefined;
      if (element !== '*') tag = element.toLowerCase();
    } else {
      const inner = text[at] === '(' ? argument(text, at) : '';
      if (text[at] === '(') at += inner.length + 2;
      const of = inner === '' ? [] : readSelectors(inner);
      pseudos.push({ name: pseudo!, of });
      if (pseudo !== 'where')
        specificity += of.length > 0 ? Math.max(...of.map((one) => one.specificity)) : WEIGHT['.'];
    }
    if (kind === '#') specificity += WEIGHT['#'];
    else if (kind === '.' || attribute !== undefined) specificity += WEIGHT['.'];
    else if (tag !== undefined && element !== undefined) specificity += WEIGHT.tag;
  }
  if (at === 0) return undefined;
  return {
    compound: { ...(tag !== undefined && { tag }), classes, attributes, pseudos },
    specificity,
    length: at,
  };
}

/** What stands in the brackets that open there. */
function argument(text: string, open: number): string {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return text.slice(open + 1, at);
  }
  return text.slice(open + 1);
}

/** At a sign that stands in no brackets. */
export function split(text: string, sign: string): readonly string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(' || text[at] === '[') depth++;
    else if (text[at] === ')' || text[at] === ']') depth--;
    else if (depth === 0 && text[at] === sign) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** Whether it means the element, or a box within it. States such as `:hover` mean nothing: nobody is there. */
export function means({ steps }: Selector, element: Element): boolean {
  return endsAt(steps, steps.length - 1, element);
}

function endsAt(steps: readonly Step[], index: number, element: Element): boolean {
  const step = steps[index];
  if (!step) return true;
  if (!fits(step.compound, element)) return false;
  if (index === 0) return true;
  return candidates(step.combinator, element).some((one) => endsAt(steps, index - 1, one));
}

function candidates(combinator: Combinator, element: Element): readonly Element[] {
  if (combinator === '+') return before(element).slice(-1);
  if (combinator === '~') return before(element);
  const parent = parentOf(element);
  if (!parent) return [];
  return combinator === '>' ? [parent] : [parent, ...candidates(' ', parent)];
}

function fits({ tag, classes, attributes, pseudos }: Compound, element: Element): boolean {
  if (tag !== undefined && tag !== element.tagName) return false;
  if (classes.length > 0) {
    const own = (attributeOf(element, 'class') ?? '').split(/\s+/);
    if (!classes.every((one) => own.includes(one))) return false;
  }
  return (
    attributes.every(({ name, test, value = '' }) => holds(attributeOf(element, name), test, value)) &&
    pseudos.every(({ name, of }) => isIn(name, of, element))
  );
}

function holds(own: string | undefined, test: string | undefined, value: string): boolean {
  if (own === undefined) return false;
  if (test === undefined) return true;
  if (test === '=') return own === value;
  if (test === '~=') return own.split(/\s+/).includes(value);
  if (test === '^=') return own.startsWith(value);
  if (test === '$=') return own.endsWith(value);
  if (test === '|=') return own === value || own.startsWith(`${value}-`);
  return own.includes(value);
}

function isIn(name: string, of: readonly Selector[], element: Element): boolean {
  if (name === 'root') return element.tagName === 'html';
  if (name === 'is' || name === 'where') return of.some((one) => means(one, element));
  if (name === 'not') return !of.some((one) => means(one, element));
  if (name === 'has') return of.some((one) => hasWithin(one, element));
  if (name === 'first-child') return before(element).length === 0;
  if (name === 'last-child') return elementsIn(parentOf(element)).at(-1) === element;
  return false;
}

/** `:has(> main > .beside)`: what it begins with is the element itself. */
function hasWithin({ steps }: Selector, element: Element): boolean {
  const [first, ...rest] = steps;
  if (!first) return true;
  const next: readonly Element[] =
    first.combinator === '>'
      ? elementsIn(element)
      : first.combinator === ' '
        ? allIn(element)
        : elementsIn(parentOf(element)).slice(before(element).length + 1);
  const near = first.combinator === '+' ? next.slice(0, 1) : next;
  return near.some((one) => fits(first.compound, one) && hasWithin({ steps: rest, specificity: 0 }, one));
}

function allIn(element: Element): Element[] {
  return elementsIn(element).flatMap((one) => [one, ...allIn(one)]);
}

export function parentOf({ parentNode }: Element): Element | undefined {
  return parentNode && 'tagName' in parentNode ? parentNode : undefined;
}

export function elementsIn(element: Element | undefined): readonly Element[] {
  return (element?.childNodes ?? []).filter((one): one is Element => 'tagName' in one);
}

function before(element: Element): readonly Element[] {
  const all = elementsIn(parentOf(element));
  return all.slice(0, all.indexOf(element));
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

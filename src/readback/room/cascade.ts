/** Which declaration of a page counts for an element: sheets and attributes, as far as they say where something stands. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { declarationsOf } from '../literals-css.ts';
import { lengthPx, type Measures } from './length.ts';
import { holdsOn, type Screen, turningWidths } from './media.ts';
import {
  attributeOf,
  type Element,
  means,
  parentOf,
  readSelectors,
  type Selector,
  split,
} from './selector.ts';

/** Of all others nothing is kept. */
const ASKED =
  /^(?:--.+|display|visibility|position|float|transform|writing-mode|direction|order|content|text-align|background(?:-color)?|font|font-size|(?:min-|max-)?(?:width|height)|box-sizing|aspect-ratio|overflow|inset(?:-.+)?|top|right|bottom|left|(?:margin|padding)(?:-.+)?|border(?:-(?:top|right|bottom|left))?(?:-(?:width|style))?|(?:row-|column-)?gap|flex(?:-.+)?|border-spacing)$/;

interface Declared {
  readonly property: string;
  readonly value: string;
  readonly isImportant: boolean;
}

interface Ruling {
  readonly selector: Selector;
  readonly within: readonly string[];
  readonly declared: readonly Declared[];
}

/** What the sheets say of an element on screens of one kind. */
interface Said {
  readonly found: ReadonlyMap<string, Declared>;
  /** With custom properties put in, as far as they were asked for. */
  readonly texts: Map<string, string | undefined>;
}

interface Held {
  readonly atRules: ReadonlySet<string>;
  readonly said: Map<Element, Said>;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof SIDES)[number];

/** The sheets of one page. */
export class Cascade {
  readonly #rulings: readonly Ruling[];
  /** Widths at which one of its sheets changes. */
  readonly turns: readonly number[];
  readonly #meant = new Map<string, Map<Element, readonly Ruling[]>>();
  readonly #own = new Map<Element, Attributes>();
  readonly #styles = new Map<Screen, Map<Element, Style>>();
  readonly #atRules: readonly string[];
  readonly #held = new Map<Screen, Held>();
  /** Screens on which the same at-rules hold are told the same. */
  readonly #alike = new Map<string, Held>();

  constructor(document: DefaultTreeAdapterTypes.Document) {
    const rulings: (Ruling & { readonly declared: Declared[] })[] = [];
    const atRules = new Set<string>();
    for (const css of sheetsIn(document.childNodes)) {
      let last = '';
      let open: (typeof rulings)[number][] = [];
      for (const { property, value, selector, within } of declarationsOf(css)) {
        if (!ASKED.test(property)) continue;
        const holder = [...within, selector].join('\n');
        if (holder !== last) {
          for (const one of within) atRules.add(one);
          open = readSelectors(selector).map((one) => ({ selector: one, within, declared: [] }));
          rulings.push(...open);
          last = holder;
        }
        const said = [...longhands(property, value)];
        for (const one of open) one.declared.push(...said);
      }
    }
    this.#rulings = rulings;
    this.#atRules = [...atRules];
    this.turns = turningWidths(atRules);
  }

  /** The element on a screen, or a box such as `before` within it. */
  on(element: Element, screen: Screen, box?: string): Style {
    const styles = this.#styles.get(screen) ?? new Map<Element, Style>();
    this.#styles.set(screen, styles);
    const known = box === undefined ? styles.get(element) : undefined;
    if (known) return known;
    const style = this.#styleOf(element, screen, box);
    if (box === undefined) styles.set(element, style);
    return style;
  }

  #styleOf(element: Element, screen: Screen, box: string | undefined): Style {
    const held = this.#heldOn(screen);
    const known = box === undefined ? held.said.get(element) : undefined;
    if (known) return new Style(this, element, screen, known);
    const found = new Map<string, Declared>();
    const ruled = this.#meaning(element, box ?? '').flatMap(({ within, declared }) =>
      within.every((one) => held.atRules.has(one)) ? declared : [],
    );
    const own = box === undefined ? this.#attributesOf(element) : { presentational: [], style: [] };
    for (const one of [...own.presentational, ...ruled, ...own.style]) {
      const before = found.get(one.property);
      if (!before?.isImportant || one.isImportant) found.set(one.property, one);
    }
    const said: Said = { found, texts: new Map() };
    if (box === undefined) held.said.set(element, said);
    return new Style(this, element, screen, said);
  }

  #attributesOf(element: Element): Attributes {
    const own = this.#own.get(element) ?? attributesOf(element);
    this.#own.set(element, own);
    return own;
  }

  #heldOn(screen: Screen): Held {
    const known = this.#held.get(screen);
    if (known) return known;
    const atRules = this.#atRules.filter((one) => holdsOn(one, screen));
    const key = atRules.join('\n');
    const held = this.#alike.get(key) ?? { atRules: new Set(atRules), said: new Map() };
    this.#alike.set(key, held);
    this.#held.set(screen, held);
    return held;
  }

  /** The weakest first. */
  #meaning(element: Element, box: string): readonly Ruling[] {
    const known = this.#meant.get(box) ?? new Map<Element, readonly Ruling[]>();
    this.#meant.set(box, known);
    const ruled =
      known.get(element) ??
      this.#rulings
        .filter(({ selector }) => (selector.box ?? '') === box && means(selector, element))
        .toSorted((a, b) => a.selector.specificity - b.selector.specificity);
    known.set(element, ruled);
    return ruled;
  }
}

/** What counts for one element on one screen. */
export class Style {
  readonly #cascade: Cascade;
  readonly #element: Element;
  readonly #screen: Screen;
  readonly #said: Said;
  #emPx: number | undefined;

  constructor(cascade: Cascade, element: Element, screen: Screen, said: Said) {
    this.#cascade = cascade;
    this.#element = element;
    this.#screen = screen;
    this.#said = said;
  }

  /** With custom properties put in; undefined where nothing says it. */
  text(property: string): string | undefined {
    const { found, texts } = this.#said;
    const declared = found.get(property);
    if (!declared) return undefined;
    if (texts.has(property)) return texts.get(property);
    const { value } = declared;
    const text = this.#filled(value, 0);
    texts.set(property, text);
    return text;
  }

  /** In px, where it is a length that can be reckoned. `ofPx`: what a percentage is of. */
  px(property: string, ofPx?: number): number | undefined {
    const text = this.text(property);
    return text === undefined
      ? undefined
      : lengthPx(text, new StyleMeasures(this, this.#screen.widthPx, ofPx));
  }

  /** Widths of border and padding together. */
  frame(side: Side, ofPx?: number): number {
    return this.border(side) + (this.px(`padding-${side}`, ofPx) ?? 0);
  }

  border(side: Side): number {
    const style = this.text(`border-${side}-style`) ?? this.text(`border-${side}`) ?? 'none';
    if (/\b(?:none|hidden)\b|^0/.test(style)) return 0;
    const width = this.text(`border-${side}-width`) ?? style;
    const measures = new StyleMeasures(this, this.#screen.widthPx);
    const [first] = parts(width).flatMap((one) => lengthPx(one, measures) ?? []);
    return first ?? MEDIUM_BORDER_PX;
  }

  get emPx(): number {
    this.#emPx ??= this.#fontPx();
    return this.#emPx;
  }

  #fontPx(): number {
    const inherited = () => {
      const parent = parentOf(this.#element);
      return parent ? this.#cascade.on(parent, this.#screen).emPx : ROOT_FONT_PX;
    };
    const size = this.text('font-size') ?? sizeIn(this.text('font'));
    if (size === undefined || size === 'inherit') return inherited();
    const own = /em|%/.test(size) ? inherited() : ROOT_FONT_PX;
    return lengthPx(size, { screenPx: this.#screen.widthPx, emPx: own, ofPx: own }) ?? inherited();
  }

  #filled(value: string, depth: number): string | undefined {
    const at = value.indexOf('var(');
    if (at < 0) return value;
    if (depth > MOST_DEPTH) return undefined;
    const inner = bracketed(value, at + 'var'.length);
    const [name = '', ...otherwise] = inner.split(',');
    const known =
      this.#custom(name.trim()) ?? (otherwise.length > 0 ? otherwise.join(',').trim() : undefined);
    if (known === undefined) return undefined;
    return this.#filled(
      `${value.slice(0, at)}${known}${value.slice(at + 'var()'.length + inner.length)}`,
      depth + 1,
    );
  }

  #custom(name: string): string | undefined {
    if (this.#said.found.has(name)) return this.text(name);
    const parent = parentOf(this.#element);
    return parent && this.#cascade.on(parent, this.#screen).#custom(name);
  }
}

class StyleMeasures implements Measures {
  readonly screenPx: number;
  readonly ofPx: number | undefined;
  readonly #style: Style;

  constructor(style: Style, screenPx: number, ofPx?: number) {
    this.#style = style;
    this.screenPx = screenPx;
    this.ofPx = ofPx;
  }

  /** Asked for only where a length is in em: fonts are inherited from far away. */
  get emPx(): number {
    return this.#style.emPx;
  }
}

const ROOT_FONT_PX = 16;
const MEDIUM_BORDER_PX = 3;
const MOST_DEPTH = 60;

function bracketed(text: string, open: number): string {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return text.slice(open + 1, at);
  }
  return text.slice(open + 1);
}

/** Of `400 1rem / 1.45 Figtree`. */
function sizeIn(font: string | undefined): string | undefined {
  return font === undefined
    ? undefined
    : /(?:^|\s)((?:[\d.]+(?:px|r?em|%|vw)|(?:min|max|clamp|calc)\(.*\)))/.exec(font)?.[1];
}

function* sheetsIn(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Generator<string> {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    if (node.tagName === 'style') {
      for (const child of node.childNodes) if ('value' in child) yield child.value;
    } else if (node.tagName !== 'svg') yield* sheetsIn(node.childNodes);
  }
}

/** Shorthands of sides as one declaration each; logical sides as those of a page that is read from the left. */
function* longhands(property: string, text: string): Generator<Declared> {
  const value = text.replace(/\s*!\s*important\s*$/i, '');
  const isImportant = value !== text;
  const said = (name: string, one: string): Declared => ({ property: name, value: one, isImportant });
  const [, group, rest] = /^(margin|padding|inset|border)(?:-(.+))?$/.exec(property) ?? [];
  const sideOf = (side: string) => (group === 'inset' ? side : `${group}-${side}`);
  if (group === undefined) {
    if (property === 'gap') {
      const [row = '0', column = row] = parts(value);
      yield said('row-gap', row);
      yield said('column-gap', column);
    } else yield said(property, value);
  } else if (group === 'border') {
    if (rest === undefined) for (const side of SIDES) yield said(`border-${side}`, value);
    else if (rest === 'style' || rest === 'width') {
      for (const [side, one] of fourSides(parts(value))) yield said(`border-${side}-${rest}`, one);
    } else yield said(property, value);
  } else if (rest === undefined) {
    for (const [side, one] of fourSides(parts(value))) yield said(sideOf(side), one);
  } else if (rest === 'block' || rest === 'inline') {
    const [start = '0', end = start] = parts(value);
    const [first, last] = rest === 'block' ? ['top', 'bottom'] : ['left', 'right'];
    yield said(sideOf(first!), start);
    yield said(sideOf(last!), end);
  } else yield said(sideOf(LOGICAL[rest] ?? rest), value);
}

const LOGICAL: Readonly<Record<string, Side>> = {
  'block-start': 'top',
  'block-end': 'bottom',
  'inline-start': 'left',
  'inline-end': 'right',
};

function fourSides([top = '0', right = top, bottom = top, left = right]: readonly string[]) {
  return [
    ['top', top],
    ['right', right],
    ['bottom', bottom],
    ['left', left],
  ] as const;
}

/** At spaces that stand in no brackets. */
function parts(value: string): readonly string[] {
  return split(value.trim().replace(/\s+/g, ' '), ' ').filter((one) => one !== '');
}

interface Attributes {
  readonly presentational: readonly Declared[];
  readonly style: readonly Declared[];
}

function attributesOf(element: Element): Attributes {
  const presentational: Declared[] = [];
  const say = (property: string, value: string | undefined) => {
    if (value === undefined || !/^\d+(?:px|%)?$/.test(value)) return;
    const length = /\d$/.test(value) ? `${value}px` : value;
    presentational.push({ property, value: length, isImportant: false });
  };
  if (SIZED.has(element.tagName)) {
    say('width', attributeOf(element, 'width'));
    say('height', attributeOf(element, 'height'));
  }
  const align = attributeOf(element, 'align')?.toLowerCase();
  if (FLOATED.has(element.tagName) && (align === 'left' || align === 'right'))
    presentational.push({ property: 'float', value: align, isImportant: false });
  if (element.tagName === 'td' || element.tagName === 'th') {
    const padding = attributeOf(tableOf(element) ?? element, 'cellpadding') ?? String(CELL_PADDING_PX);
    for (const side of SIDES) say(`padding-${side}`, padding);
  }
  const style = [...declarationsOf(attributeOf(element, 'style') ?? '')].flatMap(({ property, value }) =>
    ASKED.test(property) ? [...longhands(property, value)] : [],
  );
  return { presentational: [...ownOf(element.tagName), ...presentational], style };
}

const SIZED: ReadonlySet<string> = new Set(['img', 'table', 'td', 'th', 'svg']);
/** Whose `align` makes them float. */
const FLOATED: ReadonlySet<string> = new Set(['img', 'table']);
/** What browsers take where nobody says it. */
const CELL_PADDING_PX = 1;

function tableOf(element: Element): Element | undefined {
  const parent = parentOf(element);
  return !parent || parent.tagName === 'table' ? parent : tableOf(parent);
}

/** https://html.spec.whatwg.org/multipage/rendering.html, as far as campaigns' pages and mails have such elements. */
function ownOf(tagName: string): readonly Declared[] {
  const margin = tagName === 'body' ? '8px' : PARAGRAPHS.has(tagName) ? '1em' : undefined;
  if (margin === undefined) return [];
  const sides = tagName === 'body' ? SIDES : (['top', 'bottom'] as const);
  return sides.map((side) => ({ property: `margin-${side}`, value: margin, isImportant: false }));
}

const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'dl', 'blockquote', 'figure', 'pre']);

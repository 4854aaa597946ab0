/**
 * With which colours the words of an email are shown, in light and dark surroundings, read from the HTML that ships:
 * inline styles, and the rules of its `@media (prefers-color-scheme:dark)`. It knows the CSS that an email may have
 * (`tag.class`, `a>b`; see `channels/email/sheet.ts`); what else a stylesheet selects is passed by.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export interface ShownText {
  readonly text: string;
  readonly sizePx: number;
  readonly bold: boolean;
  readonly light: Shown;
  readonly dark: Shown;
}

/** Six digits, lower case. */
export interface Shown {
  readonly ink: string;
  readonly ground: string;
}

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

const UNSEEN = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'iframe', 'title']);

/** What a browser begins with. */
const initial: Style = {
  sizePx: 16,
  bold: false,
  light: { ink: '#000000', ground: '#ffffff' },
  // A mail program that honours the scheme shows an unstyled message in it; ours are all styled.
  dark: { ink: '#000000', ground: '#ffffff' },
};

type Style = Omit<ShownText, 'text'>;

/** Every visible run of words in reading order. Hidden elements, such as the preheader, are passed by. */
export function readShownTexts(html: string): readonly ShownText[] {
  const document = parse(html);
  const rules = darkRules(html);
  const found: ShownText[] = [];
  const visit = (node: Node, style: Style): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      const text = node.value.replace(/\s+/g, ' ').trim();
      if (/[\p{L}\p{N}]/u.test(text)) found.push({ text, ...style });
      return;
    }
    if (!('childNodes' in node) || UNSEEN.has(node.nodeName)) return;
    let own = style;
    if ('tagName' in node) {
      const inline = declarations(attribute(node, 'style') ?? '');
      if (inline.get('display') === 'none' || attribute(node, 'hidden') !== undefined) return;
      own = styleOf(node, inline, rules, style);
    }
    for (const child of node.childNodes) visit(child, own);
  };
  visit(document, initial);
  return found;
}

function styleOf(element: Element, inline: Declarations, rules: readonly Rule[], outer: Style): Style {
  const dark = new Map(rules.filter((rule) => selects(rule, element)).flatMap((rule) => [...rule.set]));
  const ink = colorIn(inline, 'color');
  const ground = groundIn(inline) ?? hexOf(attribute(element, 'bgcolor'));
  const size = /^(\d+(?:\.\d+)?)px$/.exec(inline.get('font-size') ?? '')?.[1];
  const weight = inline.get('font-weight');
  return {
    sizePx: size === undefined ? outer.sizePx : Number(size),
    bold: weight === undefined ? outer.bold : weight === 'bold' || Number(weight) >= 700,
    light: { ink: ink ?? outer.light.ink, ground: ground ?? outer.light.ground },
    dark: {
      ink: colorIn(dark, 'color') ?? ink ?? outer.dark.ink,
      ground: groundIn(dark) ?? ground ?? outer.dark.ground,
    },
  };
}

type Declarations = ReadonlyMap<string, string>;

interface Rule {
  /** From the outside in: `div` `.name` for `div>.name`. */
  readonly path: readonly Compound[];
  readonly set: Declarations;
}

interface Compound {
  readonly tag?: string;
  readonly classes: readonly string[];
}

/** Rules of the dark scheme in the order of the sheet: the last that fits wins, since all are `!important`. */
function darkRules(html: string): readonly Rule[] {
  const [, ...blocks] = html.split(/@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)\s*\{/);
  return blocks.flatMap((block) => {
    const rules: Rule[] = [];
    for (const match of block.matchAll(/\s*(?:([^{}]{1,2000})\{([^{}]{0,2000})\}|\})/gy)) {
      const [, selectors, body] = match;
      if (selectors === undefined || body === undefined) break;
      const set = declarations(body);
      for (const selector of selectors.split(',')) {
        const path = selector
          .trim()
          .split(/\s*>\s*/)
          .map(compound);
        if (path.every((one) => one !== undefined)) rules.push({ path, set });
      }
    }
    return rules;
  });
}

function compound(text: string): Compound | undefined {
  const match = /^([a-z][a-z0-9]*)?((?:\.[\w-]+)*)$/i.exec(text);
  if (!match || text === '') return undefined;
  const classes = (match[2] ?? '').split('.').slice(1);
  return match[1] === undefined ? { classes } : { tag: match[1].toLowerCase(), classes };
}

function selects({ path }: Rule, element: Element): boolean {
  let here: DefaultTreeAdapterTypes.ParentNode | null = element;
  for (const { tag, classes } of path.toReversed()) {
    if (!here || !('tagName' in here)) return false;
    const own = (attribute(here, 'class') ?? '').split(/\s+/);
    if ((tag !== undefined && here.tagName !== tag) || !classes.every((one) => own.includes(one)))
      return false;
    here = here.parentNode;
  }
  return true;
}

function declarations(css: string): Declarations {
  return new Map(
    css.split(';').flatMap((one) => {
      const at = one.indexOf(':');
      if (at < 0) return [];
      const value = one.slice(at + 1).replace(/!\s*important/i, '');
      return [[one.slice(0, at).trim().toLowerCase(), value.trim().toLowerCase()] as const];
    }),
  );
}

function groundIn(set: Declarations): string | undefined {
  return colorIn(set, 'background-color') ?? colorIn(set, 'background');
}

function colorIn(set: Declarations, property: string): string | undefined {
  return hexOf(set.get(property));
}

function hexOf(value: string | undefined): string | undefined {
  return /^#[0-9a-f]{6}$/i.test(value ?? '') ? value!.toLowerCase() : undefined;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

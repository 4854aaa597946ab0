/** The looks of a page or an email: its attributes, its style sheets, and what Outlook is told in comments. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { Literals } from './literals.ts';
import { type Declaration, declarationsOf } from './literals-css.ts';
import { type InlineDrawing, type Looks, outlineHash, type ShownPicture, treatmentOf } from './looks.ts';
import { RoomReader } from './room/logo-rooms.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;

/** Attributes that say a colour or a family, with the property they stand for. */
const presentational: Readonly<Record<string, string>> = {
  bgcolor: 'background-color',
  color: 'color',
  text: 'color',
  link: 'color',
  bordercolor: 'border-color',
  fill: 'fill',
  fillcolor: 'fill',
  stroke: 'stroke',
  strokecolor: 'stroke',
  'stop-color': 'color',
  'flood-color': 'color',
  face: 'font-family',
  'font-family': 'font-family',
  'font-size': 'font-size',
};

/** From the tree that the words were read from, so that no body is parsed twice. */
export function readLooks(
  document: DefaultTreeAdapterTypes.Document,
  logoNames: ReadonlySet<string> = new Set(),
): Looks {
  const reader = new LookReader();
  reader.visit(document, []);
  return reader.looks(document, logoNames);
}

class LookReader {
  readonly #literals = new Literals();
  readonly #pictures: { readonly element: Element; readonly around: readonly Element[] }[] = [];
  readonly #drawings: { readonly element: Element; readonly around: readonly Element[] }[] = [];
  /** Declarations of sheets that turn, filter or veil something. */
  readonly #treating: { readonly selector: string; readonly treatment: string }[] = [];

  visit(node: Node, around: readonly Element[]): void {
    if (node.nodeName === '#comment' && 'data' in node) {
      // Conditional comments are pages of their own to Outlook.
      if (node.data.startsWith('[if') && node.data.includes('<'))
        this.visit(parseFragment(node.data.replace(/^\[if[^\]]*\]>|<!\[endif\]$/g, '')), around);
      return;
    }
    if ('tagName' in node) this.#element(node, around);
    const inner = 'tagName' in node ? [...around, node] : around;
    if ('childNodes' in node) for (const child of node.childNodes) this.visit(child, inner);
  }

  #element(element: Element, around: readonly Element[]): void {
    const { tagName } = element;
    for (const { name, value } of element.attrs) {
      if (name === 'style') {
        for (const one of declarationsOf(value)) this.#declaration(one, `<${tagName} style>`);
      } else if (
        presentational[name] !== undefined &&
        value !== '' &&
        !(tagName === 'a' && name === 'link')
      ) {
        this.#literals.declaration(presentational[name], value, `<${tagName} ${name}>`);
      }
    }
    if (tagName === 'style') {
      for (const child of element.childNodes)
        if ('value' in child) for (const one of declarationsOf(child.value)) this.#declaration(one);
    }
    if (
      tagName === 'meta' &&
      /^(?:theme-color|msapplication-tilecolor)$/i.test(attributeOf(element, 'name') ?? '')
    )
      this.#literals.color(attributeOf(element, 'content') ?? '', '<meta theme-color>');
    if (tagName === 'img') this.#pictures.push({ element, around });
    if (tagName === 'svg' && !around.some((one) => one.tagName === 'svg'))
      this.#drawings.push({ element, around });
  }

  #declaration({ property, value, selector }: Declaration, where = selector): void {
    this.#literals.declaration(property, value, where);
    const treatment = selector === '' ? undefined : treatmentOf(property, value);
    if (treatment !== undefined) this.#treating.push({ selector, treatment });
  }

  /** `logoNames`: what logos are called; around what bears none of them no room is measured. */
  looks(document: DefaultTreeAdapterTypes.Document, logoNames: ReadonlySet<string>): Looks {
    let rooms: RoomReader | undefined;
    const roomOf = (element: Element, name: string) => {
      if (!logoNames.has(attributeOf(element, name) ?? '')) return {};
      rooms ??= new RoomReader(document);
      const room = rooms.around(element);
      return room.length > 0 ? { room } : {};
    };
    return {
      literals: this.#literals.list,
      pictures: this.#pictures.map(({ element, around }): ShownPicture => {
        const [width, height] = ['width', 'height'].map((name) => pixels(element, name));
        return {
          src: attributeOf(element, 'src') ?? '',
          alt: attributeOf(element, 'alt') ?? '',
          ...(width !== undefined && { width }),
          ...(height !== undefined && { height }),
          ...(attributeOf(element, 'srcset') !== undefined && { chosen: true }),
          treatment: this.#treatmentOf(element, around),
          ...roomOf(element, 'alt'),
        };
      }),
      drawings: this.#drawings.map(({ element, around }): InlineDrawing => {
        return {
          label: attributeOf(element, 'aria-label') ?? '',
          outline: outlineHash(shapesOf(element)),
          treatment: this.#treatmentOf(element, around),
          ...roomOf(element, 'aria-label'),
        };
      }),
    };
  }

  /** Its own, those of what it stands in, and those of sheets that mean one of them. */
  #treatmentOf(element: Element, around: readonly Element[]): readonly string[] {
    const found = new Set<string>();
    const chain = [...around, element];
    chain.forEach((one, index) => {
      for (const { name, value } of one.attrs) {
        const own = name === 'style' ? [...declarationsOf(value)] : [{ property: name, value }];
        for (const declaration of own) {
          const treatment = treatmentOf(declaration.property, declaration.value);
          if (treatment !== undefined) found.add(treatment);
        }
      }
      for (const { selector, treatment } of this.#treating)
        if (selector.split(',').some((part) => means(part, chain.slice(0, index + 1)))) found.add(treatment);
    });
    return [...found];
  }
}

/** Whether a selector of tags and classes means the last element of a chain. States such as `:hover` do not count. */
function means(selector: string, chain: readonly Element[]): boolean {
  if (/::|:(?!root)|\[|\*|@|%/.test(selector)) return false;
  const compounds = selector.trim().split(/[\s>+~]+/);
  let at = chain.length - 1;
  if (!fits(compounds.at(-1)!, chain[at]!)) return false;
  for (const compound of compounds.slice(0, -1).reverse()) {
    do at--;
    while (at >= 0 && !fits(compound, chain[at]!));
    if (at < 0) return false;
  }
  return true;
}

function fits(compound: string, element: Element): boolean {
  const [tag = '', ...classes] = compound.split('.');
  const own = (attributeOf(element, 'class') ?? '').split(/\s+/);
  return (
    (tag === '' || tag === element.tagName) && compound !== '' && classes.every((name) => own.includes(name))
  );
}

function shapesOf(element: Element): readonly string[] {
  return element.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    const d = node.tagName === 'path' ? attributeOf(node, 'd') : undefined;
    return [...(d === undefined ? [] : [d]), ...shapesOf(node)];
  });
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function pixels(element: Element, name: string): number | undefined {
  const value = attributeOf(element, name) ?? '';
  return /^\d+(?:px)?$/.test(value) ? Number.parseInt(value, 10) : undefined;
}

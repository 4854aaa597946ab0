/** The looks of a drawing that ships as a file of its own, and what a drawing is known by. */
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { type Literal, Literals } from './literals.ts';
import { declarationsOf } from './literals-css.ts';
import { outlineHash } from './looks.ts';

/**
 * Attributes that say a look. Files that ship are our own, or were written anew by the gate of drawings, so their
 * attributes can be found without a tree: the demo’s 3.4 MB take 10 ms so, and 70 ms with a parser.
 */
const attributes =
  /\s(?<name>fill|stroke|color|stop-color|flood-color|lighting-color|font|font-family|font-size|style)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/g;
const sheets = /<style\b[^>]*>(?<css>[\s\S]*?)<\/style>/g;

/** Colours, families and sizes of an SVG file. */
export function readSvgLiterals(svg: string): readonly Literal[] {
  const literals = new Literals();
  for (const { groups } of svg.matchAll(attributes)) {
    const { name = '', double, single = '' } = groups!;
    const value = double ?? single;
    if (name !== 'style') literals.declaration(name, value, `${name}="…"`);
    else for (const one of declarationsOf(value)) literals.declaration(one.property, one.value, 'style="…"');
  }
  for (const { groups } of svg.matchAll(sheets))
    for (const one of declarationsOf(groups!.css!))
      literals.declaration(one.property, one.value, one.selector);
  return literals.list;
}

/** Identity of all shapes of an SVG text. Throws for what is no XML: logos went through the gate of drawings. */
export function readOutline(svg: string): string {
  const shapes: string[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === 'path' && element.attributes.d !== undefined) shapes.push(element.attributes.d);
    for (const child of element.children) if (child.type === 'element') visit(child as XmlElement);
  };
  const { root } = parseXml(svg);
  if (root) visit(root);
  return outlineHash(shapes);
}

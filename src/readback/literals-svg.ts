/** The looks of a drawing that ships as a file of its own. */
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { Literals } from './literals.ts';
import { declarationsOf } from './literals-css.ts';
import { type Looks, outlineHash, treatmentOf } from './looks.ts';

const colors = new Set(['fill', 'stroke', 'color', 'stop-color', 'flood-color', 'lighting-color']);
const types = new Set(['font-family', 'font-size', 'font']);

export interface SvgLooks extends Looks {
  /** Identity of all its shapes. */
  readonly outline: string;
}

/** Throws for what is no XML: such files are ours, or went through the gate of drawings. */
export function readSvgLooks(svg: string): SvgLooks {
  const literals = new Literals();
  const shapes: string[] = [];
  const treatment = new Set<string>();
  const visit = (element: XmlElement): void => {
    for (const [name, value] of Object.entries(element.attributes)) {
      const where = `<${element.name} ${name}>`;
      if (colors.has(name) || types.has(name)) literals.declaration(name, value, where);
      else if (name === 'd' && element.name === 'path') shapes.push(value);
      else if (name === 'style')
        for (const one of declarationsOf(value)) literals.declaration(one.property, one.value, where);
      else if (name !== 'transform') {
        const found = treatmentOf(name, value);
        if (found !== undefined) treatment.add(found);
      }
    }
    if (element.name === 'style')
      for (const one of declarationsOf(element.text))
        literals.declaration(one.property, one.value, one.selector);
    for (const child of element.children) if (child.type === 'element') visit(child as XmlElement);
  };
  const { root } = parseXml(svg);
  if (root) visit(root);
  return { literals: literals.list, outline: outlineHash(shapes) };
}

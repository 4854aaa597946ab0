/** The attributes of an element with their places; a `style` of plain declarations counts as attributes. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Span } from '../../diagnostic.ts';
import { type SourceFile, spanAt } from '../../source/file.ts';

export interface Attribute {
  readonly name: string;
  /** Entities decoded. */
  readonly value: string;
  readonly at: Span;
}

export function attributesOf(element: XmlElement, source: SourceFile): readonly Attribute[] {
  const places = attributePlaces(element, source);
  return Object.entries(element.attributes).flatMap(([name, value]): readonly Attribute[] => {
    const at = places.get(name) ?? tagSpan(element, source);
    return name === 'style' ? declarations(value, at) : [{ name, value: value.trim(), at }];
  });
}

/** The start tag's name: `<path`. */
export function tagSpan(element: XmlElement, source: SourceFile): Span {
  return spanAt(source, element.start, element.start + 1 + element.name.length);
}

function declarations(style: string, at: Span): readonly Attribute[] {
  return style.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    const name = (colon < 0 ? declaration : declaration.slice(0, colon)).trim();
    if (name === '') return [];
    return [{ name, value: colon < 0 ? '' : declaration.slice(colon + 1).trim(), at }];
  });
}

function attributePlaces(element: XmlElement, source: SourceFile): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  const pattern = /\s*([^\s=<>/"']+)\s*=\s*("[^"]*"|'[^']*')/y;
  pattern.lastIndex = element.start + 1 + element.name.length;
  for (let match = pattern.exec(source.text); match; match = pattern.exec(source.text)) {
    const end = pattern.lastIndex;
    const start = match.index + match[0].length - match[0].trimStart().length;
    places.set(match[1]!, spanAt(source, start, end));
  }
  return places;
}

/** The name as pieces can set it: without signs that no family of the brand can draw. */
import { facesOf } from './faces.ts';
import { drawable } from './outlines.ts';
import { type TypefaceId, typefaces } from './typefaces.ts';

/** What stands in for a name of which nothing can be drawn. */
const NAMELESS = 'Brand';

/** Small print and headlines alike; the name itself stays whole wherever readers bring their own fonts. */
export function spokenName(name: string, id: TypefaceId): string {
  const { text, display, displayWeight } = typefaces[id];
  const words = drawable(drawable(name, facesOf(text, 400)), facesOf(display, displayWeight));
  return /[\p{L}\p{N}]/u.test(words) ? words : NAMELESS;
}

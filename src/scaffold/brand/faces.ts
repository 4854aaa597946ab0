/** Letters of the families that come with Diapason, as outlines. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import type { Family } from './typefaces.ts';

const require = createRequire(import.meta.url);
const opened = new Map<string, fontkit.Font>();

/** Western letters first, then those of the rest of Europe. */
const SUBSETS = ['latin', 'latin-ext'] as const;

/** The faces of one weight, in the order in which a letter is looked for. */
export function facesOf({ package: name }: Family, weight: number): readonly fontkit.Font[] {
  const family = name.replace('@fontsource/', '');
  return SUBSETS.flatMap((subset) => {
    const path = `${name}/files/${family}-${subset}-${weight}-normal.woff2`;
    return open(path) ?? [];
  });
}

/** Not every family has letters beyond the western ones. */
function open(path: string): fontkit.Font | undefined {
  const known = opened.get(path);
  if (known) return known;
  let file: string;
  try {
    file = require.resolve(path);
  } catch {
    return undefined;
  }
  const font = fontkit.create(readFileSync(file));
  if (!('layout' in font)) throw new Error(`“${path}” is a collection of fonts.`);
  opened.set(path, font);
  return font;
}

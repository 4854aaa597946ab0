/**
 * Font files of the brands, read and parsed once for each path. Font files are the tool's or the hub's own data,
 * already checked when the brand was loaded; their paths are absolute, so they do not go through the host.
 */
import * as fontkit from 'fontkit';
import type { FontFile } from '../brand/brand.ts';
import { fontBytes } from '../brand/font-instance.ts';
import type { FontKey } from './display-list.ts';

/** One font file, with the measures that layout needs, in em. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly font: fontkit.Font;
  readonly ascentEm: number;
  /** Below the baseline, positive. */
  readonly descentEm: number;
  readonly capHeightEm: number;
}

export interface Fonts {
  /** The file of this family whose weight is nearest. Throws for a family that the brand did not register. */
  face(key: FontKey): Face;
}

/** By path, or by the instance of a variable file. */
const faces = new Map<string, Face>();

export function fontsOf(files: readonly FontFile[]): Fonts {
  const found = new Map<string, Face>();
  return {
    face(key) {
      const name = `${key.weight} ${key.family}`;
      const face = found.get(name) ?? load(nearestTo(key, files));
      found.set(name, face);
      return face;
    },
  };
}

function nearestTo({ family, weight }: FontKey, files: readonly FontFile[]): FontFile {
  const candidates = files.filter((file) => file.family.toLowerCase() === family.toLowerCase());
  const [nearest] = candidates.toSorted(
    (a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight) || b.weight - a.weight,
  );
  if (!nearest) throw new Error(`No font file is registered for the family “${family}”.`);
  return nearest;
}

function load(file: FontFile): Face {
  const source = file.instance ?? file.path;
  const known = faces.get(source);
  if (known) return known;
  const font = fontkit.create(Buffer.from(fontBytes(file)));
  if (!('layout' in font)) throw new Error(`“${file.path}” is a collection; register single fonts.`);
  const em = font.unitsPerEm;
  const face: Face = {
    family: file.family,
    weight: file.weight,
    font,
    ascentEm: font.ascent / em,
    descentEm: -font.descent / em,
    capHeightEm: font.capHeight / em,
  };
  faces.set(source, face);
  return face;
}

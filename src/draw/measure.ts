import type { FontKey } from './display-list.ts';
import type { Fonts } from './fonts.ts';
import { type Setting, shape } from './shape.ts';

/**
 * Width of words on one line, in the unit of the size, from the first to the last advance; the tracking after
 * the last letter does not count.
 */
export function measure(fonts: Fonts, font: FontKey, text: string, setting: Setting): number {
  const { width, glyphs } = shape(fonts.face(font), text, setting);
  return glyphs.length > 0 ? width - setting.tracking : width;
}

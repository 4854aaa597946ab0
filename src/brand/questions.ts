/**
 * What can be asked of a brand instead of looking at all of it. The cache remembers question and answer, and asks
 * again in the next build, when whoever asked first may not even be loaded: hence a closed table.
 */
import type { Tokens } from './brand.ts';

export const questions = {
  /**
   * The token of a colour, by its hex. Two tokens of one value (paper white and a brand's white) are one colour
   * here: the first wins.
   */
  'name of a colour': (colors: object, hex: string): string | undefined =>
    Object.values(colors as Tokens['colors']).find((color) => color.hex === hex)?.name,
} as const;

export type QuestionName = keyof typeof questions;

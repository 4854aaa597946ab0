/** A ready-mixed ink is ordered by its name: two spellings are two plates, two recipes are one too many. */
import type { Findings, Span } from '../../diagnostic.ts';
import type { ColorToken } from '../brand.ts';
import { brandFaults } from '../faults.ts';

/** Against the first token that names the ink; `at` gives the place of a colour. */
export function checkSpots(
  colors: readonly ColorToken[],
  at: (name: string) => Span | undefined,
  findings: Findings,
) {
  const first = new Map<string, ColorToken>();
  for (const color of colors) {
    if (color.spot === undefined) continue;
    const known = first.get(sameInk(color.spot));
    if (!known) {
      first.set(sameInk(color.spot), color);
      continue;
    }
    const before = at(known.name);
    const related = before ? [{ message: `“${known.name}” has it like this`, at: before }] : [];
    const place = { at: at(color.name), related };
    const values = { name: color.name, spot: color.spot, other: known.name, otherSpot: known.spot! };
    if (color.spot !== known.spot) findings.add(brandFaults, 'spot-spelling', place, values);
    else if (recipeOf(color) !== recipeOf(known)) findings.add(brandFaults, 'spot-recipe', place, values);
  }
}

/** `PANTONE 2766 C`, `Pantone 2766C` and `pantone-2766-c` are one ink to the person who types them. */
function sameInk(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '');
}

/** What the spot is shown with where it has no plate. */
function recipeOf({ cmyk, spotRecipe }: ColorToken): string {
  return JSON.stringify(spotRecipe ?? { cmyk });
}

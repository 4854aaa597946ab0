/** Signs of a text that its fonts lack, and the trouble that is told of them. */
import type { Trouble } from '../../ir/artifact.ts';
import type { Run, Text } from '../../ir/text.ts';
import type { FontKey } from '../display-list.ts';
import type { Fonts } from '../fonts.ts';
import { hasGlyphIn } from '../shape.ts';
import { drawable, nameSigns } from './signs.ts';

export interface MissingSigns {
  /** As a reader sees them. */
  readonly signs: readonly string[];
  readonly family: string;
  readonly run: Run;
}

/** Of a text that was not laid out, or of which only lines were. `fontOf` says in what a run is set. */
export function missingSigns(text: Text, fontOf: (run: Run) => FontKey, fonts: Fonts): MissingSigns[] {
  return text.flatMap((run): MissingSigns[] => {
    const font = fontOf(run);
    const { missing: signs } = drawable(run.text, hasGlyphIn(fonts.face(font)));
    return signs.length > 0 ? [{ signs, family: font.family, run }] : [];
  });
}

/** One trouble for each family of a text, with all the signs it lacks, where the first of them was written. */
export function glyphTroubles(
  missing: readonly MissingSigns[],
  kind: 'glyph' | 'fallback',
  slot: string | undefined,
): readonly Trouble[] {
  return [...Map.groupBy(missing, ({ family }) => family)].map(([family, all]) => {
    const { run } = all[0]!;
    const signs = nameSigns(all.flatMap((one) => one.signs));
    return {
      kind,
      detail: `“${family}” has no glyph for ${signs}.`,
      at: run.fact?.from ?? run.at,
      ...(slot !== undefined && { slot }),
    };
  });
}

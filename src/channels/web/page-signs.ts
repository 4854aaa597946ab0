/**
 * Whether the brand's fonts have every sign of a page. A browser would show what they lack in another font, so
 * nothing is left out and nobody would notice: it is a trouble all the same.
 */
import type { Brand, TypeRole } from '../../brand/brand.ts';
import { glyphTroubles, missingSigns } from '../../draw/fonts/missing-signs.ts';
import { fontsOf } from '../../draw/fonts.ts';
import type { Run, Text } from '../../ir/text.ts';
import type { Trouble } from '../channel.ts';

export interface PageSigns {
  /** Looks at a text that `page.css` sets in this role; what is **strong** in it has a role of its own. */
  see(text: Text, role: TypeRole, slot?: string): void;
  readonly troubles: readonly Trouble[];
}

export function pageSigns(brand: Brand): PageSigns {
  const fonts = fontsOf(brand.fonts);
  const { type } = brand.tokens;
  const troubles: Trouble[] = [];
  return {
    troubles,
    see(text, role, slot) {
      const fontOf = ({ styles }: Run) => {
        const { family, weight } = type[styles?.includes('strong') ? 'strong' : role];
        return { family, weight };
      };
      const missing = missingSigns(text, fontOf, fonts);
      troubles.push(...glyphTroubles(missing, 'fallback', slot));
    },
  };
}

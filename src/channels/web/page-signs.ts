/**
 * Whether the brand's fonts have every sign of a page. A browser would show what they lack in another font, so
 * nothing is left out and nobody would notice: it is a trouble all the same.
 */
import type { Brand, TypeRole } from '../../brand/brand.ts';
import { glyphTroubles, missingSigns } from '../../draw/fonts/missing-signs.ts';
import { fontsOf } from '../../draw/fonts.ts';
import { hasGlyphIn } from '../../draw/shape.ts';
import type { Run, Text } from '../../ir/text.ts';
import type { Trouble } from '../channel.ts';

export interface PageSigns {
  /** Looks at a text that `page.css` sets in this role; what is **strong** in it has a role of its own. */
  see(text: Text, role: TypeRole, slot?: string): void;
  /**
   * The HTML of a run with hyphens that hold, where its font has no U+2011: browsers would take that from another
   * font, and between two word joiners no line ends either (tried in Chromium).
   */
  joined(html: string, run: Run, role: TypeRole): string;
  readonly troubles: readonly Trouble[];
}

const HYPHEN = '\u2011';

export function pageSigns(brand: Brand): PageSigns {
  const fonts = fontsOf(brand.fonts);
  const { type } = brand.tokens;
  const troubles: Trouble[] = [];
  const fontOf = ({ styles }: Run, role: TypeRole) => {
    const { family, weight } = type[styles?.includes('strong') ? 'strong' : role];
    return { family, weight };
  };
  return {
    troubles,
    see(text, role, slot) {
      const missing = missingSigns(text, (run) => fontOf(run, role), fonts);
      troubles.push(...glyphTroubles(missing, 'fallback', slot));
    },
    joined(html, run, role) {
      if (!html.includes(HYPHEN) || hasGlyphIn(fonts.face(fontOf(run, role)))(HYPHEN)) return html;
      return html.replaceAll(HYPHEN, '\u2060-\u2060');
    },
  };
}

/**
 * Writes the inside of an email: styled elements on a surface, each colour by its role so that the dark scheme
 * follows, each family with its Outlook stand-in, each run marked.
 */
import type { ColorRoles, TypeRole, TypeStyle } from '../../brand/brand.ts';
import { escapeHtml, inlineHtml } from '../../draw/html.ts';
import type { Marker } from '../../draw/html-marks.ts';
import type { Text } from '../../ir/text.ts';
import type { Look, Surface } from './look.ts';

/** How a colour is used: as text, as a ground, as a line. The first letter of its class. */
export type Use = 't' | 'g' | 'l';

export interface TypeOptions {
  readonly role: TypeRole;
  readonly sizePx: number;
  readonly color: keyof ColorRoles;
  /** Class whose size changes on phones: see `styles.ts`. */
  readonly className?: string;
  /** Space below, in px. */
  readonly below?: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface Pen {
  readonly look: Look;
  readonly marker: Marker;
  /** Colours and families that were used, for the style element. */
  readonly used: { readonly colors: ReadonlySet<string>; readonly types: ReadonlySet<TypeRole> };
  /** The address with its tracking parameters. */
  link(href: string): string;
  /** Class of a colour, remembered for the dark scheme. */
  color(use: Use, role: keyof ColorRoles): string;
  /** ` class="…" style="…"` of an element that holds text. */
  type(options: TypeOptions): string;
  /** Inline HTML of a text standing on a surface. */
  inline(text: Text, on: Surface, slot?: string): string;
}

export function createPen(look: Look, marker: Marker, link: (href: string) => string): Pen {
  const colors = new Set<string>();
  const types = new Set<TypeRole>();
  const color: Pen['color'] = (use, role) => {
    colors.add(`${use}-${role}`);
    return `${use}-${role}`;
  };
  return {
    look,
    marker,
    used: { colors, types },
    link,
    color,
    type({ role, sizePx, color: ink, className, below = 0, align }) {
      types.add(role);
      const classes = [`f-${role}`, color('t', ink), className].filter(Boolean).join(' ');
      const style = `margin:0 0 ${below}px;${typeCss(look.type(role), sizePx)};color:${look.hex(ink)}${align ? `;text-align:${align}` : ''}`;
      return ` class="${classes}" style="${style}"`;
    },
    inline(text, on, slot) {
      const accent = on.accent;
      const strong = look.type('strong').weight;
      return inlineHtml(text, {
        mark: (run, html) => marker.run(run, html, slot),
        link,
        attributes: {
          a: ` class="${color('t', accent)}" style="color:${look.hex(accent)};text-decoration:underline"`,
          strong: ` style="font-weight:${strong}"`,
          sup: ' style="font-size:.65em;line-height:0"',
        },
      });
    },
  };
}

/** Declarations of a typographic voice at a size. Outlook needs px, not em, for letter spacing. */
export function typeCss(style: TypeStyle, sizePx: number): string {
  const tracking = Math.round(style.trackingEm * sizePx * 100) / 100;
  return [
    `font-family:${familyCss(style)}`,
    `font-size:${sizePx}px`,
    `line-height:${Math.round(style.lineHeight * sizePx)}px`,
    `font-weight:${style.weight}`,
    ...(tracking === 0 ? [] : [`letter-spacing:${tracking}px`]),
    ...(style.features.length === 0
      ? []
      : [`font-feature-settings:${style.features.map((tag) => `'${tag}'`).join(',')}`]),
  ].join(';');
}

const GENERIC = new Set(['serif', 'sans-serif', 'monospace', 'cursive', 'system-ui']);

/** The brand's family, then what mail clients have. Quotes are single: it stands in an attribute. */
export function familyCss(
  style: TypeStyle,
  families: readonly string[] = [style.family, ...style.fallback],
): string {
  return families
    .map((family) =>
      GENERIC.has(family) || /^[A-Za-z]+$/.test(family) ? family : `'${family.replace(/['"\\]/g, '')}'`,
    )
    .map(escapeHtml)
    .join(',');
}

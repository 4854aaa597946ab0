/**
 * Writes the inside of an email: styled elements on a surface, each colour by its role so that the dark scheme
 * follows, each family with its Outlook stand-in, each run marked.
 */
import type { ColorRoles, TypeRole, TypeStyle } from '../../brand/brand.ts';
import { bindWords, longestBound } from '../../draw/bind-words.ts';
import { escapeHtml, inlineHtml } from '../../draw/html.ts';
import type { Marker } from '../../draw/html-marks.ts';
import type { Text } from '../../ir/text.ts';
import type { Look, Size, Surface } from './look.ts';

/** How a colour is used: for text, for a ground, for a line. The first letter of its class. */
export type Use = 't' | 'g' | 'l';

export interface TypeOptions {
  readonly role: TypeRole;
  /** In px; a pair where phones have a size of their own. */
  readonly size: number | Size;
  readonly color: keyof ColorRoles;
  /** Space below, in px. */
  readonly below?: number;
  readonly align?: 'right';
  /** On one line whatever the column. */
  readonly whole?: boolean;
}

export interface Pen {
  readonly look: Look;
  readonly marker: Marker;
  /** What was used, for the style element: colours, families, and sizes that phones change. */
  readonly used: {
    readonly colors: ReadonlySet<string>;
    readonly types: ReadonlySet<TypeRole>;
    readonly sizes: ReadonlyMap<string, { readonly phonePx: number; readonly lineHeight: number }>;
  };
  /** The address with its tracking parameters. */
  link(href: string): string;
  /** Class of a colour, remembered for the dark scheme. */
  color(use: Use, role: keyof ColorRoles): string;
  /** ` class="…" style="…"` of an element that holds text. */
  type(options: TypeOptions): string;
  /** Inline HTML of a text in a voice on a surface. */
  inline(text: Text, on: Surface, slot?: string, role?: TypeRole): string;
}

/** Voices of headlines: they have one weight and one slant, so that emphasis is a colour there. */
const DISPLAY: readonly TypeRole[] = ['display', 'title', 'figure'];

export function createPen(look: Look, marker: Marker, language: string, link: (href: string) => string): Pen {
  const colors = new Set<string>();
  const types = new Set<TypeRole>();
  const sizes = new Map<string, { phonePx: number; lineHeight: number }>();
  const color: Pen['color'] = (use, role) => {
    colors.add(`${use}-${role}`);
    return `${use}-${role}`;
  };
  return {
    look,
    marker,
    used: { colors, types, sizes },
    link,
    color,
    type({ role, size, color: ink, below = 0, align, whole }) {
      types.add(role);
      const [phone, desktop] = typeof size === 'number' ? [size, size] : size;
      const style = look.type(role);
      const classes = [`f-${role}`, color('t', ink)];
      if (phone !== desktop) {
        const name = `s-${role}-${desktop}`;
        sizes.set(name, { phonePx: phone, lineHeight: style.lineHeight });
        classes.push(name);
      }
      const css = `margin:0 0 ${below}px;${typeCss(style, desktop)};color:${look.hex(ink)}${align ? `;text-align:${align}` : ''}${whole ? ';white-space:nowrap' : ''}`;
      return ` class="${classes.join(' ')}" style="${css}"`;
    },
    inline(text, on, slot, role = 'body') {
      const accent = `color:${look.hex(on.accent)}`;
      const strong = DISPLAY.includes(role)
        ? ` class="${color('t', on.accent)}" style="font-weight:inherit;${accent}"`
        : ` style="font-weight:${look.type('strong').weight}"`;
      const { headline, card, text: running } = longestBound;
      const longest = DISPLAY.includes(role)
        ? headline
        : slot === 'product' || slot === 'price'
          ? card
          : running;
      return inlineHtml(bindWords(text, language, longest), {
        mark: (run, html) => marker.run(run, html, slot),
        link,
        attributes: {
          a: ` class="${color('t', on.accent)}" style="${accent};text-decoration:underline"`,
          strong,
          ...(DISPLAY.includes(role) && {
            em: ` class="${color('t', on.accent)}" style="font-style:normal;${accent}"`,
          }),
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

/** The brand's family, then what mail clients have. Quotes are single, because it stands in an attribute. */
export function familyCss(
  style: TypeStyle,
  families: readonly string[] = [style.family, ...style.fallback],
): string {
  return families
    .map((family) => (/^[A-Za-z-]+$/.test(family) ? family : `'${family.replace(/['"\\]/g, '')}'`))
    .map(escapeHtml)
    .join(',');
}

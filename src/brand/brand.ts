/** A brand as the channels and rules see it: everything resolved, nothing left to look up. */
import type { Span } from '../diagnostic.ts';
import type { Localized } from '../ir/facts.ts';
import type { Claim, LegalText, Market, Store } from './brand-files.ts';
import type { BrandRules, RuleSetName } from './brand-rules.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { Layouts } from './layouts.ts';
import type { Voice } from './voice.ts';

export interface ColorToken {
  /** `grenadine`: the token's path without its `color.` group. */
  readonly name: string;
  /** `#c2153f`, lower case, six digits. */
  readonly hex: string;
  /** Cyan, magenta, yellow, black, 0–100, declared in `$extensions."org.diapason.print".cmyk`. */
  readonly cmyk?: readonly [number, number, number, number];
  /** Name of a ready-mixed ink, as the printer orders it: `PANTONE 2766 C`. */
  readonly spot?: string;
  /** The author's own recipe of the spot ink: inks to show it with, or its colour (CIE Lab under D50). */
  readonly spotRecipe?:
    | { readonly cmyk: readonly [number, number, number, number] }
    | { readonly lab: readonly [number, number, number] };
  /** False: black ink alone that is not to print over the colours under it. */
  readonly overprint?: boolean;
}

/** One typographic voice of the brand. Sizes come from the scale, not from here. */
export interface TypeStyle {
  readonly family: string;
  readonly weight: number;
  /** In em: −0.012 pulls letters together. */
  readonly trackingEm: number;
  /** Multiple of the size. */
  readonly lineHeight: number;
  /** OpenType features: `lnum`, `tnum`. */
  readonly features: readonly string[];
  /** Families of mail clients and browsers to fall back on, in order. */
  readonly fallback: readonly string[];
}

/** Colours by what they are for. Values are names of `colors`. Every brand has all of them. */
export interface ColorRoles {
  readonly groundPage: string;
  /** A second, soft ground for panels. */
  readonly groundSoft: string;
  /** The loud ground of heroes and footers. */
  readonly groundStrong: string;
  readonly textBody: string;
  readonly textHeadline: string;
  readonly textMuted: string;
  readonly textOnStrong: string;
  readonly textAccent: string;
  readonly buttonGround: string;
  readonly buttonText: string;
  readonly line: string;
  /** Black ink for small print text. */
  readonly printText: string;
}

export type TypeRole = 'display' | 'title' | 'body' | 'strong' | 'small' | 'figure' | 'button';

export interface Tokens {
  readonly colors: Readonly<Record<string, ColorToken>>;
  readonly roles: ColorRoles;
  /** The same roles in the dark scheme; names of `colors` too. */
  readonly dark: ColorRoles;
  readonly type: Readonly<Record<TypeRole, TypeStyle>>;
  /** The only sizes a piece may use, ascending. */
  readonly scalePx: readonly number[];
  readonly scalePt: readonly number[];
  readonly radiusPx: { readonly button: number; readonly tile: number };
  /** Any other dimension token, in px, by path: `space.gutter`. */
  readonly dimensionsPx: Readonly<Record<string, number>>;
  /** Tokens that should no longer be used, colours by their name and others by path: the reason, or true. */
  readonly deprecated: Readonly<Record<string, string | true>>;
}

export interface FontFile {
  readonly family: string;
  readonly weight: number;
  /** Absolute path of the registered TTF, OTF, WOFF or WOFF2 file. */
  readonly path: string;
  /** For a variable file: which static instance of it is drawn with. `fontBytes` has the bytes of both kinds. */
  readonly instance?: string;
  /** File name in the published site: `young-serif-400.woff2`. */
  readonly webName: string;
}

export interface Logo {
  readonly id: string;
  /** `full`, `on-red`, `one-ink`, `symbol`: the brand's own word. */
  readonly variant: string;
  /** Sound SVG text: outlines and flat fills only. */
  readonly svg: string;
  /** Path in the hub, for messages. */
  readonly path: string;
  /** From the SVG's viewBox. */
  readonly width: number;
  readonly height: number;
}

export interface Brand {
  readonly id: string;
  readonly name: string;
  /** `content/brands/grenadine` */
  readonly folder: string;
  readonly tokens: Tokens;
  /** The same tokens for channels that have others, by the channel's name: a context of the modifier `channel`. */
  readonly tokensIn?: Readonly<Record<string, Tokens>>;
  readonly rules: BrandRules;
  /** For rules of words, where the brand wears another's look, whose set `rules` has. */
  readonly ruleSetOfWords?: RuleSetName;
  readonly voice: Voice;
  readonly markets: Readonly<Record<string, Market>>;
  readonly stores: readonly Store[];
  readonly legal: Readonly<Record<string, LegalText>>;
  readonly vocabulary: Readonly<Record<string, Localized>>;
  readonly claims: readonly Claim[];
  /** Products that campaigns may name. */
  readonly catalog: Catalog;
  /** By file name without ending: `fragments/footer.fr.mdx` is `footer`, then by locale the file's path. */
  readonly fragments: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly layouts: Layouts;
  readonly logos: readonly Logo[];
  readonly fonts: readonly FontFile[];
  /** Vector drawings by path within the brand: `drawings/pan.svg` → sound SVG text. */
  readonly drawings: Readonly<Record<string, string>>;
  /** Absolute path of the brand's own output profile. Absent when it names none, or a faulty one. */
  readonly printProfile?: { readonly path: string };
  /** Fact files that stand there and cannot be read: nobody knows what they hold. Absent when there are none. */
  readonly unread?: readonly FactFile[];
  /** Where things were written, for findings that concern the brand alone. Says nothing of its look. */
  readonly places?: BrandPlaces;
}

export type FactFile = 'voice' | 'markets' | 'stores' | 'legal' | 'vocabulary' | 'claims';

/** Whether nobody knows what a file of the brand holds. */
export function isUnread({ unread = [] }: Pick<Brand, 'unread'>, file: FactFile): boolean {
  return unread.includes(file);
}

export interface BrandPlaces {
  /** By name of the colour, as in `tokens.colors`. */
  readonly colors: Readonly<Record<string, Span>>;
  /** By dotted path in brand.rules.json, of the entries that rules speak of: `pairs.0`, `rights.2.until`. */
  readonly rules: Readonly<Record<string, Span>>;
  /** Of the layout of a format, by its name in `layouts.formats`: `social.facebook.square`. */
  readonly layouts: Readonly<Record<string, Span>>;
}

/** The ink and hex of a token. A name that no token has is a mistake of ours: layouts are checked at load. */
export function colorOf(brand: Brand, name: string): ColorToken {
  const color = brand.tokens.colors[name];
  if (!color) throw new Error(`Brand “${brand.id}” has no colour “${name}”.`);
  return color;
}

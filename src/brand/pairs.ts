/** Pairs of brand.rules.json as colours: a side that names a role is another colour in each scheme. */
import type { ColorRoles, Tokens } from './brand.ts';
import type { ColorPair } from './brand-rules.ts';

export type Scheme = 'light' | 'dark';

/** A pair in one scheme; `fg` and `bg` are names of colours now. */
export interface JudgedPair {
  readonly fg: string;
  readonly bg: string;
  readonly use: ColorPair['use'];
  readonly min?: number;
  /** Absent for two colours, which are the same in every scheme. */
  readonly scheme?: Scheme;
  readonly pair: ColorPair;
  /** Of the pair in its list. */
  readonly index: number;
}

/** Each pair once for each scheme in which it has other colours. One that names nothing the tokens have is left out. */
export function judgedPairs(pairs: readonly ColorPair[], tokens: Tokens): readonly JudgedPair[] {
  return pairs.flatMap((pair, index) => {
    const { use, min } = pair;
    const judged = (['light', 'dark'] as const).flatMap((scheme): JudgedPair[] => {
      const [fg, bg] = [colorNamed(pair.fg, scheme, tokens), colorNamed(pair.bg, scheme, tokens)];
      if (fg === undefined || bg === undefined) return [];
      return [{ fg, bg, use, ...(min !== undefined && { min }), scheme, pair, index }];
    });
    const [light, dark] = judged;
    if (!light || !dark || light.fg !== dark.fg || light.bg !== dark.bg) return judged;
    const { scheme: _scheme, ...both } = light;
    return [both];
  });
}

/** A colour's own name comes first, so that a brand may call a colour like a role. */
function colorNamed(name: string, scheme: Scheme, { colors, roles, dark }: Tokens): string | undefined {
  if (Object.hasOwn(colors, name)) return name;
  const ofScheme = scheme === 'dark' ? dark : roles;
  return Object.hasOwn(ofScheme, name) ? ofScheme[name as keyof ColorRoles] : undefined;
}

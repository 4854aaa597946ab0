/** A brand as one channel sees it: a context of the modifier `channel` may give tokens other values there. */
import type { Brand } from './brand.ts';
import { ownNamesOnly } from './own-names.ts';

const views = new WeakMap<Brand, Map<string, Brand>>();

/** The brand itself where the channel has no tokens of its own; the same object for the same brand and channel. */
export function inChannel(brand: Brand, channel: string): Brand {
  if (!brand.tokensIn || !Object.hasOwn(brand.tokensIn, channel)) return brand;
  const known = views.get(brand) ?? new Map<string, Brand>();
  views.set(brand, known);
  const view = known.get(channel) ?? viewOf(brand, channel);
  known.set(channel, view);
  return view;
}

/** Drawings and logos were read in the colours that all channels share: they follow their tokens. */
function viewOf(brand: Brand, channel: string): Brand {
  const tokens = brand.tokensIn![channel]!;
  const hexes = new Map(
    Object.values(brand.tokens.colors).map(({ name, hex }) => [hex, tokens.colors[name]?.hex ?? hex]),
  );
  const recolored = (svg: string) => svg.replace(/#[0-9a-f]{6}\b/g, (hex) => hexes.get(hex) ?? hex);
  return ownNamesOnly<Brand>({
    ...brand,
    tokens,
    logos: brand.logos.map((logo) => ({ ...logo, svg: recolored(logo.svg) })),
    drawings: Object.fromEntries(Object.entries(brand.drawings).map(([path, svg]) => [path, recolored(svg)])),
  });
}

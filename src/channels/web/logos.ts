/** Which logo stands on which ground, after the brand's own rules. */
import type { Brand, Logo } from '../../brand/brand.ts';

/** The variant asked for; else the first whose rules allow the ground; else the first of all. */
export function logoOn(brand: Brand, ground: string, variant?: string): Logo | undefined {
  const named = variant === undefined ? undefined : brand.logos.find((logo) => logo.variant === variant);
  return named ?? allowedOn(brand, ground)[0] ?? brand.logos[0];
}

/** Logos whose rules allow the ground, the widest shapes first: a wordmark before a symbol. */
export function allowedOn(brand: Brand, ground: string): Logo[] {
  return brand.logos
    .filter((logo) =>
      brand.rules.logos.some(
        (rule) => rule.id === logo.id && rule.variant === logo.variant && rule.backgrounds.includes(ground),
      ),
    )
    .toSorted((a, b) => b.width / b.height - a.width / a.height);
}

/** The squarest logo, for a browser's tab. */
export function symbolOf(brand: Brand): Logo | undefined {
  const [squarest] = brand.logos.toSorted(
    (a, b) => Math.abs(Math.log(a.width / a.height)) - Math.abs(Math.log(b.width / b.height)),
  );
  return squarest;
}

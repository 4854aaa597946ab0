/** What a brand's colours become on its press. Computed once for the same colours and the same profile. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Brand, ColorToken } from '../brand.ts';
import { deltaE, labOfHex } from './delta-e.ts';
import { askPress, type Cmyk, type Press } from './press.ts';
import { shippedCondition, shippedProfile } from './shipped-profile.ts';
import { totalInk } from './total-ink.ts';

export interface InkMeasure {
  readonly name: string;
  /** Of the screen colour: `#c2153f`. */
  readonly hex: string;
  /** As declared in the token. */
  readonly cmyk?: Cmyk;
  /** Sum of the four, in percent. Absent without a declared ink. */
  readonly totalInk?: number;
  /** ΔE00 between the screen colour and the declared ink as it lies on paper. */
  readonly deltaE?: number;
  /** The same with the press's black for the screen's: what an eye that has the sheet alone before it judges. */
  readonly scaledDeltaE?: number;
  readonly spot?: string;
  /** ΔE00 between the screen colour and the spot ink, where the token gives its recipe. */
  readonly spotDeltaE?: number;
  /** The inks that the profile itself would take, in whole percents. */
  readonly nearest: Cmyk;
  /** ΔE00 between the screen colour and its proof with those, black scaled: over 3 the press cannot reach it. */
  readonly proofDeltaE: number;
}

export type Measured =
  | { readonly ok: true; readonly inks: readonly InkMeasure[] }
  /**
   * `no-profile`: the printing condition has none and the brand names none. `unread`: the brand's own is faulty, which
   * loading it has told. `refused`: it looks sound, and Little CMS cannot work with it.
   */
  | { readonly ok: false; readonly why: 'no-profile' | 'unread' | 'refused' };

/** A preview lives long, and a designer tries many colours. */
const mostRemembered = 32;
const remembered = new Map<string, Promise<Measured>>();

/** In the order of the tokens. Loads wasm and profile, about 25 ms, unless the same was asked before. */
export function measureInks(brand: Brand): Promise<Measured> {
  const chosen = profileOf(brand);
  if (typeof chosen === 'string') return Promise.resolve({ ok: false, why: chosen });
  const colors = Object.values(brand.tokens.colors);
  const key = JSON.stringify([chosen.id, colors]);
  const known = remembered.get(key);
  if (known) return known;
  const made = measure(colors, chosen.bytes);
  remembered.set(key, made);
  if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value!);
  return made;
}

function profileOf(
  brand: Brand,
): { readonly id: string; readonly bytes: Uint8Array } | 'no-profile' | 'unread' {
  const { condition, profile } = brand.rules.print;
  if (profile === undefined)
    return condition === shippedCondition ? { id: condition, bytes: shippedProfile() } : 'no-profile';
  if (!brand.printProfile) return 'unread';
  try {
    const bytes = readFileSync(brand.printProfile.path);
    return { id: createHash('sha256').update(bytes).digest('hex'), bytes };
  } catch {
    return 'unread';
  }
}

async function measure(colors: readonly ColorToken[], profile: Uint8Array): Promise<Measured> {
  const asked = await askPress(profile, (press) => colors.map((color) => measureOne(color, press)));
  return asked ? { ok: true, inks: asked.answer } : { ok: false, why: 'refused' };
}

function measureOne({ name, hex, cmyk, spot, spotRecipe }: ColorToken, press: Press): InkMeasure {
  const screen = labOfHex(hex);
  const ofSpot = spotRecipe && ('lab' in spotRecipe ? labOf(spotRecipe.lab) : press.labOf(spotRecipe.cmyk));
  return {
    name,
    hex,
    ...(cmyk && {
      cmyk,
      totalInk: totalInk(cmyk),
      deltaE: deltaE(screen, press.labOf(cmyk)),
      scaledDeltaE: deltaE(screen, press.scaledLabOf(cmyk)),
    }),
    ...(spot !== undefined && { spot }),
    ...(ofSpot && { spotDeltaE: deltaE(screen, ofSpot) }),
    nearest: press.separate(hex),
    proofDeltaE: deltaE(screen, press.proof(hex)),
  };
}

function labOf([l, a, b]: readonly [number, number, number]) {
  return { l, a, b };
}

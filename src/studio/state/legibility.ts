/** What a picture or a sheet shows of contrast and colour: from its pixels where it has some, else from what was laid out. */
import type { Brand } from '../../brand/brand.ts';
import type { Region } from '../../diagnostic.ts';
import type { Mark } from '../../ir/artifact.ts';
import { lookAt } from '../../readback/pixels/look-at.ts';
import type { PictureLook, WordsLook } from '../../readback/pixels/picture-look.ts';
import { contrastOf } from '../../rules/shared/contrast.ts';
import { brandLookOf, densityOf } from '../../rules/shared/pixels.ts';
import { sideLooks } from './sheet-look.ts';
import type { ShownArtifact } from './studio-state.ts';

export interface Legibility {
  /** One for each text mark whose contrast is known, in order. */
  readonly texts: readonly TextContrast[];
  /** Most first; empty where there are no pixels. */
  readonly colors: readonly ColorShare[];
}

export interface TextContrast {
  readonly text: string;
  /** 1 to 21, after WCAG 2.2. */
  readonly ratio: number;
  readonly least: number;
  readonly boxes: readonly Region[];
  /** Names of tokens, where known. */
  readonly ink?: string;
  readonly ground?: string;
  readonly slot?: string;
}

export interface ColorShare {
  /** Of a token; absent for a colour that is none of the brand's. */
  readonly token?: string;
  readonly hex: string;
  /** 0 to 1 of what no photograph covers. */
  readonly share: number;
  readonly box?: Region;
  /** Side of a sheet, from 1. */
  readonly page?: number;
}

/** WCAG 2.2, 1.4.3: text from 18 pt on is large. */
const LARGE_PX = 24;
const LARGE_MM = 6.35;
/** Below this share a colour is an edge between two others. */
const LEAST_SHARE = 0.002;

const known = new WeakMap<Brand, Map<string, Promise<Legibility | undefined>>>();

/** Undefined for what is neither a picture nor a sheet. `proofs`: of the sides of a sheet. Looked at once for each version. */
export function legibilityOf(
  artifact: ShownArtifact,
  proofs: readonly ShownArtifact[],
  brand: Brand,
): Promise<Legibility | undefined> {
  const ofBrand = known.get(brand) ?? new Map<string, Promise<Legibility | undefined>>();
  known.set(brand, ofBrand);
  // The version before is not asked for again.
  const version = [artifact, ...proofs].map((one) => one.version).join(' ');
  const key = `${artifact.path} ${version}`;
  const found = ofBrand.get(key) ?? look(artifact, proofs, brand);
  for (const old of ofBrand.keys())
    if (old !== key && old.startsWith(`${artifact.path} `)) ofBrand.delete(old);
  ofBrand.set(key, found);
  return found;
}

async function look(
  artifact: ShownArtifact,
  proofs: readonly ShownArtifact[],
  brand: Brand,
): Promise<Legibility | undefined> {
  if (artifact.mime === 'application/pdf' && artifact.unit === 'mm') {
    const sides = await sideLooks(artifact, proofs, brand);
    const colors = sides.flatMap((side) => colorsOf(side.look, brand).map((one) => onSide(one, side.page)));
    const words = sides.flatMap((side) => side.look.words);
    return { texts: textsOf(artifact, words, brand), colors };
  }
  const seen = await lookAt(artifact, brandLookOf(brand));
  return seen && { texts: textsOf(artifact, seen.words, brand), colors: colorsOf(seen, brand) };
}

function onSide({ box, ...color }: ColorShare, page: number): ColorShare {
  return { ...color, page, ...(box && { box: { ...box, unit: 'mm', page } }) };
}

function textsOf(artifact: ShownArtifact, words: readonly WordsLook[], brand: Brand): TextContrast[] {
  return joined(artifact.marks.flatMap((mark, index) => textOf(mark, index, artifact, words, brand) ?? []));
}

/** A fact within a sentence is a mark of its own; a reader sees one text. */
function joined(texts: readonly TextContrast[]): TextContrast[] {
  const all: TextContrast[] = [];
  for (const one of texts) {
    const last = all.at(-1);
    const isSame =
      last !== undefined &&
      (['slot', 'ink', 'ground', 'least'] as const).every((key) => last[key] === one[key]) &&
      Math.abs(last.ratio - one.ratio) < 0.1;
    if (!isSame) all.push(one);
    else {
      const text = `${last.text} ${one.text}`.replace(/ (?=[,.])/g, '');
      const ratio = Math.min(last.ratio, one.ratio);
      all[all.length - 1] = { ...last, text, ratio, boxes: [...last.boxes, ...one.boxes] };
    }
  }
  return all;
}

function textOf(
  mark: Mark,
  index: number,
  artifact: ShownArtifact,
  words: readonly WordsLook[],
  brand: Brand,
): TextContrast | undefined {
  if (mark.kind !== 'text' && mark.kind !== 'fact') return undefined;
  const seen = words.filter((one) => one.mark === index);
  // A proof is drawn small: where the layout knows both inks of a sheet, they are exact.
  const laidOut = artifact.unit === 'mm' ? declared(mark, brand) : undefined;
  const ratio = laidOut ?? (seen.length > 0 ? Math.min(...seen.map(measured)) : declared(mark, brand));
  if (ratio === undefined) return undefined;
  const isLarge =
    artifact.unit === 'mm'
      ? (mark.size ?? 0) >= LARGE_MM
      : (mark.size ?? 0) / densityOf(artifact) >= LARGE_PX;
  return {
    text: mark.text,
    ratio,
    least: isLarge ? 3 : 4.5,
    boxes: mark.boxes,
    ...(mark.ink !== undefined && { ink: mark.ink }),
    ...(mark.ground !== undefined && { ground: mark.ground }),
    ...(mark.slot !== undefined && { slot: mark.slot }),
  };
}

/** On flat colours all of it counts; of a photograph, what 5 % of its pixels are below. */
function measured({ flat, least, p5 }: WordsLook): number {
  return flat ? least : p5;
}

function declared({ ink, ground }: Mark, { tokens }: Brand): number | undefined {
  const [text, paper] = [ink, ground].map((name) => (name === undefined ? undefined : tokens.colors[name]));
  return text && paper ? contrastOf(text.hex, paper.hex) : undefined;
}

function colorsOf(look: PictureLook, { tokens }: Brand): ColorShare[] {
  const own = look.tokens.flatMap(({ token, share, box }): ColorShare[] => {
    const hex = tokens.colors[token]?.hex;
    return hex === undefined || share < LEAST_SHARE ? [] : [{ token, hex, share, box }];
  });
  const foreign = look.strangers.map(
    ({ hex, share, boxes: [box] }): ColorShare => ({
      hex,
      share,
      ...(box && { box }),
    }),
  );
  return [...own, ...foreign].sort((a, b) => b.share - a.share);
}

/** What a person said of a brand, checked: names, languages, colours, logo, tokens. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Drawing, readDrawing } from '../../brand/svg.ts';
import { importTokens } from '../../brand/tokens-import/import-tokens.ts';
import { Findings } from '../../diagnostic.ts';
import { createHost } from '../../host.ts';
import { limits } from '../../limits.ts';
import { Failure } from '../../output/failure.ts';
import { readColor } from '../../scaffold/brand/color.ts';
import { companionOf, pairFor } from '../../scaffold/brand/companion.ts';
import { type ImportedLook, lookOf } from '../../scaffold/brand/imported.ts';
import { brandColors, logoColors } from '../../scaffold/brand/logo-colors.ts';
import { type TypefaceId, typefaces } from '../../scaffold/brand/typefaces.ts';
import type { BrandOptions } from '../../scaffold/brand.ts';
import { campaignLanguages } from '../../scaffold/campaign/options.ts';
import { countryFor } from '../../scaffold/countries.ts';
import { sourceFile } from '../../source/file.ts';
import { findTokenSources } from '../token-sources.ts';
import { FaultyFile } from './faulty-file.ts';
import { readName } from './name.ts';
import type { BrandAnswers } from './option-table.ts';
import { readTextFile } from './read-text-file.ts';

export interface BrandChoice extends BrandOptions {
  /** Sentences for the person: what was taken from where, and what was not. */
  readonly remarks: readonly string[];
}

/** Throws `Failure` 2 for an answer that cannot be meant, and `FaultyFile` for a logo or token file with faults. */
export function chooseBrand(answers: BrandAnswers, typedName: string, today: string): BrandChoice {
  const { name, id } = readName(typedName);
  const locales = readLocales(answers.locales);
  const given = readColors(answers.color ?? []);
  const logo = answers.logo === undefined ? undefined : readLogo(answers.logo);
  const imported = answers.tokens === undefined ? undefined : readTokens(answers.tokens, today);
  const { colors, from } = colorsFor(given, name, logo, imported);
  const typeface = readFont(answers.font) ?? imported?.typeface ?? 'figtree';
  return {
    id,
    name,
    colors,
    typeface,
    locales,
    country: countryFor(locales),
    today,
    ...(logo && { logo }),
    ...(imported && { others: imported.swatches }),
    remarks: [...from, ...familyRemarks(imported)],
  };
}

/** `fr,en`: each once, the source first. */
export function readLocales(typed: string | undefined): readonly string[] {
  if (typed === undefined) return ['en', 'fr'];
  const locales = [...new Set(typed.split(/[\s,]+/).filter((one) => one !== ''))];
  const wrong = locales.find((one) => !campaignLanguages.some((language) => language === one));
  if (locales.length === 0 || wrong !== undefined)
    throw new Failure(2, `There are no first words in “${wrong ?? typed}”.`, {
      hint: `Write languages parted by commas, among ${campaignLanguages.join(', ')}; others can be added to the campaign later.`,
    });
  return locales;
}

/** Up to two. */
export function readColors(typed: readonly string[]): readonly string[] {
  if (typed.length > 2)
    throw new Failure(2, 'A brand begins with two colours; there are more.', {
      hint: 'Give the two that matter most, and add others to tokens/core.tokens.json.',
    });
  return typed.map((one) => {
    const hex = readColor(one);
    if (hex === undefined)
      throw new Failure(2, `“${one}” is no colour.`, {
        hint: 'Write it like #0f4c5c, in quotes; rgb(15 76 92) and oklch(0.39 0.06 214) are read too.',
      });
    return hex;
  });
}

export function readFont(typed: string | undefined): TypefaceId | undefined {
  if (typed === undefined) return undefined;
  const id = Object.values(typefaces).find(
    (one) => one.id === typed || one.display.family.toLowerCase() === typed.toLowerCase(),
  )?.id;
  if (id) return id;
  throw new Failure(2, `“${typed}” does not come with Diapason.`, {
    hint: `Take one of ${Object.keys(typefaces).join(', ')} now; fonts of your own go into the brand’s fonts/ folder later (docs/brand.md).`,
  });
}

function readLogo(file: string): Drawing {
  if (/\.(png|jpe?g|webp|gif|pdf|ai|eps)$/i.test(file))
    throw new Failure(2, `“${file}” is no SVG.`, {
      hint: 'Export the logo as plain SVG: outlines and flat fills, no text, no gradients.',
    });
  const text = readTextFile(file, limits.svgBytes);
  const findings = new Findings();
  const drawing = readDrawing(sourceFile(file, text), findings);
  if (!drawing) throw new FaultyFile(file, findings.list);
  return drawing;
}

function readTokens(source: string, today: string): ImportedLook {
  const absolute = path.resolve(source);
  if (!existsSync(absolute))
    throw new Failure(2, `There is no file or folder “${source}”.`, { hint: 'Check the spelling.' });
  const found = findTokenSources(absolute, source, '');
  const findings = new Findings();
  const host = createHost(found.root, `${today}T12:00:00.000Z`);
  const imported = importTokens({ host, paths: found.paths, name: path.basename(absolute) }, findings);
  if (!imported) throw new FaultyFile(source, findings.list);
  const look = lookOf(imported);
  if (!look.colors)
    throw new Failure(2, `“${source}” has no colour token.`, {
      hint: 'Give two with --color, or a file with tokens of the type “color”.',
    });
  return look;
}

/** What was given comes first, then the tokens, then the logo; a pair that suits the name where there is none. */
function colorsFor(
  given: readonly string[],
  name: string,
  logo: Drawing | undefined,
  imported: ImportedLook | undefined,
): { readonly colors: readonly [string, string]; readonly from: readonly string[] } {
  const taken = given.length > 0 ? given : (imported?.colors ?? (logo && brandColors(logoColors(logo))));
  if (!taken) return { colors: pairFor(name), from: [] };
  const [main, second] = taken;
  const colors = [main!, second ?? companionOf(main!)] as const;
  const where = imported ? 'the tokens' : 'the logo';
  return { colors, from: given.length > 0 ? [] : [`Colours from ${where}: ${colors.join(' and ')}.`] };
}

function familyRemarks(imported: ImportedLook | undefined): readonly string[] {
  if (!imported) return [];
  const { unknownFamilies: families } = imported;
  const others =
    families.length === 0
      ? []
      : [
          `${families.map((one) => `“${one}”`).join(', ')} ${families.length === 1 ? 'does' : 'do'} not come with Diapason: put the files into the brand’s fonts/ folder and name them in brand.rules.json.`,
        ];
  return [
    ...others,
    'Of the tokens, colours and known families were taken; “diapason tokens import” brings all of them.',
  ];
}

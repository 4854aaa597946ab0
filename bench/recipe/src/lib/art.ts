/** The pictures of a campaign as files: its photograph, or the drawings of its products. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { productsOf } from './facts.ts';
import type { Campaign } from './hub.ts';

/** Drawings side by side on a card. */
const MOST_DRAWINGS = 3;

export function photographOf(campaign: Campaign): string | undefined {
  const file = path.join(campaign.folder, 'picture.png');
  return existsSync(file) ? file : undefined;
}

export function drawingsOf(campaign: Campaign): readonly string[] {
  const files = productsOf(campaign.facts).flatMap(({ image }) => image ?? []);
  return [...new Set(files)].map((file) => path.join(campaign.brandFolder, file));
}

/** What stands on a card. */
export function artOf(campaign: Campaign): readonly string[] {
  const photograph = photographOf(campaign);
  return photograph ? [photograph] : drawingsOf(campaign).slice(0, MOST_DRAWINGS);
}

/** The logo whose file ends in the variant, or the first. */
export function logoOf(campaign: Campaign, variant = 'full'): string {
  const folder = path.join(campaign.brandFolder, 'logos');
  const files = readdirSync(folder).sort();
  return path.join(folder, files.find((file) => file.endsWith(`-${variant}.svg`)) ?? files[0]!);
}

export function dataUri(file: string): string {
  const mime = file.endsWith('.svg') ? 'image/svg+xml' : 'image/png';
  return `data:${mime};base64,${readFileSync(file).toString('base64')}`;
}

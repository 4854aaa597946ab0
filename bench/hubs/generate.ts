/**
 * A hub of any size, the same for the same seed: the plain brand of the kitchen sink, and campaigns that each
 * have their own words, facts and picture, in two languages and on five channels.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { campaignFiles } from './campaign.ts';
import { drawPicture } from './picture.ts';
import { randomFrom } from './random.ts';

export interface HubSize {
  readonly campaigns: number;
  readonly seed?: number;
}

const brand = path.resolve(import.meta.dirname, '../../test/fixtures/kitchen-sink/content/brands/plain');

/** The day on which generated hubs are built: before every campaign begins. */
export const NOW = '2027-01-15';

/** Writes the hub into `root`. Campaign number n is the same in a hub of any size. */
export async function generateHub(root: string, { campaigns, seed = 1 }: HubSize): Promise<void> {
  cpSync(brand, path.join(root, 'content/brands/plain'), { recursive: true });
  for (let number = 1; number <= campaigns; number++) {
    const random = randomFrom(seed * 1_000_003 + number);
    const folder = path.join(root, 'content/campaigns', campaignName(number));
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(campaignFiles(number, random)))
      writeFileSync(path.join(folder, file), text);
    writeFileSync(path.join(folder, 'picture.png'), await drawPicture(random));
  }
}

export function campaignName(number: number): string {
  return `c-${String(number).padStart(4, '0')}`;
}

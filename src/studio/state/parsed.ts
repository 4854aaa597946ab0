/** A campaign with its facts and words, for the panels that ask more than artifacts tell. Read once for each run. */
import type { Brand } from '../../brand/brand.ts';
import { loadBrand } from '../../brand/load.ts';
import { openHub } from '../../build/hub.ts';
import { Findings } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import type { Campaign } from '../../ir/campaign.ts';
import type { Shown } from './studio-state.ts';

export interface Parsed {
  readonly campaign: Campaign;
  readonly brand: Brand;
}

const known = new WeakMap<Shown, Map<string, Promise<Parsed | undefined>>>();

/** Undefined where the files cannot be read as they are; the findings say why. `key`: `grenadine/printemps-2027`. */
export function parsedOf(shown: Shown, key: string, host: Host): Promise<Parsed | undefined> {
  const ofRun = known.get(shown) ?? new Map<string, Promise<Parsed | undefined>>();
  known.set(shown, ofRun);
  const found = ofRun.get(key) ?? parse(shown, key, host);
  ofRun.set(key, found);
  return found;
}

async function parse(shown: Shown, key: string, host: Host): Promise<Parsed | undefined> {
  const [id = '', slug = ''] = key.split('/');
  const folder = shown.outlines[key]?.folder ?? slug;
  const findings = new Findings();
  const wanted = (kind: 'brand' | 'campaign', name: string) =>
    kind === 'campaign' ? name === folder : name === id;
  const hub = openHub(
    host,
    wanted,
    findings,
    async (from, name, own) => shown.brands.get(name) ?? loadBrand(from, name, own),
  );
  if (!hub.folders.includes(folder)) return undefined;
  const { campaign, brand } = await hub.campaign(folder);
  return campaign && brand ? { campaign, brand } : undefined;
}

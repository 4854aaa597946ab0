/** Time zones: whether tzdata is there, and knows those of the hub's campaigns and markets. */
import process from 'node:process';
import { limits } from '../../limits.ts';
import type { Check, Finding, Place } from './check.ts';

/** Two hours of Paris, whose summer time has not changed since 1996: https://data.iana.org/time-zones/tzdb/europe */
const PARIS = [
  { at: '2027-01-15T12:00:00Z', hour: '13' },
  { at: '2027-07-15T12:00:00Z', hour: '14' },
] as const;
const NODE_ADVICE = 'Take the Node of nodejs.org, or “npm install --save-dev node@24” in the hub.';
const SHOWN = 3;

export const timeZones: Check = {
  id: 'time-zones',
  title: 'time zones',
  where: 'anywhere',
  apart: false,
  needs: ['yaml'],
  ifLost: NODE_ADVICE,
  look: async (place) => [judgeZones(place.isHub ? await zonesOf(place) : new Map())],
};

/** `zones`: by the zone's name, a file that names it. */
export function judgeZones(zones: ReadonlyMap<string, string>): Finding {
  const data = `tzdata ${process.versions.tz ?? 'unknown'}`;
  if (!knowsSummer())
    return {
      status: 'problem',
      found: `${data} does not know when it is summer in Paris.`,
      advice: NODE_ADVICE,
    };
  const unknown = [...zones].filter(([zone]) => !isKnown(zone));
  if (unknown.length > 0) {
    const shown = unknown.slice(0, SHOWN).map(([zone, file]) => `“${zone}” (${file})`);
    const more = unknown.length > SHOWN ? ` and ${unknown.length - SHOWN} more` : '';
    return {
      status: 'problem',
      found: `${data} does not know ${shown.join(', ')}${more}.`,
      advice:
        'Write a name of https://data.iana.org/time-zones/tzdb/zone1970.tab, such as Europe/Paris; a zone that is new needs a newer Node.',
    };
  }
  const all = [...zones.keys()].sort();
  const named =
    all.length === 0
      ? ''
      : all.length <= SHOWN
        ? ` and knows ${all.join(', ')}`
        : ` and knows all ${all.length} zones of the hub`;
  return { status: 'ok', found: `${data} is there${named}` };
}

function isKnown(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function knowsSummer(): boolean {
  const clock = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/Paris',
  });
  return PARIS.every(({ at, hour }) => clock.format(new Date(at)) === hour);
}

/** Files that cannot be read, and values that are no text, are for “diapason check” to tell. */
async function zonesOf({ root }: Place): Promise<ReadonlyMap<string, string>> {
  const [{ createHost }, { parse }] = await Promise.all([import('../../host.ts'), import('yaml')]);
  const host = createHost(root, '');
  const foldersOf = (folder: string) => host.list(folder).filter((name) => name.endsWith('/'));
  const zones = new Map<string, string>();
  const take = (file: string, zonesIn: (data: Data) => readonly unknown[]) => {
    const read = host.read(file, limits.sourceBytes);
    if (!read.ok) return;
    try {
      const data: unknown = parse(new TextDecoder().decode(read.bytes), {
        maxAliasCount: limits.yamlAliases,
      });
      for (const zone of isData(data) ? zonesIn(data) : [])
        if (typeof zone === 'string' && !zones.has(zone)) zones.set(zone, file);
    } catch {
      // Told by “diapason check”, with its place.
    }
  };
  for (const name of foldersOf('content/campaigns').slice(0, limits.doctorCampaigns))
    take(`content/campaigns/${name}campaign.yaml`, ({ timeZone }) => [timeZone]);
  for (const name of foldersOf('content/brands'))
    take(`content/brands/${name}markets.yaml`, ({ markets }) =>
      isData(markets) ? Object.values(markets).map((one) => (isData(one) ? one.timeZone : undefined)) : [],
    );
  return zones;
}

type Data = Readonly<Record<string, unknown>>;

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}

/** Reads `posted.yaml` of a campaign's folder, which most campaigns do not have. */
import { defineFamily, type Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { Campaign } from '../ir/campaign.ts';
import type { Posted, PostedFact, PostedTouchpoint, PostedVersion } from '../ir/posted.ts';
import { readAuthored } from '../source/read-authored.ts';
import { check } from '../source/schema.ts';
import type { Authored } from '../source/yaml.ts';
import { didYouMean } from './campaign-faults.ts';
import type { Losses } from './lost-facts.ts';
import { type PostedData, postedSchema } from './posted-schema.ts';
import { yamlSuppressions } from './suppressions.ts';

export const postedFile = 'posted.yaml';

export const postedFaults = defineFamily('posted', {
  'unknown-touchpoint': {
    severity: 'error',
    message: '“{id}” was posted, and the campaign has no touchpoint of that name.',
    hint: '{hint}',
  },
  'unknown-segment': {
    severity: 'error',
    message: '“{segment}” was written to, and the campaign has no segment of that name.',
    hint: '{hint}',
  },
  'unknown-market': {
    severity: 'error',
    message: '“{market}” was written to, and is not a market of the campaign.',
    hint: '{hint}',
  },
  twice: {
    severity: 'error',
    message: '“{id}” is recorded twice.',
    hint: 'Keep the entry that agrees with the printed piece.',
  },
});

type Known = Pick<Campaign, 'folder' | 'markets' | 'timeZone' | 'segments' | 'touchpoints'>;

/** Undefined when there is no such file, or when it cannot be read: then the findings say why. */
export function readPosted(
  host: Host,
  campaign: Known,
  losses: Losses,
  findings: Findings,
): Posted | undefined {
  const path = `${campaign.folder}/${postedFile}`;
  if (!host.exists(path)) return undefined;
  const authored = readAuthored(host, path, findings);
  const data = authored && check(postedSchema, authored, findings);
  if (!authored || !data) return undefined;
  checkNames(data, authored, campaign, losses, findings);
  return {
    source: authored.source,
    suppressions: yamlSuppressions(authored.source),
    touchpoints: data.touchpoints.map((one, index): PostedTouchpoint => {
      const place = ['touchpoints', index];
      const whole = versionOf(one, place, authored, { to: [], markets: campaign.markets.slice(0, 1) });
      return {
        ...whole,
        id: one.id,
        day: { type: 'moment', ...one.posted, zone: campaign.timeZone },
        versions: (one.versions ?? []).map((version, at) =>
          versionOf(version, [...place, 'versions', at], authored, whole),
        ),
        at: authored.spanOf([...place, 'id']),
      };
    }),
  };
}

type Place = readonly (string | number)[];
type VersionData = Pick<PostedData['touchpoints'][number], 'to' | 'markets' | 'facts'>;

/** `usual`: whom it went to where the entry does not say. */
function versionOf(
  data: VersionData,
  place: Place,
  authored: Authored,
  usual: Pick<PostedVersion, 'to' | 'markets'>,
): PostedVersion {
  const facts = Object.entries(data.facts).map(
    ([path, { says, confirmed }]): PostedFact => ({
      path,
      says,
      ...(confirmed === undefined ? {} : { confirmed }),
      at: authored.spanOf([...place, 'facts', path, 'says']),
    }),
  );
  return { to: data.to ?? usual.to, markets: data.markets ?? usual.markets, facts };
}

/** What was posted stays posted: a name that has gone since is put back, not forgotten. */
function checkNames(
  data: PostedData,
  authored: Authored,
  campaign: Known,
  losses: Losses,
  findings: Findings,
) {
  const [touchpoints, segments] = [campaign.touchpoints, campaign.segments].map((list) =>
    list.map((one) => one.id),
  ) as [string[], string[]];
  const { markets } = campaign;
  const ids = data.touchpoints.map((one) => one.id);
  for (const [index, one] of data.touchpoints.entries()) {
    const place = ['touchpoints', index];
    const { id } = one;
    const at = authored.spanOf([...place, 'id']);
    if (!touchpoints.includes(id) && !losses.mayHold(id))
      findings.add(postedFaults, 'unknown-touchpoint', { at }, { id, hint: putBack(id, touchpoints) });
    if (ids.indexOf(id) !== index) findings.add(postedFaults, 'twice', { at }, { id });
    const versions = [
      { place, version: one },
      ...(one.versions ?? []).map((version, at) => ({ place: [...place, 'versions', at], version })),
    ];
    for (const { place, version } of versions) {
      const missing = <T extends string>(names: readonly T[] = [], known: readonly string[]) =>
        names
          .map((name, at) => ({ name, at }))
          .filter(({ name }) => !known.includes(name) && !losses.mayHold(name));
      for (const { name, at } of missing(version.to, segments))
        findings.add(
          postedFaults,
          'unknown-segment',
          { at: authored.spanOf([...place, 'to', at]) },
          { segment: name, hint: putBack(name, segments) },
        );
      for (const { name, at } of missing(version.markets, markets))
        findings.add(
          postedFaults,
          'unknown-market',
          { at: authored.spanOf([...place, 'markets', at]) },
          { market: name, hint: putBack(name, markets) },
        );
    }
  }
}

function putBack(name: string, known: readonly string[]): string {
  const near = didYouMean(name, known);
  return near.startsWith('Did') ? near : 'Put it back into campaign.yaml: what was posted stays posted.';
}

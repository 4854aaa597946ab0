/** `build --keep-going`: what is left when campaigns with errors are left out, each of them whole. */

import { keyOfFinding } from '../build/merge.ts';
import type { Compiled } from '../compile.ts';
import type { Artifact } from '../ir/artifact.ts';
import { shareFiles } from '../output/collisions.ts';
import type { Outcome } from './run-compile.ts';

export interface Sound {
  readonly artifacts: readonly Artifact[];
  readonly hub: Compiled['hub'];
  /** Names of the campaigns that are left out, sorted. */
  readonly leftOut: readonly string[];
}

/** Undefined when an error belongs to no campaign and no brand: then it concerns them all. */
export function soundOnly({ artifacts, compiled, report }: Outcome): Sound | undefined {
  const errors = report.diagnostics.filter((one) => one.severity === 'error');
  if (errors.some((one) => one.at === undefined)) return undefined;
  const held = new Set((report.baselined ?? []).map(keyOfFinding));
  const leftOut = new Set(compiled.unsound((one) => held.has(keyOfFinding(one))));
  const campaignOf = new Map(artifacts.map((one) => [one.path, one.campaign]));
  // Two campaigns that write one path are both to blame.
  for (const { artifacts: paths = [] } of errors)
    for (const path of paths) if (campaignOf.has(path)) leftOut.add(campaignOf.get(path)!);
  return {
    // Of a font that two campaigns bring, the copy of the one that stays.
    artifacts: shareFiles(compiled.artifacts.filter(({ campaign }) => !leftOut.has(campaign))),
    hub: { ...compiled.hub, campaigns: compiled.hub.campaigns.filter(({ slug }) => !leftOut.has(slug)) },
    leftOut: [...leftOut].sort(),
  };
}

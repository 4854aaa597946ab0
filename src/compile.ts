/**
 * The whole story, top to bottom: read the hub, check the sources, expand each campaign into pieces, lower and
 * render them, read the facts back from the bytes, check every piece and then all of them together.
 */
import pMap from 'p-map';
import { checkChannels, expand, type Wish } from './build/expand.ts';
import { type Hub, loadHub } from './build/hub.ts';
import { checkImages } from './build/images.ts';
import { lowerWish, type Made, renderTask, type Task } from './build/make-piece.ts';
import { mergeDiagnostics } from './build/merge.ts';
import { type Diagnostic, Findings } from './diagnostic.ts';
import type { Host } from './host.ts';
import type { Artifact } from './ir/artifact.ts';
import type { Campaign } from './ir/campaign.ts';
import { validateDocument } from './parse/validate.ts';
import { countWords } from './prose/coverage.ts';
import { extract } from './readback/index.ts';
import type { ReleasePiece, UnmadePiece } from './rules/rule.ts';
import { runArtifactRules, runReleaseRules, runSourceRules } from './rules/run.ts';
import { showArtifacts } from './rules/show-artifacts.ts';
import { applySuppressions } from './rules/suppress.ts';

/** What can be narrowed on the command line. */
export type FilterKind = 'brand' | 'campaign' | 'locale' | 'segment' | 'touchpoint' | 'channel' | 'format';

export interface CompileOptions {
  /** Whether a name of a kind is wanted. Default: everything. */
  readonly wants?: (kind: FilterKind, name: string) => boolean;
  /** Rules of the sources only; nothing is rendered. */
  readonly sourceOnly?: boolean;
  readonly onProgress?: (done: number, all: number, path: string) => void;
}

export interface Compiled {
  readonly hub: Hub;
  /** Sorted by path. Empty with `sourceOnly`. */
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
  readonly words: { readonly checked: number; readonly unchecked: number };
}

export async function compile(host: Host, options: CompileOptions = {}): Promise<Compiled> {
  const wants = options.wants ?? (() => true);
  const findings = new Findings();
  const hub = await loadHub(host, wants, findings);

  for (const campaign of hub.campaigns) {
    const brand = hub.brands.get(campaign.brand)!;
    checkChannels(campaign, findings);
    for (const document of Object.values(campaign.documents)) validateDocument(campaign, brand, document, findings);
    findings.push(...(await runSourceRules({ campaign, brand, now: host.now })));
  }

  const tasks = hub.campaigns.flatMap((campaign) => lowerCampaign(campaign, hub, host, wants, findings));
  findings.push(...(await checkImages(tasks, host)));
  const artifacts: Artifact[] = [];
  if (!options.sourceOnly) {
    const { pieces, unmade } = await renderAll(tasks, host, options, artifacts, findings);
    for (const campaign of hub.campaigns) {
      const brand = hub.brands.get(campaign.brand)!;
      const own = pieces.get(campaign) ?? [];
      const complete = own.length === countPieces(campaign, tasks) && !options.wants;
      findings.push(...(await runReleaseRules({ campaign, brand, now: host.now, pieces: own, unmade: unmade.get(campaign) ?? [], complete })));
    }
  }

  const checked = { sourceOnly: options.sourceOnly === true, complete: options.wants === undefined };
  const diagnostics = hub.campaigns.reduce<readonly Diagnostic[]>(
    (list, campaign) => applySuppressions(list, campaign, checked),
    mergeDiagnostics(showArtifacts(findings.list, artifacts)),
  );
  return {
    hub,
    artifacts: artifacts.sort((a, b) => (a.path < b.path ? -1 : 1)),
    diagnostics: mergeDiagnostics(diagnostics),
    words: countWords(hub.campaigns),
  };
}

function lowerCampaign(campaign: Campaign, hub: Hub, host: Host, wants: NonNullable<CompileOptions['wants']>, findings: Findings): Task[] {
  const brand = hub.brands.get(campaign.brand)!;
  return expand(campaign)
    .filter((wish) => isWanted(wish, wants))
    .flatMap((wish) => lowerWish(campaign, brand, wish, host, findings))
    .filter((task) => task.segments.length === 0 || task.segments.some((segment) => wants('segment', segment)));
}

function isWanted(wish: Wish, wants: NonNullable<CompileOptions['wants']>): boolean {
  return (
    wants('locale', wish.locale) &&
    wants('channel', wish.channel) &&
    wants('format', wish.format) &&
    (wish.touchpoint === undefined || wants('touchpoint', wish.touchpoint.id))
  );
}

/** While libvips encodes one picture on its own thread, the next pieces are laid out. */
const piecesAtOnce = 4;

/** Renders, reads back and checks each piece, a few at a time; what comes out is in the order of the tasks. */
async function renderAll(tasks: readonly Task[], host: Host, options: CompileOptions, artifacts: Artifact[], findings: Findings) {
  let done = 0;
  const all = await pMap(
    tasks,
    async (task) => {
      const made = await renderTask(task, host);
      const checked = await checkMade(made, host);
      done += 1;
      options.onProgress?.(done, tasks.length, made.artifacts[0]?.path ?? '');
      return { made, checked };
    },
    { concurrency: piecesAtOnce },
  );
  const pieces = new Map<Campaign, ReleasePiece[]>();
  const unmade = new Map<Campaign, UnmadePiece[]>();
  for (const { made, checked } of all) {
    const { campaign, wish } = made.task;
    artifacts.push(...made.artifacts);
    findings.push(...checked.found);
    pieces.set(campaign, [...(pieces.get(campaign) ?? []), ...checked.piece]);
    if (made.artifacts.length > 0) continue;
    const { channel, format, touchpoint } = wish;
    const one = { channel, format, ...(touchpoint ? { touchpoint: touchpoint.id } : {}), losses: made.losses, troubles: made.rendered.troubles };
    unmade.set(campaign, [...(unmade.get(campaign) ?? []), one]);
  }
  return { pieces, unmade };
}

async function checkMade({ task, artifacts, rendered, losses }: Made, host: Host): Promise<{ found: Diagnostic[]; piece: ReleasePiece[] }> {
  const { campaign, brand, edition, sides } = task;
  const found: Diagnostic[] = [];
  const piece: ReleasePiece[] = [];
  for (const [index, artifact] of artifacts.entries()) {
    if (artifact.supporting) continue;
    const extracted = await extract(artifact);
    const troubles = index === 0 ? rendered.troubles : [];
    found.push(...(await runArtifactRules({ campaign, brand, now: host.now, artifact, edition, sides, extracted, troubles })));
    const { body, ...rest } = artifact;
    piece.push({ artifact: { ...rest, bytes: Buffer.byteLength(body) }, edition, sides, extracted, losses: index === 0 ? losses : [] });
  }
  return { found, piece };
}

function countPieces(campaign: Campaign, tasks: readonly Task[]): number {
  return tasks.filter((task) => task.campaign === campaign).length;
}

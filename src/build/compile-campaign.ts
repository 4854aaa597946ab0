/** One campaign from its sources to checked artifacts. */
import pMap from 'p-map';
import type { Brand } from '../brand/brand.ts';
import { isOfSitePage } from '../channels/web/site-page.ts';
import { contains, type Diagnostic, defineFamily, Findings } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { Artifact } from '../ir/artifact.ts';
import type { Campaign } from '../ir/campaign.ts';
import type { Override } from '../ir/overrides.ts';
import { validateDocument } from '../parse/validate.ts';
import type { ReleasePiece, UnmadePiece } from '../rules/rule.ts';
import { runArtifactRules, runReleaseRules, runSourceRules } from '../rules/run.ts';
import { coverageOf } from '../rules/shared/coverage.ts';
import { showArtifacts } from '../rules/show-artifacts.ts';
import { applySuppressions } from '../rules/suppress.ts';
import { checkAdjustments, type PieceUse, tellImpossible } from './adjustments.ts';
import { besideFiles } from './beside-files.ts';
import type { CampaignResult } from './cache/campaign-cache.ts';
import type { ReadAfresh } from './cache/read-afresh.ts';
import { type Reading, readBack } from './cache/readback-cache.ts';
import type { RenderCache } from './cache/render-cache.ts';
import { sha256 } from './cache/store.ts';
import { checkPictures } from './check-pictures.ts';
import { type Listener, timed } from './events.ts';
import { checkChannels, expand, type Wish } from './expand.ts';
import { checkImages } from './images.ts';
import { lowerWish, type Made, nameOf, newFirst, renderTask, type Task } from './make-piece.ts';
import { mergeDiagnostics } from './merge.ts';
import { nearestFirst } from './nearest-first.ts';
import { outlineOf } from './outline.ts';
import { placeOverrides } from './override-places.ts';
import { explainOverride, overridden } from './overrides.ts';
import { printLook } from './print-look.ts';
import type { Wants } from './wants.ts';

export interface CampaignOptions {
  /** Whether a name of a kind is wanted. Default: everything. */
  readonly wants?: Wants;
  /** Rules of the sources only; nothing is rendered. */
  readonly sourceOnly?: boolean;
  readonly cache?: RenderCache;
  /** What is wrong with the brand's files: a piece that needs what they lack is not made, and no failure of ours. */
  readonly brandError?: Diagnostic;
  readonly listener: Listener;
  /** Pieces that are worked on at the same time. */
  readonly piecesAtOnce: number;
  /** Who reads pieces back, such as another thread. Default: this one. */
  readonly readAfresh?: ReadAfresh;
  /** A piece and what stands beside it, as soon as it is made and before it is judged. The work waits for it. */
  readonly onPiece?: (made: readonly Artifact[]) => void | Promise<void>;
  /** Paths of pieces that somebody has before their eyes at this moment: they are begun before the others. */
  readonly inView?: () => readonly string[];
  /** All of these are made, be it none, and none of them judged: the rest of the work waits for it. Default: it goes on. */
  readonly onViewMade?: () => void | Promise<void>;
}

const pieceFaults = defineFamily('piece', {
  'brand-unsound': {
    severity: 'note',
    message: '{piece} could not be made: a file of the brand “{brand}” that it may need is unsound.',
    hint: 'Mend the errors in the brand’s files.',
  },
});

/** `before`: what reading the campaign's files found already. */
export async function compileCampaign(
  campaign: Campaign,
  brand: Brand,
  host: Host,
  options: CampaignOptions,
  before: readonly Diagnostic[],
): Promise<Omit<CampaignResult, 'asked'>> {
  const { now } = host;
  const { listener } = options;
  // What is made of facts that nobody can read is good for nothing.
  const sourceOnly = options.sourceOnly === true || campaign.lost.length > 0;
  const at = campaign.slug;
  const findings = new Findings();
  findings.push(...before);
  checkChannels(campaign, findings);
  checkAdjustments(campaign, findings);
  for (const document of Object.values(campaign.documents))
    validateDocument(campaign, brand, document, findings);
  // Heard after what is wrong with the sources, though pictures come first: somebody may wait for one.
  const ofPieces = new Findings();

  const tasks = await timed(listener, 'lower', at, () =>
    plan(campaign, brand, host, options.wants, ofPieces),
  );
  const planned = sourceOnly ? [] : tasks;
  const pages = planned.filter(({ wish }) => isOfSitePage(wish));
  listener.tell({ kind: 'planned', campaign: at, pieces: planned.length, pages: pages.length });
  ofPieces.push(...(await checkImages(tasks, host)));
  const adjusted = campaign.lost.length > 0 ? [] : adjustedIn(tasks);
  tellImpossible(adjusted, ofPieces);
  const overrides = placedOverrides(campaign, tasks, brand, host, options.wants, ofPieces);

  const artifacts: Artifact[] = [];
  const made = sourceOnly
    ? undefined
    : await renderAll(tasks, host, { ...options, overrides }, artifacts, ofPieces);
  const found = await timed(listener, 'check sources', at, () => runSourceRules({ campaign, brand, now }));
  findings.push(...found.filter((one) => !holdsALoss(one, campaign)), ...ofPieces.list);
  if (made) {
    const { pieces, unmade } = made;
    const complete = pieces.length === tasks.length && !options.wants;
    findings.push(
      ...(await timed(listener, 'check release', at, () =>
        runReleaseRules({ campaign, brand, now, pieces, unmade, complete, adjusted }),
      )),
    );
  }
  const policy = { brand: brand.name, ...brand.rules.suppressions };
  const checked = { sourceOnly, complete: options.wants === undefined, now, policy };
  const shown = mergeDiagnostics(showArtifacts(findings.list, artifacts));
  const { diagnostics, suppressions } = applySuppressions(shown, campaign, checked);
  return {
    slug: campaign.slug,
    brand: brand.id,
    name: campaign.name,
    at: campaign.spanOf('name'),
    artifacts,
    diagnostics: mergeDiagnostics(diagnostics),
    suppressions,
    words: coverageOf(campaign),
    says: sha256(JSON.stringify(artifacts.map(said))),
    outline: outlineOf(campaign),
  };
}

/** What became of each adjustment in each piece. Most campaigns have none: their plans are not asked for. */
function adjustedIn(tasks: readonly Task[]): readonly PieceUse[] {
  if (!tasks[0]?.campaign.adjustments) return [];
  return tasks.flatMap((task) => task.adjusted().map((use) => ({ ...use, piece: nameOf(task) })));
}

/** Hand-made files are held against all pieces of the campaign, whatever of it this run makes. */
function placedOverrides(
  campaign: Campaign,
  tasks: readonly Task[],
  brand: Brand,
  host: Host,
  wants: Wants | undefined,
  findings: Findings,
): ReadonlyMap<string, Override> {
  if (!campaign.overrides || campaign.lost.length > 0) return new Map();
  const all = wants ? planPieces(campaign, brand, host) : tasks;
  return placeOverrides(campaign, all, findings);
}

/** What holds a value that cannot be read is not judged: that value is told, and may be all that is wrong. */
function holdsALoss({ at }: Diagnostic, { lost }: Campaign): boolean {
  return at !== undefined && lost.some((one) => contains(at, one.at));
}

/** What a report may tell of a piece and its bytes do not: the subject of an email's text part. */
function said({ path, data, marks, supporting, handMade }: Artifact) {
  return [path, data, supporting, handMade?.by, handMade?.date, marks.map(({ kind, text }) => [kind, text])];
}

/** The pieces of a campaign that would be made, whatever else is to be said of it. */
export function planPieces(campaign: Campaign, brand: Brand, host: Host, wants?: Wants): readonly Task[] {
  return plan(campaign, brand, host, wants, new Findings());
}

/** The tasks of a campaign, in the order of its own lists. */
function plan(
  campaign: Campaign,
  brand: Brand,
  host: Host,
  wants: Wants = () => true,
  findings: Findings,
): Task[] {
  return expand(campaign)
    .filter((wish) => isWanted(wish, wants))
    .flatMap((wish) => lowerWish(campaign, brand, wish, host, findings))
    .filter(
      (task) => task.segments.length === 0 || task.segments.some((segment) => wants('segment', segment)),
    );
}

function isWanted(wish: Wish, wants: Wants): boolean {
  return (
    wants('locale', wish.locale) &&
    wants('channel', wish.channel) &&
    wants('format', wish.format) &&
    (wish.touchpoint === undefined || wants('touchpoint', wish.touchpoint.id))
  );
}

interface CheckedPiece {
  readonly made: Made;
  readonly checked: Awaited<ReturnType<typeof checkMade>>;
}

/** One is laid out while the one before is encoded; with more of them the nearest would wait for the others. */
const IN_VIEW_AT_ONCE = 2;

interface RenderOptions extends CampaignOptions {
  /** By the path of the piece without ending. */
  readonly overrides: ReadonlyMap<string, Override>;
}

/**
 * Renders, reads back and checks each piece, a few at a time. Those in view are begun first; what comes out, findings
 * too, is in the order of the tasks all the same.
 */
async function renderAll(
  tasks: readonly Task[],
  host: Host,
  options: RenderOptions,
  artifacts: Artifact[],
  findings: Findings,
) {
  const { cache, onPiece, readAfresh } = options;
  const reading: Reading = { ...(cache && { store: cache.store }), ...(readAfresh && { readAfresh }) };
  const inView = () => (options.inView?.() ?? []).map(withoutEnding);
  const found = new Map(tasks.map((task) => [task, new Findings()]));
  const done = new Map<Task, CheckedPiece>();
  const formatOf = ({ wish }: Task) => `${wish.channel}/${wish.format}`;
  const make = async (task: Task) => {
    const format = formatOf(task);
    const made = await timed(
      options.listener,
      'render',
      nameOf(task),
      () => renderUnlessBrandLacks(task, host, options, found.get(task)!),
      (value) => ({ format, ...(value?.isFound ? { found: true } : {}) }),
    );
    if (made) await onPiece?.(made.artifacts);
    return made;
  };
  const judge = async (made: Made | undefined) => {
    if (!made) return;
    const { task } = made;
    const checked = await timed(
      options.listener,
      'check',
      nameOf(task),
      () => checkMade(made, host, reading),
      () => ({ format: formatOf(task) }),
    );
    done.set(task, { made, checked });
  };
  const concurrency = options.piecesAtOnce;
  // What is in view has the machine to itself; it is judged, and which of the others are new is asked, after it.
  const seen = inView();
  const near = tasks.filter((task) => seen.includes(nameOf(task)));
  const nearest = [...nearestFirst(near.map(nameOf), () => seen)].map((index) => near[index]!);
  const before = await pMap(nearest, make, { concurrency: Math.min(concurrency, IN_VIEW_AT_ONCE) });
  await options.onViewMade?.();
  await pMap(before, judge, { concurrency });
  const others = tasks.filter((task) => !near.includes(task));
  const ordered = onPiece && cache ? newFirst(others, cache.store) : others;
  await pMap(nearestFirst(ordered.map(nameOf), inView), async (index) => judge(await make(ordered[index]!)), {
    concurrency,
  });
  for (const task of tasks) findings.push(...found.get(task)!.list);
  const pieces: ReleasePiece[] = [];
  const unmade: UnmadePiece[] = [];
  for (const { made, checked } of tasks.flatMap((task) => done.get(task) ?? [])) {
    artifacts.push(...made.artifacts);
    findings.push(...checked.found);
    pieces.push(...checked.pieces);
    if (made.artifacts.length > 0) continue;
    const { channel, format, touchpoint } = made.task.wish;
    unmade.push({
      channel,
      format,
      ...(touchpoint ? { touchpoint: touchpoint.id } : {}),
      losses: made.losses,
      troubles: made.rendered.troubles,
    });
  }
  return { pieces, unmade };
}

/** A piece goes by the path that its files share. */
function withoutEnding(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}

/** Undefined for a piece that needs a logo, layout or drawing whose file is unsound; that is said. */
async function renderUnlessBrandLacks(
  task: Task,
  host: Host,
  { cache, brandError, overrides }: RenderOptions,
  findings: Findings,
): Promise<Made | undefined> {
  const name = nameOf(task);
  const override = overrides.get(name);
  try {
    const made = await renderTask(
      task,
      host,
      cache,
      override && ((rendered) => overridden(task, override, rendered, host, findings, cache?.store)),
    );
    if (override && made.artifacts[0]?.handMade) cache?.reasons.set(name, explainOverride(override, task));
    return made;
  } catch (cause) {
    if (!brandError) throw cause;
    const { channel, format } = task.wish;
    const at = brandError.at ?? task.edition.at;
    findings.add(
      pieceFaults,
      'brand-unsound',
      { at },
      { piece: `${channel}/${format}`, brand: task.brand.name },
    );
    return undefined;
  }
}

async function checkMade(
  { task, artifacts, rendered, losses }: Made,
  host: Host,
  reading: Reading,
): Promise<{ found: Diagnostic[]; pieces: ReleasePiece[] }> {
  const { campaign, brand, edition, sides } = task;
  const found: Diagnostic[] = [];
  const pieces: ReleasePiece[] = [];
  const supporting = artifacts.filter((one) => one.supporting);
  for (const [index, artifact] of artifacts.entries()) {
    if (artifact.supporting) continue;
    const { extracted, press, look: own } = await readBack(artifact, brand, reading);
    const proofs = supporting.filter(({ data }) => data?.proof === true);
    const look =
      own ?? (proofs.length > 0 ? await printLook(artifact, proofs, brand, reading.store) : undefined);
    const troubles = index === 0 ? rendered.troubles : [];
    const beside = index === 0 ? await besideFiles(supporting, artifact, extracted, brand, reading) : [];
    const asked = { campaign, brand, now: host.now, edition, sides };
    found.push(
      ...(await runArtifactRules({
        ...asked,
        artifact: readOnce(artifact),
        extracted,
        troubles,
        beside,
        ...(press ? { press } : {}),
        ...(look ? { look } : {}),
      })),
      ...(index === 0 ? await checkPictures(supporting, asked, reading) : []),
    );
    pieces.push({
      artifact: withoutBody(artifact),
      edition,
      sides,
      extracted,
      losses: index === 0 ? losses : [],
      troubles,
    });
  }
  return { found, pieces };
}

/** The same artifact, whose bytes are read from disk at most once however many rules ask for them. */
function readOnce(artifact: Artifact): Artifact {
  let body: Artifact['body'] | undefined;
  return Object.defineProperty(Object.create(artifact) as Artifact, 'body', {
    get: () => {
      body ??= artifact.body;
      return body;
    },
  });
}

/** A release keeps no bytes, so that memory stays flat. */
function withoutBody(artifact: Artifact): ReleasePiece['artifact'] {
  const bytes = artifact.stored?.bytes ?? Buffer.byteLength(artifact.body);
  const { body: _body, ...rest } = Object.getOwnPropertyDescriptors(artifact);
  return Object.assign(Object.defineProperties({} as Omit<Artifact, 'body'>, rest), { bytes });
}

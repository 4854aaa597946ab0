/**
 * `diapason dev`: a small server on loopback that shows every artifact and follows saves.
 *
 * It is plain `node:http` rather than Astro's or Vite's development server. Those answer for every file below
 * their roots (`/@fs/`, `/src/`, `/node_modules/`), let some foreign Host and Origin headers pass, and must
 * inject scripts that our policy forbids; here only known pages and artifacts have an address. It is also up in
 * the time of one compilation, with nothing to bundle: islands are plain modules, served as they stand.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn, setTimeout as setTimeoutPromise } from 'node:timers/promises';
import type { BuildEvent } from '../build/events.ts';
import { oneAtATime } from '../build/one-at-a-time.ts';
import { watchHub } from '../build/watch.ts';
import type { Host } from '../host.ts';
import type { Artifact } from '../ir/artifact.ts';
import type { Remember } from '../output/report-html/faces.ts';
import { type Answer, sentence } from './server/answer.ts';
import { readAssets } from './server/assets.ts';
import { openEvents } from './server/events.ts';
import { refuse } from './server/guard.ts';
import { withJudged } from './server/judged-files.ts';
import { LOOPBACK, listenFrom } from './server/listen.ts';
import { lookingAt } from './server/looking.ts';
import type { PortalLookup } from './server/portal.ts';
import { respond } from './server/respond.ts';
import { rememberHere, smallPictures } from './server/small-pictures.ts';
import { openVisits } from './server/visits.ts';
import { answerWrite, isWrite } from './server/writes.ts';
import { type ExampleWish, openExamples } from './state/examples.ts';
import { type Look, openLooks } from './state/looks.ts';
import { progressMeter } from './state/progress.ts';
import {
  afterFailure,
  nextShown,
  nothingShown,
  type Shown,
  type StudioState,
  withPieces,
} from './state/studio-state.ts';

export { type StudioState, studioState } from './state/studio-state.ts';

/** What a compilation is told while it works, and tells. */
export interface CompileAlong {
  tell(event: BuildEvent): void;
  /** Folders of campaigns that somebody is looking at. */
  readonly first: readonly string[];
  /** Paths of pieces that somebody has before their eyes at this moment, the nearest first. */
  inView(): readonly string[];
  /** These are made; the rest of the work waits until it is back. */
  onViewMade(): Promise<void>;
}

export interface StudioOptions {
  readonly host: Host;
  /**
   * One whole compilation of the hub, which may hand over pieces as they are made, and tell how far it is. It may
   * reject: the failure is shown and the pictures stay.
   */
  readonly compile: (
    onPiece: (made: readonly Artifact[]) => Promise<void>,
    along: CompileAlong,
  ) => Promise<StudioState>;
  /** The portal of a brand as it is now. Default: there is none. */
  readonly portalOf?: PortalLookup;
  /** One campaign in another brand's look. Default: brands cannot be compared. */
  readonly compileIn?: (look: Look) => Promise<StudioState>;
  /** An example of the manual in a brand. Default: none is shown. */
  readonly compileExample?: (wish: ExampleWish) => Promise<StudioState>;
  /** A secret of this run, which our own pages show when they write. Without one nothing can be written. */
  readonly token?: string;
  /** Keeps small pictures from run to run. Default: for this run. */
  readonly remember?: Remember;
  /** Where to listen; the next free one is taken when it is in use. Default 4321; 0 lets the system choose. */
  readonly port?: number;
  /** Told when the port asked for was in use, in one sentence. */
  readonly say?: (sentence: string) => void;
  /** Follow saves in `content/`. Default true. */
  readonly watch?: boolean;
}

export interface Studio {
  /** `http://127.0.0.1:4321/` */
  readonly url: string;
  /** When the first compilation is on screen; the server answers before. Never rejects. */
  readonly ready: Promise<void>;
  /** When nobody has asked for anything for so long: for work that nobody waits for. */
  quiet(forMs: number): Promise<void>;
  /** Compiles again, after the run that is under way, and tells every open page. Never rejects. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

const DEFAULT_PORT = 4321;
/** How long new pieces of a run, but for the first, wait for others: each time pages are drawn anew. */
const EARLY_MS = { inView: 40, elsewhere: 250 };
/** How often pages hear how far a compilation is; shorter ones show no count. */
const PROGRESS_MS = 500;
/** How long the first visitor waits for something to look at; then the page says that it is being composed. */
const FIRST_MS = 2_000;

export async function startStudio(options: StudioOptions): Promise<Studio> {
  const { host, compile, say, token, portalOf = async () => undefined } = options;
  const assets = await readAssets();
  const events = openEvents();
  const small = smallPictures(options.remember ?? rememberHere());
  let shown = nothingShown;
  let run = 0;
  // Saves heard of, and how many of them the pictures know.
  let heard = 0;
  let known = 0;

  const first = Promise.withResolvers<void>();
  const show = () => {
    run++;
    first.resolve();
    events.tell('shown', run);
  };
  // Pieces of a run are shown together every so often, so that pages are not drawn anew for each of two hundred.
  let early: NodeJS.Timeout | undefined;
  const visits = openVisits();
  const showEarly = () => {
    clearTimeout(early);
    early = undefined;
    show();
    events.tell('working', run);
  };
  const showNow = async () => {
    showEarly();
    if (events.open().length > 0) await visits.letThrough();
  };
  // Two compilations at a time would each take twice as long: a look waits for the run, and the run for the look.
  const inTurn = turnTaker();
  const { compileIn, compileExample } = options;
  const looks = openLooks(compileIn && ((look) => inTurn(() => compileIn(look))), show);
  const examples = openExamples(compileExample && ((wish) => inTurn(() => compileExample(wish))), show);
  const composeAgain = oneAtATime(async () => {
    const mine = heard;
    events.tell('working', run);
    const meter = progressMeter();
    let isFirst = true;
    let waitMs = EARLY_MS.inView;
    const counting = setInterval(() => meter.now().of > 0 && events.tellProgress(meter.now()), PROGRESS_MS);
    try {
      const onPiece = async (made: readonly Artifact[]) => {
        const next = withPieces(shown, made);
        if (next !== shown) {
          shown = next;
          if (isFirst) {
            isFirst = false;
            await showNow();
          } else early ??= setTimeout(showEarly, waitMs);
        }
        // Timers and visitors have their turn: what is found in the cache never waits for anything.
        await nextTurn();
      };
      const state = await inTurn(() =>
        compile(onPiece, {
          tell: meter.tell,
          first: foldersAt(events.open(), shown),
          inView: events.inView,
          onViewMade: async () => {
            waitMs = EARLY_MS.elsewhere;
            if (early) await showNow();
          },
        }),
      );
      shown = withJudged(nextShown(shown, state), host);
    } catch (error) {
      shown = afterFailure(shown, error);
    }
    clearInterval(counting);
    clearTimeout(early);
    early = undefined;
    looks.makeStale();
    examples.makeStale();
    known = mine;
    show();
  });
  const refresh = () => {
    heard++;
    return composeAgain();
  };

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const target = request.url ?? '';
    if (isWrite(target)) return answerWrite(request, token, { host, shown, isCurrent: heard === known });
    if (run === 0)
      await Promise.race([first.promise, setTimeoutPromise(FIRST_MS, undefined, { ref: false })]);
    const serving = {
      shown,
      run,
      host,
      assets,
      small,
      looks,
      examples,
      portalOf,
      ...(token !== undefined && { token }),
    };
    return respond({ target, headers: request.headers }, serving);
  };
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const refusal = refuse(request.method, request.headers, port, isWrite(request.url) ? 'write' : 'read');
    if (refusal) return send(request, response, sentence(refusal.status, refusal.why));
    const at = eventsAt(request.url);
    if (at !== undefined) return events.listen(request, response, run, at);
    const looking = lookingAt(request.url);
    if (looking) {
      events.look(looking);
      return send(request, response, { status: 204, headers: {}, body: '' });
    }
    const leave = visits.begin();
    response.once('close', leave);
    answer(request).then(
      (found) => send(request, response, found),
      (error: unknown) => send(request, response, sentence(500, `The studio failed: ${String(error)}`)),
    );
  });
  const asked = options.port ?? DEFAULT_PORT;
  const port = await listenFrom(server, asked);
  if (asked !== 0 && port !== asked) say?.(`Port ${asked} is in use; the studio is on ${port}.`);

  // Watched before it is read: a save in between would be in neither.
  const watcher = options.watch === false ? undefined : watchHub(host.root, refresh);
  await watcher?.ready;
  const ready = refresh();

  return {
    url: `http://${LOOPBACK}:${port}/`,
    ready,
    quiet: visits.quiet,
    refresh,
    async close() {
      await ready;
      await watcher?.close();
      events.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Path of the page that wants to hear, empty where it does not say; undefined for another address. */
function eventsAt(target = ''): string | undefined {
  const [path, query] = target.split('?');
  return path === '/events' ? (new URLSearchParams(query).get('at') ?? '') : undefined;
}

/** Folders of the campaigns on these pages. */
function foldersAt(pages: readonly string[], { outlines }: Shown): readonly string[] {
  return pages.flatMap((page) => {
    const [, brand, campaign] = page.split('/');
    return campaign === undefined ? [] : (outlines[`${brand}/${campaign}`]?.folder ?? campaign);
  });
}

/** Runs tasks one after another, whatever became of those before. */
function turnTaker() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const mine = last.then(task, task);
    last = mine.catch(() => {});
    return mine;
  };
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer) {
  response.writeHead(status, {
    ...headers,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'content-length': Buffer.byteLength(body),
    // A body that was refused unread would be taken for the next request.
    ...(request.complete || request.method === 'GET' || request.method === 'HEAD'
      ? {}
      : { connection: 'close' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

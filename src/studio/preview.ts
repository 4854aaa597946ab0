/**
 * `diapason dev`: a small server on loopback that shows every artifact and follows saves.
 *
 * It is plain `node:http` rather than Astro's or Vite's development server. Those answer for every file below
 * their roots (`/@fs/`, `/src/`, `/node_modules/`), let some foreign Host and Origin headers pass, and must
 * inject scripts that our policy forbids; here only known artifacts have an address. It is also up in the time
 * of one compilation, with nothing to bundle. Islands of a later studio can be built beforehand and served as
 * further assets.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { oneAtATime } from '../build/one-at-a-time.ts';
import { watchHub } from '../build/watch.ts';
import type { Host } from '../host.ts';
import type { Artifact } from '../ir/artifact.ts';
import { refuse } from './guard.ts';
import type { PortalLookup } from './portal-route.ts';
import { afterFailure, nextShown, nothingShown, type PreviewState, withPieces } from './preview-state.ts';
import { type Assets, respondInTime } from './respond.ts';

export { type PreviewState, previewState } from './preview-state.ts';

export interface PreviewOptions {
  readonly host: Host;
  /**
   * One whole compilation of the hub, which may hand over pieces as they are made. It may reject: the failure is
   * shown and the pictures stay.
   */
  readonly compile: (onPiece: (made: readonly Artifact[]) => void) => Promise<PreviewState>;
  /** The portal of a brand as it is now. Default: there is none. */
  readonly portalOf?: PortalLookup;
  /** Where to listen; the next free one is taken when it is in use. Default 4321; 0 lets the system choose. */
  readonly port?: number;
  /** Told when the port asked for was in use, in one sentence. */
  readonly say?: (sentence: string) => void;
  /** Follow saves in `content/`. Default true. */
  readonly watch?: boolean;
}

export interface Preview {
  /** `http://127.0.0.1:4321/` */
  readonly url: string;
  /** When the first compilation is on screen; the server answers before. Never rejects. */
  readonly ready: Promise<void>;
  /** Compiles again, after the run that is under way, and tells every open page. Never rejects. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const DEFAULT_PORT = 4321;
/** How long the first new piece waits for others. */
const EARLY_MS = 120;
/** Ports tried after the one asked for. */
const PORT_TRIES = 50;

export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { host, compile, say, portalOf = async () => undefined } = options;
  const assets = await readAssets();
  const listeners = new Set<ServerResponse>();
  let shown = nothingShown;
  let run = 0;

  const tell = (event: string) => {
    for (const listener of listeners) listener.write(`event: ${event}\ndata: ${run}\n\n`);
  };
  // Pieces of a run are shown together every so often, so that pages are not drawn anew for each of two hundred.
  let early: NodeJS.Timeout | undefined;
  const showEarly = () => {
    early = undefined;
    run++;
    tell('shown');
    tell('working');
  };
  const refresh = oneAtATime(async () => {
    tell('working');
    try {
      const state = await compile((made) => {
        shown = withPieces(shown, made);
        early ??= setTimeout(showEarly, EARLY_MS);
      });
      shown = nextShown(shown, state);
    } catch (error) {
      shown = afterFailure(shown, error);
    }
    clearTimeout(early);
    early = undefined;
    run++;
    tell('shown');
  });

  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const refusal = refuse(request.method, request.headers, port);
    if (refusal) return send(request, response, refusal.status, plain, refusal.why);
    if (request.url === '/events') return listen(request, response, listeners, run);
    const asked = { target: request.url ?? '', headers: request.headers };
    void respondInTime(asked, shown, run, host, assets, portalOf).then(
      (answer) => send(request, response, answer.status, answer.headers, answer.body),
      (error: unknown) => send(request, response, 500, plain, failureText(error)),
    );
  });
  const asked = options.port ?? DEFAULT_PORT;
  const port = await listenFrom(server, asked);
  if (asked !== 0 && port !== asked) say?.(`Port ${asked} is in use; the preview is on ${port}.`);

  // Watched before it is read: a save in between would be in neither.
  const watcher = options.watch === false ? undefined : watchHub(host.root, refresh);
  await watcher?.ready;
  const ready = refresh();

  return {
    url: `http://${LOOPBACK}:${port}/`,
    ready,
    refresh,
    async close() {
      await ready;
      await watcher?.close();
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function failureText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const plain = { 'content-type': 'text/plain; charset=utf-8' };

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array,
) {
  response.writeHead(status, {
    ...headers,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'content-length': Buffer.byteLength(body),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A stream of events: `working` when a compilation begins, `shown` with its number when it is on screen. */
function listen(
  request: IncomingMessage,
  response: ServerResponse,
  listeners: Set<ServerResponse>,
  run: number,
) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(`retry: 1000\nevent: shown\ndata: ${run}\n\n`);
  listeners.add(response);
  request.on('close', () => listeners.delete(response));
}

async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; ; port++) {
    const failure = await tryListen(server, port);
    if (!failure) return (server.address() as AddressInfo).port;
    if (failure.code !== 'EADDRINUSE' || port >= Math.min(first + PORT_TRIES, 65_535)) throw failure;
  }
}

function tryListen(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => resolve(error);
    server.once('error', fail);
    server.listen(port, LOOPBACK, () => {
      server.off('error', fail);
      resolve(undefined);
    });
  });
}

async function readAssets(): Promise<Assets> {
  const read = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');
  const [css, js] = await Promise.all([read('preview.css'), read('client.js')]);
  return { css, js };
}

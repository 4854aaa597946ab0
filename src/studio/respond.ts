/** From an address to an answer. Nothing but known pages and known artifacts has an address. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Host } from '../host.ts';
import { boardPage } from './board-page.ts';
import { html, type Markup } from './markup.ts';
import { overviewPage } from './overview-page.ts';
import type { PageContext } from './page-context.ts';
import { type PortalLookup, portalAnswer } from './portal-route.ts';
import type { Shown } from './preview-state.ts';
import { ARTIFACT_POLICY, SHELL_POLICY, shell } from './shell.ts';
import { interfaceLanguage, words } from './words.ts';

export interface Answer {
  readonly status: 200 | 400 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Our own stylesheet and script, read once at the start. */
export interface Assets {
  readonly css: string;
  readonly js: string;
}

export interface Request {
  /** Path and query as they came. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

/** The same with what has to be waited for: a portal is made when it is first asked for. */
export async function respondInTime(
  request: Request,
  shown: Shown,
  run: number,
  host: Host,
  assets: Assets,
  portalOf: PortalLookup,
): Promise<Answer> {
  const pathname = parseTarget(request.target)?.pathname ?? '';
  const portal = pathname.startsWith('/brand/') ? await portalAnswer(pathname, portalOf) : undefined;
  return portal ?? respond(request, shown, run, host, assets);
}

/**
 * `..` in any spelling cannot leave: an artifact's address is a key in a table, compared letter by letter, and
 * no part of it is ever joined to a folder.
 */
export function respond(request: Request, shown: Shown, run: number, host: Host, assets: Assets): Answer {
  const url = parseTarget(request.target);
  if (!url) return text(400, 'This address cannot be read.');
  const { pathname, searchParams } = url;
  if (pathname === '/preview.css') return asset('text/css; charset=utf-8', assets.css);
  if (pathname === '/preview.js') return asset('text/javascript; charset=utf-8', assets.js);
  if (pathname.startsWith('/files/')) return file(pathname.slice('/files/'.length), shown);

  const language = interfaceLanguage(searchParams.get('lang'), request.headers['accept-language']);
  const context: PageContext = {
    shown,
    host,
    language,
    words: words[language],
    failure: failureView(shown.failure, words[language].failed),
    run,
  };
  if (pathname === '/') return page(200, overviewPage(context));
  const [brand, campaign, locale, ...rest] = pathname.slice(1).split('/');
  const segment = searchParams.get('segment') ?? '';
  const board =
    brand && campaign && locale && rest.length === 0
      ? boardPage(context, { brand, campaign, locale, segment })
      : undefined;
  return board ? page(200, board) : page(404, missingPage(context));
}

/** The decoded path and the query; undefined for an address that is no address. */
function parseTarget(target: string): { pathname: string; searchParams: URLSearchParams } | undefined {
  if (!target.startsWith('/') || target.startsWith('//') || target.length > 2000) return undefined;
  const [path = '', ...query] = target.split('?');
  try {
    return { pathname: decodeURIComponent(path), searchParams: new URLSearchParams(query.join('?')) };
  } catch {
    return undefined;
  }
}

function file(path: string, shown: Shown): Answer {
  const artifact = shown.artifacts.find((one) => one.path === path);
  if (!artifact) return text(404, 'There is no such artifact.');
  const isText = /^(text\/|application\/json)/.test(artifact.mime) && !/charset=/.test(artifact.mime);
  return {
    status: 200,
    headers: {
      'content-type': isText ? `${artifact.mime}; charset=utf-8` : artifact.mime,
      'content-security-policy': ARTIFACT_POLICY,
      // Only what is asked for by its version may be kept: the address changes with the bytes.
      'cache-control': 'no-cache',
    },
    body: artifact.body,
  };
}

function failureView(failure: string | undefined, label: string): Markup {
  if (failure === undefined) return html`<div class="failure" hidden></div>`;
  return html`<div class="failure" role="alert"><h2>${label}</h2><pre tabindex="0" role="group" aria-label="${label}">${failure}</pre></div>`;
}

function missingPage({ words: say, language, run }: PageContext): Markup {
  const main = html`<h1>${say.missing}</h1><p><a href="/?lang=${language}">${say.backHome}</a></p>`;
  return shell({ language, words: say, title: say.missing, address: '/', main, run });
}

function page(status: 200 | 404, markup: Markup): Answer {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': SHELL_POLICY,
    'cache-control': 'no-store',
    vary: 'accept-language',
  };
  return { status, headers, body: markup.html };
}

function asset(mime: string, body: string): Answer {
  return { status: 200, headers: { 'content-type': mime, 'cache-control': 'no-cache' }, body };
}

function text(status: 400 | 404, body: string): Answer {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': SHELL_POLICY };
  return { status, headers, body };
}

/**
 * Portals in the studio: the very files that the site has, at the same addresses. A page that a browser opens in a tab
 * has one module more, which loads it again when something of its brand changes; whoever else asks gets its own bytes.
 */
import { createHash } from 'node:crypto';
import type { Portal, PortalFile } from '../../portal/source.ts';
import type { Answer } from './answer.ts';
import { ARTIFACT_POLICY } from './policies.ts';

/** The portal of a brand of the hub; undefined for one that it has not, or that is not sound yet. */
export type PortalLookup = (brand: string) => Promise<Portal | undefined>;

export interface PortalWish {
  readonly brand: string;
  /** Below the portal; empty for its first page. */
  readonly path: string;
  /** Whether a browser opens it in a tab. */
  readonly isOpened: boolean;
}

/**
 * The answer for a file of a portal, or a folder of it; undefined for what is not there. The path is held against a
 * list, letter by letter: no part of it is ever joined to a folder.
 */
export async function portalAnswer(
  { brand, path, isOpened }: PortalWish,
  portalOf: PortalLookup,
): Promise<Answer | undefined> {
  const portal = await portalOf(brand);
  const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const file = portal?.files.find((one) => one.path === wanted);
  if (!portal || !file) return undefined;
  const { mime, policy, body } = file;
  if (policy === undefined)
    return { status: 200, headers: { ...headersOf(mime), 'content-security-policy': ARTIFACT_POLICY }, body };
  const version = versionOf(portal);
  return {
    status: 200,
    headers: {
      ...headersOf(mime),
      'content-security-policy': `${isOpened ? policyWithLive(policy) : policy}; frame-ancestors 'self'`,
      etag: `"${version}"`,
      vary: 'sec-fetch-dest',
    },
    body: isOpened ? withLive(asText(body), version) : body,
  };
}

function headersOf(mime: string) {
  return { 'content-type': mime, 'cache-control': 'no-cache' };
}

const META = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)/;

/** `policy`: as a header has it, or as it stands in a page, with its quotes escaped. */
function policyWithLive(policy: string): string {
  const [, quote = "'"] = /^default-src (.*?)none/.exec(policy) ?? [];
  const self = `${quote}self${quote}`;
  return policy.replace('script-src ', `script-src ${self} `);
}

/** The page says its policy itself, so that it holds wherever it lies: both must let the module in. */
function withLive(page: string, version: string): string {
  const module = `<script type="module" src="/islands/portal-live.js" data-version="${version}"></script>`;
  return page
    .replace(META, (_all, head: string, said: string) => head + policyWithLive(said))
    .replace('</head>', () => `${module}</head>`);
}

const versions = new WeakMap<Portal, string>();

/** Of all files of a portal: pictures and fonts change under the same address. */
function versionOf(portal: Portal): string {
  const known = versions.get(portal);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for (const { path, body, stored } of portal.files)
    hash.update(`${path}\n${stored?.sha256 ?? createHash('sha256').update(body).digest('hex')}\n`);
  const version = hash.digest('hex').slice(0, 16);
  versions.set(portal, version);
  return version;
}

function asText(body: PortalFile['body']): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}

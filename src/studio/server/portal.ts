/** Portals in the studio: the very files that the site has, at the same addresses. */
import type { Portal, PortalFile } from '../../portal/source.ts';
import type { Answer } from './answer.ts';
import { ARTIFACT_POLICY } from './policies.ts';

/** The portal of a brand of the hub; undefined for one that it has not, or that is not sound yet. */
export type PortalLookup = (brand: string) => Promise<Portal | undefined>;

/**
 * The answer for a file of a portal, or a folder of it; undefined for what is not there. The path is held against a
 * list, letter by letter: no part of it is ever joined to a folder.
 */
export async function portalAnswer(
  brand: string,
  path: string,
  portalOf: PortalLookup,
): Promise<Answer | undefined> {
  const portal = await portalOf(brand);
  const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const file = portal?.files.find((one) => one.path === wanted);
  return file && { status: 200, headers: headersOf(file), body: file.body };
}

function headersOf({ mime, policy }: PortalFile): Readonly<Record<string, string>> {
  return {
    'content-type': mime,
    'content-security-policy': policy === undefined ? ARTIFACT_POLICY : `${policy}; frame-ancestors 'self'`,
    'cache-control': 'no-cache',
  };
}

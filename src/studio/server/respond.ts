/** From an address to an answer. Nothing but known pages and known artifacts has an address. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Host } from '../../host.ts';
import type { Examples } from '../state/examples.ts';
import type { Looks } from '../state/looks.ts';
import type { Shown } from '../state/studio-state.ts';
import { serverAddresses } from '../views/addresses.ts';
import { commonWords } from '../words/common.ts';
import { interfaceLanguage } from '../words/language.ts';
import { type Answer, sentence } from './answer.ts';
import type { Assets } from './assets.ts';
import type { PortalLookup } from './portal.ts';
import { route } from './routes.ts';
import type { SmallPictures } from './small-pictures.ts';
import { parseTarget } from './target.ts';

export interface Request {
  /** Path and query as they came. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Serving {
  readonly shown: Shown;
  /** Counts the runs. */
  readonly run: number;
  readonly host: Host;
  readonly assets: Assets;
  readonly small: SmallPictures;
  readonly looks: Looks;
  readonly examples: Examples;
  readonly portalOf: PortalLookup;
  /** Of this run of the studio, for pages that write. Without one nothing can be written. */
  readonly token?: string;
}

export async function respond(request: Request, serving: Serving): Promise<Answer> {
  const target = parseTarget(request.target);
  if (!target) return sentence(400, 'This address cannot be read.');
  const language = interfaceLanguage(target.query.get('lang'), request.headers['accept-language']);
  return route(target.pathname, {
    ...serving,
    language,
    words: commonWords[language],
    to: serverAddresses(language),
    query: target.query,
    isOpened: request.headers['sec-fetch-dest'] === 'document',
  });
}

/**
 * What the studio can change, each under its own address `/write/<name>`. A request has passed the guard; here it
 * must show the token of this run, which only our own pages hold, and a body that its writer understands.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Host } from '../../host.ts';
import { limits } from '../../limits.ts';
import type { Shown } from '../state/studio-state.ts';
import { type Answer, json } from './answer.ts';
import { readBody } from './read-body.ts';
import { sha256 } from './replace-file.ts';
import { writeContent } from './write-content.ts';
import { writeFix } from './write-fix.ts';

/** Header in which a page shows the token that it was given. */
export const TOKEN_HEADER = 'x-diapason-token';

export interface WriteContext {
  readonly host: Host;
  readonly shown: Shown;
  /** No save has been heard of that is not yet on screen. */
  readonly isCurrent: boolean;
}

/** Answers with a value for the page. `body`: parsed JSON of unknown shape. */
export type Writer = (
  body: unknown,
  context: WriteContext,
) => { readonly status: number; readonly value: unknown };

const writers: Readonly<Record<string, Writer>> = {
  content: writeContent,
  fix: writeFix,
};

const PREFIX = '/write/';

/** Whether an address changes files; the guard asks more of such a request. */
export function isWrite(target: string | undefined): boolean {
  return target?.startsWith(PREFIX) === true;
}

/** `token`: of this run; without one nothing is written. */
export async function answerWrite(
  request: IncomingMessage,
  token: string | undefined,
  context: WriteContext,
): Promise<Answer> {
  const shownToken = request.headers[TOKEN_HEADER];
  if (token === undefined || typeof shownToken !== 'string' || !isSame(shownToken, token))
    return refusal(403, 'This page is from another run of the studio: load it again.');
  const name = request.url!.slice(PREFIX.length);
  const writer = Object.hasOwn(writers, name) ? writers[name] : undefined;
  if (!writer) return refusal(404, 'Nothing is written under this address.');
  const bytes = await readBody(request, limits.writeBytes);
  if (!bytes) return refusal(413, `A request may have ${limits.writeBytes} bytes.`);
  const body = parsed(bytes);
  if (body === undefined) return refusal(400, 'The body is no JSON.');
  const { status, value } = writer(body, context);
  return json(status, value);
}

function refusal(status: number, why: string): Answer {
  return json(status, { ok: false, why });
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Takes the same time wherever the first difference stands. */
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
}

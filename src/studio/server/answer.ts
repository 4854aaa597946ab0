/** What a route answers, and the few kinds of answer there are. */
import type { Markup } from '../views/markup.ts';
import { PAGE_POLICY } from './policies.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export function page(status: 200 | 404, markup: Markup): Answer {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': PAGE_POLICY,
    'cache-control': 'no-store',
    vary: 'accept-language',
  };
  return { status, headers, body: markup.html };
}

/** For people who type addresses, and for programs that ask for what is not there. */
export function sentence(status: number, words: string): Answer {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': PAGE_POLICY };
  return { status, headers, body: words };
}

export function json(status: number, value: unknown): Answer {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-security-policy': PAGE_POLICY,
    'cache-control': 'no-store',
  };
  return { status, headers, body: `${JSON.stringify(value)}\n` };
}

/** A part of the studio itself. It is asked for again at each visit, so that a new version shows at once. */
export function asset(mime: string, body: string | Uint8Array): Answer {
  return { status: 200, headers: { 'content-type': mime, 'cache-control': 'no-cache' }, body };
}

/** The address that a development server prints. */
import type { Readable } from 'node:stream';

/** Long enough for a slow machine. */
const START_LIMIT_MS = 120_000;

export async function addressOf(stdout: Readable): Promise<string> {
  const limit = AbortSignal.timeout(START_LIMIT_MS);
  let text = '';
  // What it prints later is let through: a closed pipe would end it.
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    const address = /http:\/\/\S+/.exec(text)?.[0];
    if (address) {
      stdout.resume();
      return address;
    }
    limit.throwIfAborted();
  }
  throw new Error('The server ended before it had an address.');
}

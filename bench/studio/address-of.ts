/** The address that `diapason dev` prints. */

/** Long enough for a slow machine. */
const START_LIMIT_MS = 120_000;

export async function addressOf(stdout: NodeJS.ReadableStream): Promise<string> {
  const limit = AbortSignal.timeout(START_LIMIT_MS);
  let text = '';
  for await (const chunk of stdout) {
    text += String(chunk);
    const address = /http:\/\/\S+/.exec(text)?.[0];
    if (address) return address;
    limit.throwIfAborted();
  }
  throw new Error('The studio ended before it had an address.');
}

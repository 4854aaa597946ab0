/** One request to a shared cache: bounded in time and in bytes, never redirected, and never an exception. */
import { performance } from 'node:perf_hooks';
import type { Answer } from '../../build/cache/shared/transport.ts';
import { limits } from '../../limits.ts';

export interface Times {
  readonly answerMs: number;
  readonly requestMs: number;
  readonly slowMs: number;
}

export const usualTimes: Times = {
  answerMs: limits.sharedAnswerMs,
  requestMs: limits.sharedRequestMs,
  slowMs: limits.sharedSlowMs,
};

/** `maxBytes`: of the answer. What is sent takes its time, so only the end of a PUT is bounded. */
export async function exchange(
  request: Request,
  maxBytes: number,
  ending: AbortSignal,
  times: Times = usualTimes,
): Promise<Answer> {
  const waiting = new AbortController();
  const isPut = request.method === 'PUT';
  const answerMs = isPut ? times.requestMs : times.answerMs;
  const giveUp = (why: string) => () => waiting.abort(why);
  const noAnswer = setTimeout(giveUp(`no answer within ${answerMs / 1000} s`), answerMs);
  const tooLong = setTimeout(giveUp(`no whole answer within ${times.requestMs / 1000} s`), times.requestMs);
  const began = performance.now();
  try {
    const response = await fetch(request, {
      redirect: 'manual',
      signal: AbortSignal.any([waiting.signal, ending]),
    });
    clearTimeout(noAnswer);
    const isSlow = !isPut && performance.now() - began > times.slowMs;
    const { status } = response;
    if (status === 200 && request.method === 'GET') {
      const bytes = await bodyOf(response, maxBytes);
      return bytes ? { kind: 'ok', bytes, isSlow } : { kind: 'too large' };
    }
    await response.body?.cancel();
    return response.ok ? { kind: 'ok', bytes: new Uint8Array(), isSlow } : refusal(status, isSlow);
  } catch (cause) {
    const why = waiting.signal.aborted ? String(waiting.signal.reason) : reasonOf(cause);
    return { kind: 'failed', why };
  } finally {
    clearTimeout(noAnswer);
    clearTimeout(tooLong);
  }
}

function refusal(status: number, isSlow: boolean): Answer {
  if (status === 404 || status === 410) return { kind: 'absent', isSlow };
  if (status === 401 || status === 403) return { kind: 'denied', why: `HTTP ${status}` };
  return { kind: 'failed', why: status >= 300 && status < 400 ? 'it leads elsewhere' : `HTTP ${status}` };
}

/** Undefined when there are more bytes than may be; the rest of them is not waited for. */
async function bodyOf(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early ends the stream.
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `fetch` says why it failed two causes down. */
function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  if (!(inner instanceof Error)) return String(inner);
  return (inner as NodeJS.ErrnoException).code ?? inner.message;
}

/**
 * Tells open pages what happens: `working` when a compilation begins, `progress` with how far it is, `shown` with its
 * number when it is on screen. They tell by their address where each of them is.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Progress } from '../state/progress.ts';

export interface Events {
  /** Keeps the connection open and tells it everything from now on, beginning with the run that is on screen. `at`: path of the page. */
  listen(request: IncomingMessage, response: ServerResponse, run: number, at: string): void;
  tell(event: 'working' | 'shown', run: number): void;
  tellProgress(progress: Progress): void;
  /** Paths of the pages that are open, the one that was opened last first. */
  open(): readonly string[];
  close(): void;
}

/** How soon a browser asks again after a cut. */
const RETRY_MS = 1_000;

export function openEvents(): Events {
  const listeners = new Map<ServerResponse, string>();
  const send = (event: string, data: string) => {
    for (const listener of listeners.keys()) listener.write(`event: ${event}\ndata: ${data}\n\n`);
  };
  return {
    listen(request, response, run, at) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(`retry: ${RETRY_MS}\nevent: shown\ndata: ${run}\n\n`);
      listeners.set(response, at);
      request.on('close', () => listeners.delete(response));
    },
    tell: (event, run) => send(event, String(run)),
    tellProgress: ({ done, of }) => send('progress', `${done}/${of}`),
    open: () => [...new Set([...listeners.values()].reverse())],
    close() {
      for (const listener of listeners.keys()) listener.end();
    },
  };
}

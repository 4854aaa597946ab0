/** Tells open pages what happens: `working` when a compilation begins, `shown` with its number when it is on screen. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Events {
  /** Keeps the connection open and tells it everything from now on, beginning with the run that is on screen. */
  listen(request: IncomingMessage, response: ServerResponse, run: number): void;
  tell(event: 'working' | 'shown', run: number): void;
  close(): void;
}

/** How soon a browser asks again after a cut. */
const RETRY_MS = 1_000;

export function openEvents(): Events {
  const listeners = new Set<ServerResponse>();
  return {
    listen(request, response, run) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(`retry: ${RETRY_MS}\nevent: shown\ndata: ${run}\n\n`);
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
    },
    tell(event, run) {
      for (const listener of listeners) listener.write(`event: ${event}\ndata: ${run}\n\n`);
    },
    close() {
      for (const listener of listeners) listener.end();
    },
  };
}

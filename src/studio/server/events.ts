/**
 * Tells open pages what happens: `working` when a compilation begins, `progress` with how far it is, `shown` with its
 * number when it is on screen. One tab of a browser listens for all of its tabs, and tells by its number, `stream`, where
 * they are.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Progress } from '../state/progress.ts';
import type { Looking } from './looking.ts';

export interface Events {
  /** Keeps the connection open and tells it everything from now on, beginning with the run that is on screen and with the work that goes on. `at`: path of the page. */
  listen(request: IncomingMessage, response: ServerResponse, run: number, at: string): void;
  /** Where the tabs of a listener are now. Of one that has gone it is forgotten. */
  look(looking: Looking): void;
  tell(event: 'working' | 'shown', run: number): void;
  tellProgress(progress: Progress): void;
  /** Paths of the pages that are open, those of the browser that was opened last first. */
  open(): readonly string[];
  /** Paths of the pieces that somebody has before their eyes, the nearest of each reader first. */
  inView(): readonly string[];
  close(): void;
}

interface Listener {
  readonly response: ServerResponse;
  pages: readonly string[];
  pieces: readonly string[];
}

/** How soon a browser asks again after a cut. */
const RETRY_MS = 1_000;

export function openEvents(): Events {
  const listeners = new Map<number, Listener>();
  let count = 0;
  let isWorking = false;
  const send = (event: string, data: string) => {
    for (const { response } of listeners.values()) response.write(`event: ${event}\ndata: ${data}\n\n`);
  };
  const latestFirst = () => [...listeners.values()].reverse();
  return {
    listen(request, response, run, at) {
      count++;
      const stream = count;
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(`retry: ${RETRY_MS}\nevent: stream\ndata: ${stream}\n\nevent: shown\ndata: ${run}\n\n`);
      if (isWorking) response.write(`event: working\ndata: ${run}\n\n`);
      listeners.set(stream, { response, pages: at === '' ? [] : [at], pieces: [] });
      request.on('close', () => listeners.delete(stream));
    },
    look({ stream, pages, pieces }) {
      const listener = listeners.get(stream);
      if (listener) Object.assign(listener, { pages, pieces });
    },
    tell(event, run) {
      isWorking = event === 'working';
      send(event, String(run));
    },
    tellProgress: ({ done, of }) => send('progress', `${done}/${of}`),
    open: () => [...new Set(latestFirst().flatMap(({ pages }) => pages))],
    inView: () => [...new Set(latestFirst().flatMap(({ pieces }) => pieces))],
    close() {
      for (const { response } of listeners.values()) response.end();
    },
  };
}

/** The server itself, over its socket: what a browser and a stranger get from it. */
import { get as httpGet, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Studio, type StudioOptions, startStudio } from '../../src/studio/studio.ts';
import { fault, host, page, state } from './fixture.ts';

let running: Studio[] = [];
afterEach(async () => {
  await Promise.all(running.map((preview) => preview.close()));
  running = [];
});

async function start(
  compile: StudioOptions['compile'] = async () => state(),
  more: { port?: number; say?: (words: string) => void } = {},
) {
  const preview = await startStudio({ host, compile, port: 0, watch: false, ...more });
  await preview.ready;
  running.push(preview);
  return preview;
}

function get(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    httpGet(url, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
    }).on('error', reject);
  });
}

describe('the server', () => {
  test('listens on loopback alone', async () => {
    const { url } = await start();
    expect(new URL(url).hostname).toBe('127.0.0.1');
  });

  test('refuses other names and other origins on every route', async () => {
    const { url } = await start();
    for (const route of [
      '',
      'plain/tea/fr',
      `files/${page.path}`,
      'islands/live.js',
      'islands/shell.css',
      'events',
    ]) {
      const named = await get(url + route, { host: 'evil.example' });
      const foreign = await get(url + route, { origin: 'https://evil.example' });
      expect([route, named.status, foreign.status]).toEqual([route, 403, 403]);
      expect(named.text + foreign.text).not.toContain('Bonjour');
    }
  });

  test('serves nothing outside, however it is spelt', async () => {
    const { port } = new URL((await start()).url);
    for (const path of [
      '/../../../../etc/passwd',
      '/files/../../../package.json',
      '/files/%2e%2e%2fpackage.json',
    ]) {
      const answer = await raw(
        Number(port),
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 404/);
      expect(answer).not.toContain('root:');
    }
  });

  test('answers with headers that keep others out', async () => {
    const { headers } = await get((await start()).url);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });

  test('takes the next port when one is in use, and says so', async () => {
    const first = await start();
    const taken = Number(new URL(first.url).port);
    const say = vi.fn();
    const second = await start(undefined, { port: taken, say });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    expect(say).toHaveBeenCalledWith(expect.stringContaining(`Port ${taken} is in use`));
  });

  test('shows a failure of ours and keeps the pictures', async () => {
    const compile = vi.fn(async () => state());
    const preview = await start(compile);
    compile.mockRejectedValueOnce(new Error('a disc that is full'));
    await preview.refresh();
    const { text } = await get(`${preview.url}plain/tea/fr`);
    expect(text).toContain('a disc that is full');
    expect(text).toContain(page.path);
  });

  test('shows a broken file’s error and the last good picture', async () => {
    const compile = vi.fn(async () => state());
    const preview = await start(compile);
    compile.mockResolvedValueOnce({ artifacts: [], diagnostics: [fault] });
    await preview.refresh();
    const { text } = await get(`${preview.url}plain/tea/fr?lang=en`);
    expect(text).toContain('is not the offer price');
    expect(text).toContain('Last good picture');
  });

  test('shows pieces before the run is over', async () => {
    let isFirst = true;
    let end = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    const preview = await start(async (onPiece) => {
      const body = '<p>Bonsoir</p>';
      await onPiece([{ ...page, body }]);
      if (isFirst) return state();
      await over;
      return state();
    });
    isFirst = false;
    const run = preview.refresh();
    expect((await get(`${preview.url}files/${page.path}`)).text).toBe('<p>Bonsoir</p>');
    end();
    await run;
  });

  test('answers while a run finds piece after piece in its cache', async () => {
    let isFirst = true;
    let isAnswered = false;
    let pieces = 0;
    const preview = await start(async (onPiece) => {
      for (; !isFirst && !isAnswered && pieces < 100_000; pieces++) await onPiece([page]);
      return state();
    });
    isFirst = false;
    const run = preview.refresh();
    await get(`${preview.url}plain/tea/fr`);
    isAnswered = true;
    await run;
    expect(pieces).toBeLessThan(100_000);
  });

  test('what was saved during a run is shown last', async () => {
    let isFirst = true;
    let end = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    const preview = await startStudio({
      host,
      port: 0,
      watch: false,
      compile: async () => {
        const wasFirst = isFirst;
        isFirst = false;
        if (wasFirst) await over;
        return state({ artifacts: [{ ...page, body: wasFirst ? '<p>before</p>' : '<p>after</p>' }] });
      },
    });
    running.push(preview);
    const saved = preview.refresh();
    setTimeout(end, 20);
    await Promise.all([saved, preview.ready]);
    expect((await get(`${preview.url}files/${page.path}`)).text).toBe('<p>after</p>');
  });

  test('tells every open page of each run', async () => {
    const preview = await start();
    const events: string[] = [];
    const stream = httpGet(`${preview.url}events`, (response) => {
      response.setEncoding('utf8').on('data', (part: string) => events.push(...part.split('\n\n')));
    });
    await vi.waitFor(() => expect(events.join()).toContain('event: shown\ndata: 1'), 3000);
    await preview.refresh();
    await vi.waitFor(() => expect(events.join()).toContain('event: shown\ndata: 2'), 3000);
    expect(events.join()).toContain('event: working');
    stream.destroy();
  });

  test('tells a page that is opened during a run that there is more to come', async () => {
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    let isFirst = true;
    const preview = await start(async () => {
      if (!isFirst) await over;
      return state();
    });
    isFirst = false;
    const run = preview.refresh();
    const heard: string[] = [];
    const stream = httpGet(`${preview.url}events`, (response) => {
      response.setEncoding('utf8').on('data', (part: string) => heard.push(part));
    });
    await vi.waitFor(() => expect(heard.join('')).toMatch(/event: shown\ndata: 1\n\nevent: working/), 3000);
    end();
    await run;
    stream.destroy();
  });
});

/** Sends bytes as they are: `fetch` and `http` would tidy the path first. */
function raw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.setEncoding('utf8').on('data', (part) => {
      answer += part;
    });
    socket.on('end', () => resolve(answer)).on('error', reject);
  });
}

/** Real servers for a shared cache: nginx with WebDAV, and a store that speaks S3 and verifies signatures. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface Server {
  readonly url: string;
  /** Where its files lie. */
  readonly folder: string;
  /** Requests so far, as “GET 200”. */
  requests(): readonly string[];
  close(): Promise<void>;
}

/** `token`: the one that it asks for. */
export async function startNginx(token?: string): Promise<Server> {
  const home = mkdtempSync(path.join(tmpdir(), 'diapason-nginx-'));
  const folder = path.join(home, 'files');
  mkdirSync(folder);
  chmodSync(home, 0o755);
  const port = await freePort();
  const guard = token === undefined ? '' : `if ($http_authorization != "Bearer ${token}") { return 401; }`;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${home}/tmp;`)
    .join(' ');
  writeFileSync(
    path.join(home, 'nginx.conf'),
    `daemon off; pid ${home}/pid; worker_processes 1; ${process.getuid?.() === 0 ? 'user root;' : ''}
    events {}
    http {
      ${temporary}
      log_format short '$request_method $status'; access_log ${home}/log short;
      server {
        listen 127.0.0.1:${port}; root ${folder};
        location / { ${guard} dav_methods PUT; create_full_put_path on; client_max_body_size 256m; }
      }
    }`,
  );
  const child = spawn('nginx', ['-p', home, '-c', path.join(home, 'nginx.conf'), '-e', 'stderr'], {
    stdio: 'ignore',
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  return started(child, home, {
    url: `http://127.0.0.1:${port}`,
    folder,
    requests: () => readFileSync(path.join(home, 'log'), 'utf8').split('\n').slice(0, -1),
  });
}

/** Its only account is S3RVER with the secret S3RVER. */
export async function startS3(bucket: string): Promise<Server> {
  const home = mkdtempSync(path.join(tmpdir(), 'diapason-s3-'));
  const port = await freePort();
  const options = { directory: home, address: '127.0.0.1', port, configureBuckets: [{ name: bucket }] };
  // Its own command is not in its package.
  const script = `new (require('@20minutes/s3rver'))(${JSON.stringify(options)}).run()`;
  const child = spawn(process.execPath, ['--eval', script], { stdio: 'ignore' });
  return started(child, home, {
    url: `http://127.0.0.1:${port}`,
    folder: path.join(home, bucket),
    requests: () => [],
  });
}

/** One that behaves as a test wants it to. */
export async function startOwn(answer: RequestListener): Promise<Server> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    response.on('close', () => seen.push(`${request.method} ${response.statusCode}`));
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    folder: '',
    requests: () => seen,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function started(child: ChildProcess, home: string, server: Omit<Server, 'close'>): Promise<Server> {
  let failure: unknown;
  child.on('error', (error) => {
    failure = error;
  });
  for (let attempt = 0; !(await answers(server.url)); attempt++) {
    if (failure || child.exitCode !== null || attempt > 200)
      throw new Error('The server did not start.', { cause: failure });
    await setTimeout(50);
  }
  return {
    ...server,
    async close() {
      const ended = once(child, 'close');
      child.kill();
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    await (await fetch(url)).body?.cancel();
    return true;
  } catch {
    return false;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

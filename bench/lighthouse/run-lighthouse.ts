/** Lighthouse on a page, in the Chromium of this machine, which reaches nothing but this machine. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import lighthouse from 'lighthouse';
import desktopConfig from 'lighthouse/core/config/desktop-config.js';

export type Device = 'mobile' | 'desktop';
export const devices: readonly Device[] = ['mobile', 'desktop'];
/** The three that say the same each time; performance wavers with the machine. */
export const exact = ['accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof exact)[number] | 'performance';

export interface Score {
  readonly scores: Readonly<Partial<Record<Category, number>>>;
  /** `best-practices: errors-in-console: Browser errors were logged to the console` */
  readonly lost: readonly string[];
}

export interface Browser {
  readonly port: number;
  end(): Promise<void>;
}

/** Its own, because Lighthouse speaks to a port. */
export async function startChromium(): Promise<Browser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'diapason-lighthouse-'));
  const args = [
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--no-sandbox',
    '--no-first-run',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    'about:blank',
  ];
  const child = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium', args, {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  for await (const chunk of child.stderr.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    const port = /^DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//m.exec(said)?.[1];
    if (!port) continue;
    child.stderr.resume();
    return {
      port: Number(port),
      async end() {
        child.kill();
        await ended;
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  }
  throw new Error(`Chromium ended before it could be spoken to: ${said}`);
}

/** `without`: audits that this page must fail. */
export async function audit(
  browser: Browser,
  url: string,
  device: Device,
  categories: readonly Category[],
  without: readonly string[] = [],
): Promise<Score> {
  const config = device === 'desktop' ? desktopConfig : undefined;
  const flags = {
    port: browser.port,
    onlyCategories: [...categories],
    skipAudits: [...without],
    ignoreStatusCode: true,
    logLevel: 'error' as const,
  };
  const result = await lighthouse(url, flags, config);
  const { lhr } = result!;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const lost = Object.values(lhr.categories).flatMap(({ id, auditRefs }) =>
    auditRefs.flatMap(({ id: name, weight }) => {
      const found = lhr.audits[name];
      const isLost =
        weight > 0 && found && found.score !== null && found.score < (id === 'performance' ? 0.9 : 1);
      return isLost ? [`${id}: ${name}: ${found.title}`] : [];
    }),
  );
  const scores = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]);
  return { scores: Object.fromEntries(scores) as Score['scores'], lost };
}

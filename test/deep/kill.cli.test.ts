/**
 * Edit, kill, build: whatever happens to a build, `dist` is the old one or the new one, whole, and the next build
 * ends in the same bytes as one that knows no cache.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOW } from '../../bench/hubs/generate.ts';
import type { Random } from '../../bench/hubs/random.ts';
import { command } from '../cli/run-cli.ts';
import { accidents, edits, goBack, remember } from './edits.ts';
import { roundsOf } from './settings.ts';
import { smallHub } from './small-hub.ts';
import { difference, type Tree, treeHashes, untrueRows } from './tree.ts';

const preload = path.resolve(import.meta.dirname, 'kill-at-call.mjs');
const rounds = roundsOf('kill', 4, 1000);
/** Kills before a round is let through. */
const MOST_KILLS = 3;

let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'diapason-kill-'));
  await smallHub(at('hub'));
  remember(at('hub'), at('sound'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number | null;
  readonly err: string;
  readonly ms: number;
}

interface Kill {
  readonly atCall?: number;
  readonly half?: boolean;
  readonly afterMs?: number;
}

/** What the last whole build did: the room in which the next one may be killed. */
let calls = 1;
let lastMs = 1000;

async function build(args: readonly string[], kill: Kill = {}): Promise<Run> {
  const env = {
    ...process.env,
    DIAPASON_CALLS_FILE: at('calls'),
    ...(kill.atCall === undefined ? {} : { DIAPASON_KILL_AT: String(kill.atCall) }),
    ...(kill.half ? { DIAPASON_KILL_HALF: '1' } : {}),
  };
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', preload, command, 'build', '--root', at('hub'), '--now', NOW, '--quiet', '--debug', ...args],
    { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const closed = once(child, 'close');
  if (kill.afterMs !== undefined) {
    await Promise.race([wait(kill.afterMs), closed]);
    child.kill('SIGKILL');
  }
  const [err] = await Promise.all([text(child.stderr), closed]);
  return { status: child.exitCode, err, ms: performance.now() - begun };
}

function someKill(random: Random): Kill {
  return random.oneIn(4)
    ? { afterMs: random.below(Math.ceil(lastMs * 1.1)) }
    : { atCall: random.between(1, calls), half: random.oneIn(2) };
}

function assertWhole(story: string, old: Tree | undefined, fresh: Tree | undefined) {
  const now = treeHashes(at('dist'));
  // Between the two renames there is no dist; the next command brings the old one back.
  if (now === undefined) return;
  expect(untrueRows(at('dist')), story).toEqual([]);
  const fromOld = difference(now, old);
  const fromNew = difference(now, fresh);
  expect(Math.min(fromOld.length, fromNew.length), `${story}\n${fromOld.join('\n')}`).toBe(0);
}

const names = Array.from({ length: rounds.count }, (_, index) => index + 1);
test.each(names)('round %i', async (round) => {
  const random = rounds.random(round);
  const done: string[] = [];
  const draw = (from: Readonly<Record<string, (where: string, random: Random) => void>>, where: string) => {
    const name = random.pick(Object.keys(from));
    from[name]!(where, random);
    done.push(name);
  };
  if (random.oneIn(3)) {
    goBack(at('hub'), at('sound'));
    done.push('back to the first hub');
  }
  for (let left = random.between(1, 3); left > 0; left--) draw(edits, at('hub'));

  const clean = await build(['--no-cache', '--out', 'clean']);
  expect([0, 1], clean.err).toContain(clean.status);
  const fresh = clean.status === 0 ? treeHashes(at('clean')) : undefined;

  let old = treeHashes(at('dist'));
  for (let left = random.below(MOST_KILLS + 1); left > 0; left--) {
    const kill = someKill(random);
    done.push(`killed ${JSON.stringify(kill)}`);
    await build([], kill);
    assertWhole(`seed ${rounds.seed}, round ${round}: ${done.join(', ')}`, old, fresh);
  }
  if (random.oneIn(3)) {
    draw(accidents, folder);
    old = treeHashes(at('dist'));
  }
  const story = `seed ${rounds.seed}, round ${round}: ${done.join(', ')}`;
  const last = await build([]);
  expect(last.status, `${story}\n${last.err}`).toBe(clean.status);
  if (last.status === 0) {
    expect(difference(treeHashes(at('dist')), fresh), story).toEqual([]);
    calls = Number(readFileSync(at('calls'), 'utf8'));
    lastMs = last.ms;
  } else {
    expect(difference(treeHashes(at('dist')), old), story).toEqual([]);
    goBack(at('hub'), at('sound'));
  }
  expect(
    readdirSync(folder).filter((name) => name.startsWith('.') && name !== '.diapason'),
    story,
  ).toEqual([]);
  expect(existsSync(at('clean')) || clean.status === 1, story).toBe(true);
  rmSync(at('clean'), { recursive: true, force: true });
});

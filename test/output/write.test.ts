import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../../src/output/failure.ts';
import { openOutFolder, type Processes } from '../../src/output/out-folder.ts';
import { openStaging } from '../../src/output/write.ts';

const self: Processes = { id: 100, isRunning: (id) => id === 100 || id === 200 };
const DEAD = 999;
const MANIFEST = JSON.stringify({ version: 1, tool: { name: 'diapason' }, artifacts: [] });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'diapason-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (...parts: string[]) => path.join(folder, ...parts);
const open = (processes = self) => openOutFolder('dist', at('dist'), processes);

function build(words: string, processes = self) {
  const staging = openStaging(open(processes));
  staging.write({ path: 'manifest.json', body: MANIFEST });
  staging.write({ path: 'sms/a/text.txt', body: words });
  return staging;
}

function refusal(work: () => unknown): Failure {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a build', () => {
  test('shows nothing before it is whole, then everything', () => {
    const staging = build('one');
    expect(existsSync(at('dist'))).toBe(false);
    staging.commit();
    expect(readFileSync(at('dist/sms/a/text.txt'), 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('replaces the old folder, and stale files vanish', () => {
    build('one').commit();
    writeFileSync(at('dist/stale.txt'), 'left over');
    build('two').commit();
    expect(readdirSync(at('dist'))).toEqual(['manifest.json', 'sms']);
    expect(readFileSync(at('dist/sms/a/text.txt'), 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('that is discarded leaves the old folder whole', () => {
    build('one').commit();
    build('two').discard();
    expect(readFileSync(at('dist/sms/a/text.txt'), 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('keeps a linked folder linked', () => {
    mkdirSync(at('elsewhere'));
    symlinkSync(at('elsewhere'), at('dist'));
    build('one').commit();
    expect(readFileSync(at('elsewhere/sms/a/text.txt'), 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['dist', 'elsewhere']);
  });

  test('of two at once, each is whole and the later one stands', () => {
    const first = build('first');
    const second = build('second', { ...self, id: 200 });
    first.commit();
    second.commit();
    expect(readFileSync(at('dist/sms/a/text.txt'), 'utf8')).toBe('second');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test.each(['../out.txt', '/etc/out.txt', 'a//b.txt', 'a/./b', 'a\\b', 'a\u0000b'])(
    'never writes to %j',
    (outside) => {
      const staging = build('one');
      expect(() => staging.write({ path: outside, body: 'x' })).toThrow('may not be written');
      staging.discard();
    },
  );
});

describe('a folder', () => {
  test('with files that are not ours is refused as wrong use, and left alone', () => {
    mkdirSync(at('dist'));
    writeFileSync(at('dist/thesis.txt'), 'years of work');
    expect(refusal(open)).toMatchObject({ status: 2, message: expect.stringContaining('did not make') });
    expect(readdirSync(at('dist'))).toEqual(['thesis.txt']);
  });

  test('with the manifest of another tool is refused too', () => {
    mkdirSync(at('dist'));
    writeFileSync(at('dist/manifest.json'), '{"name":"a web app"}');
    expect(refusal(open).status).toBe(2);
  });

  test('that is empty is taken', () => {
    mkdirSync(at('dist'));
    build('one').commit();
    expect(readdirSync(at('dist'))).toEqual(['manifest.json', 'sms']);
  });

  test('that is a file is refused', () => {
    writeFileSync(at('dist'), 'a file');
    expect(refusal(open)).toMatchObject({
      status: 2,
      message: '“dist” is a file, so nothing can be built into it.',
    });
  });

  test('below a file is a failure of the environment', () => {
    writeFileSync(at('file'), '');
    const open = () => openStaging(openOutFolder('file/dist', at('file/dist'), self));
    expect(refusal(open)).toMatchObject({
      status: 3,
      message: expect.stringContaining('one of its parents is a file'),
    });
  });

  test('that a link only promises is a failure of the environment', () => {
    symlinkSync(at('nowhere'), at('dist'));
    expect(refusal(open)).toMatchObject({ status: 3, message: expect.stringContaining('leads nowhere') });
  });
});

describe('what a killed command left', () => {
  const leave = (name: string, words: string) => {
    mkdirSync(at(name));
    writeFileSync(at(name, 'manifest.json'), MANIFEST);
    writeFileSync(at(name, 'words.txt'), words);
  };

  test('half a swap: the previous folder comes back', () => {
    leave(`.dist.previous.${DEAD}`, 'old');
    leave(`.dist.next.${DEAD}`, 'new');
    open();
    expect(readFileSync(at('dist/words.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('a swap whose last step was missed: the new folder stays', () => {
    leave('dist', 'new');
    leave(`.dist.previous.${DEAD}`, 'old');
    open();
    expect(readFileSync(at('dist/words.txt'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('half a build goes; that of a command still running stays, and so does what only looks alike', () => {
    leave(`.dist.next.${DEAD}`, 'half');
    leave('.dist.next.200', 'in the making');
    leave('.dist.next.notes', 'mine');
    open();
    expect(readdirSync(folder)).toEqual(['.dist.next.200', '.dist.next.notes']);
  });

  test('a command killed between the two renames loses nothing', () => {
    build('old').commit();
    const killed = spawnSync(process.execPath, ['--import', './test/output/kill-at-second-rename.mjs', '-'], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      encoding: 'utf8',
      input: [
        "import { openOutFolder } from './src/output/out-folder.ts';",
        "import { openStaging } from './src/output/write.ts';",
        'const processes = { id: process.pid, isRunning: () => true };',
        `const staging = openStaging(openOutFolder('dist', ${JSON.stringify(at('dist'))}, processes));`,
        `staging.write({ path: 'manifest.json', body: ${JSON.stringify(MANIFEST)} });`,
        'staging.commit();',
      ].join('\n'),
    });
    expect(killed.signal, killed.stderr).toBe('SIGKILL');
    expect(existsSync(at('dist'))).toBe(false);
    open();
    expect(readFileSync(at('dist/sms/a/text.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { coalesce, type HubWatcher, watchHub } from '../../src/build/watch.ts';

describe('watching a hub', () => {
  let root: string;
  let watcher: HubWatcher;
  const onChange = vi.fn(async () => {});

  beforeEach(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'diapason-watch-'));
    await mkdir(path.join(root, 'content/campaigns/tea'), { recursive: true });
    await writeFile(path.join(root, 'content/campaigns/tea/fr.mdx'), 'one');
    onChange.mockClear();
    watcher = watchHub(root, onChange);
    await watcher.ready;
  });
  afterEach(async () => {
    await watcher.close();
    rmSync(root, { recursive: true });
  });

  const file = (name: string) => path.join(root, 'content/campaigns/tea', name);

  test('a save is told', async () => {
    await writeFile(file('fr.mdx'), 'two');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce(), 5000);
  });

  test('a burst is told once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => writeFile(file(`${i}.mdx`), 'x')));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 5000);
    await wait(300);
    expect(onChange.mock.calls.length).toBeLessThan(4);
  });

  test('an editor that writes aside and renames is followed', async () => {
    await writeFile(path.join(root, 'aside'), 'three');
    await rename(path.join(root, 'aside'), file('fr.mdx'));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 5000);
  });

  test('what lies outside content is not watched', async () => {
    await writeFile(path.join(root, 'notes.txt'), 'x');
    await writeFile(file('fr.mdx~'), 'x');
    await wait(300);
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('coalescing', () => {
  test('one at a time, and once more for what came meanwhile', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const { ask } = coalesce(async () => {
      runs++;
      most = Math.max(most, ++running);
      await wait(40);
      running--;
    }, 1);
    ask();
    await wait(20);
    for (let i = 0; i < 5; i++) {
      ask();
      await wait(2);
    }
    await vi.waitFor(() => expect(runs).toBe(2), 2000);
    await wait(80);
    expect([most, runs]).toEqual([1, 2]);
  });

  test('after a cancel nothing starts', async () => {
    const task = vi.fn(async () => {});
    const { ask, cancel } = coalesce(task, 1);
    ask();
    cancel();
    ask();
    await wait(30);
    expect(task).not.toHaveBeenCalled();
  });
});

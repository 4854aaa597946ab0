/** One rich campaign through every channel: it holds every block, every channel renders it, and nothing is wrong. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { channels } from '../../src/channels/index.ts';
import { compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';
import { blocks } from '../../src/ir/blocks/index.ts';

const root = new URL('../fixtures/kitchen-sink/', import.meta.url).pathname;
const words = readFileSync(
  new URL('../fixtures/kitchen-sink/content/campaigns/kitchen-sink/en.mdx', import.meta.url),
  'utf8',
);

describe('the kitchen sink', () => {
  it('holds every block', () => {
    expect([...blocks.keys()].filter((name) => !words.includes(`<${name}`))).toEqual([]);
  });

  it('is rendered by every channel, with notes at most', async () => {
    const { artifacts, diagnostics } = await compile(createHost(root, '2027-01-01T00:00:00Z'));
    expect(diagnostics.filter((one) => one.severity !== 'note')).toEqual([]);
    expect([...new Set(artifacts.map((one) => one.channel))].sort()).toEqual([...channels.keys()].sort());
  });
});

import { expect, it } from 'vitest';
import type { Outcome } from '../../src/cli/run-compile.ts';
import { type Sound, soundOnly } from '../../src/cli/sound-only.ts';
import { shareFiles } from '../../src/output/collisions.ts';

it('a campaign that is left out takes no font away from the pages of another', () => {
  const piece = (campaign: string, path: string, supporting: boolean) => ({
    campaign,
    path,
    body: new Uint8Array([1]),
    marks: [],
    ...(supporting && { supporting }),
  });
  const artifacts = ['broken', 'sound'].flatMap((campaign) => [
    piece(campaign, `web/brand/${campaign}/fr/index.html`, false),
    piece(campaign, 'web/brand/fonts/figtree-400.woff2', true),
  ]);
  const span = { file: 'content/campaigns/broken/fr.mdx', line: 1, column: 1, endLine: 1, endColumn: 2 };
  const outcome = {
    artifacts: shareFiles(artifacts as unknown as Outcome['artifacts']),
    compiled: { artifacts, unsound: () => ['broken'], hub: { brands: new Map(), campaigns: [] } },
    report: { diagnostics: [{ code: 'x/y', severity: 'error', message: '', at: span }] },
  } as unknown as Outcome;
  const { artifacts: kept, leftOut } = soundOnly(outcome) as Sound;
  expect(leftOut).toEqual(['broken']);
  expect(kept.map(({ path }) => path)).toEqual([
    'web/brand/sound/fr/index.html',
    'web/brand/fonts/figtree-400.woff2',
  ]);
});

import { describe, expect, test } from 'vitest';
import { afterFailure, nextShown, nothingShown, withPieces } from '../../src/studio/state/studio-state.ts';
import { at, email, fault, page, state } from './fixture.ts';

const before = nextShown(nothingShown, state({ artifacts: [email, page] }));
const paths = (shown: typeof before) => shown.artifacts.map((one) => [one.path, one.kept]);

describe('the last good picture', () => {
  test('stays while an error stands in its campaign', () => {
    const after = nextShown(before, { artifacts: [], diagnostics: [fault] });
    expect(paths(after)).toEqual([
      [email.path, true],
      [page.path, true],
    ]);
    expect(after.diagnostics).toEqual([fault]);
  });

  test('stays while an error stands in its brand', () => {
    const broken = { ...fault, at: { ...at, file: 'content/brands/plain/voice.yaml' } };
    const after = nextShown(before, { artifacts: [page], diagnostics: [broken] });
    expect(paths(after)).toEqual([
      [email.path, true],
      [page.path, false],
    ]);
  });

  test('goes when its campaign was deleted', () => {
    expect(nextShown(before, { artifacts: [], diagnostics: [] }).artifacts).toEqual([]);
  });

  test('goes when only another campaign is broken', () => {
    const other = { ...fault, at: { ...at, file: 'content/campaigns/coffee/fr.mdx' } };
    expect(nextShown(before, { artifacts: [], diagnostics: [other] }).artifacts).toEqual([]);
  });

  test('is replaced by a new one', () => {
    const broken = nextShown(before, { artifacts: [], diagnostics: [fault] });
    const mended = nextShown(broken, { artifacts: [{ ...page, body: '<p>Bonsoir</p>' }], diagnostics: [] });
    expect(paths(mended)).toEqual([[page.path, false]]);
    expect(mended.artifacts[0]!.version).not.toBe(before.artifacts[1]!.version);
  });

  test('stays with the words of a failure of ours', () => {
    const after = afterFailure(before, new Error('no space left'));
    expect(after.failure).toContain('no space left');
    expect(after.artifacts).toEqual(before.artifacts);
    expect(nextShown(after, state()).failure).toBeUndefined();
  });
});

test('a campaign that we failed on keeps its pictures, and the others are new', () => {
  const other = { ...page, path: 'web/plain/cake/fr/index.html', campaign: 'cake' };
  const before = nextShown(nothingShown, state({ artifacts: [page, other] }));
  const after = nextShown(before, {
    artifacts: [{ ...other, body: '<p>Bonsoir</p>' }],
    diagnostics: [],
    crashes: [{ folder: page.campaign, error: new Error('out of ink') }],
  });
  expect(after.artifacts.map(({ path, kept }) => [path, kept])).toEqual([
    [other.path, false],
    [page.path, true],
  ]);
  expect(after.failure).toMatch(/^content\/campaigns\/tea: Error: out of ink/);
});

describe('pieces of a run that is not over', () => {
  test('take the place of their former versions, and nothing else moves', () => {
    const after = withPieces(before, [{ ...page, body: '<p>Bonsoir</p>' }]);
    expect(paths(after)).toEqual(paths(before));
    expect(after.artifacts[0]).toBe(before.artifacts[0]);
    expect(after.artifacts[1]!.version).not.toBe(before.artifacts[1]!.version);
  });

  test('stay the very same where their bytes did', () => {
    expect(withPieces(before, [{ ...page }]).artifacts[1]).toBe(before.artifacts[1]);
    // Nothing to draw anew.
    expect(withPieces(before, [{ ...page }])).toBe(before);
  });

  test('are no longer kept from before', () => {
    const broken = nextShown(before, { artifacts: [], diagnostics: [fault] });
    expect(paths(withPieces(broken, [page]))).toEqual([
      [email.path, true],
      [page.path, false],
    ]);
  });
});

test('bytes and marks on disk are left there until somebody looks', () => {
  const unread = (name: string) => ({
    enumerable: true,
    configurable: true,
    get: () => expect.unreachable(`reads the ${name}`),
  });
  const { body: _body, marks: _marks, ...rest } = page;
  const stored = Object.defineProperties(
    { ...rest, stored: { sha256: '0'.repeat(64), bytes: 3 } },
    { body: unread('body'), marks: unread('marks') },
  ) as typeof page;
  const shown = nextShown(withPieces(nothingShown, [stored]), {
    artifacts: [stored, email],
    diagnostics: [],
  });
  expect(shown.artifacts.find(({ path }) => path === page.path)!.version).toBe('0'.repeat(16));
  const broken = nextShown(shown, { artifacts: [], diagnostics: [fault] });
  expect(paths(broken)).toContainEqual([page.path, true]);
});

test('the same bytes have the same version', () => {
  const again = nextShown(nothingShown, state({ artifacts: [email, page] }));
  expect(again.artifacts.map((one) => one.version)).toEqual(before.artifacts.map((one) => one.version));
});

/** Design systems as their teams keep them: nothing lost, the result strict, and imported again the same. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { toPlain } from '../../src/brand/tokens-import/json.ts';
import { memoryHost } from '../brand/memory-host.ts';
import { type Answer, importHere } from './import-here.ts';
import { faultsOf, hasSchemas, leavesIn, parseAny, realSets, strictErrors } from './oracle.ts';

if (realSets.length < 3 || !hasSchemas)
  console.warn(
    `Skipped: ../shared/tokens has ${realSets.length} of 3 sets, and ${hasSchemas ? 'the' : 'no'} schemas.`,
  );

function sourcesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(json5?|jsonc)$/.test(file),
  );
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

const cases = realSets.flatMap((folder) => {
  const sources = sourcesOf(folder);
  const name = path.basename(folder);
  const json5 = Object.fromEntries(Object.entries(sources).filter(([file]) => file.endsWith('.json5')));
  const all = [name, sources] as const;
  // Primer keeps each file twice: as strict tokens, and as the drafts that they were made of.
  return Object.keys(json5).length > 0 ? [all, [`${name}, json5 alone`, json5] as const] : [all];
});

/** Where a leaf of the source stands in the list of changes: by file and path. */
function listedIn({ imported }: Answer): Map<string, { kind: string; was: unknown }> {
  return new Map(
    imported!.changes.map(({ at, path: name, kind, was }) => [
      `${at.file} ${name}`,
      { kind, was: toPlain(was) },
    ]),
  );
}

// A file without any test fails: where nothing is given, one stands for all of them, and is seen as skipped.
if (cases.length === 0) test.skip('the real sets are not beside the repository');

describe.runIf(hasSchemas).each(cases)('%s', (_, sources) => {
  const answer = importHere(sources);
  const leaves = Object.entries(sources).flatMap(([file, text]) =>
    leavesIn(parseAny(file, text)).flatMap((leaf) =>
      file.includes('.resolver.') || /\$(themes|metadata)\./.test(file) ? [] : [{ file, ...leaf }],
    ),
  );

  test('tokens in are tokens out, and one listed change for each altered or left out', () => {
    const { summary, changes } = answer.imported!;
    const written = Object.entries(answer.files).flatMap(([file, data]) =>
      file.endsWith('.resolver.json') ? [] : leavesIn(data),
    );
    expect(leaves.length).toBeGreaterThan(300);
    expect(summary.tokensIn).toBe(leaves.length);
    expect(summary.tokensOut).toBe(written.length);
    expect(summary.tokensOut + summary.left).toBe(leaves.length);
    expect(changes).toHaveLength(summary.altered + summary.left);
    expect(listedIn(answer).size).toBe(changes.length);
  });

  test('what is not listed is there unchanged, and what is listed keeps its original', () => {
    const listed = listedIn(answer);
    const written = new Set(
      Object.values(answer.files).flatMap((data) =>
        leavesIn(data).map((leaf) => `${leaf.path.join('.')} ${JSON.stringify(leaf.token)}`),
      ),
    );
    const all = JSON.stringify(answer.files);
    for (const { file, path: at, token } of leaves) {
      const change = listed.get(`${file} ${at.join('.')}`);
      if (change) {
        const value = token.$value ?? token.value;
        expect(change.was).toMatchObject({ $value: value });
        expect(all).toContain(`"originalValue":${JSON.stringify(value)}`);
      } else expect(written).toContain(`${at.join('.')} ${JSON.stringify(token)}`);
    }
  });

  test('every value is one of the format', () => {
    expect(faultsOf(answer.files)).toEqual([]);
  });

  test('imported again nothing changes', () => {
    const again = importHere(answer.texts);
    expect(again.changes).toEqual([]);
    expect(again.texts).toEqual(answer.texts);
  });

  test('the strict check finds nothing', async (context) => {
    const errors = await strictErrors(answer.texts, memoryHost);
    if (errors === undefined) context.skip('src/brand/tokens/check-token-file.ts is not in this tree');
    expect(errors).toEqual([]);
  });
});

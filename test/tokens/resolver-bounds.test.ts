/** What stays inside the folder of a resolver document, and how much of it is done. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkTokenFile } from '../../src/brand/tokens/check-token-file.ts';
import { choicesOf } from '../../src/brand/tokens/resolver-input.ts';
import { createHost } from '../../src/host.ts';
import { limits } from '../../src/limits.ts';
import { memoryHost } from '../brand/memory-host.ts';
import { checkFiles, told } from './token-files.ts';

const number = (value: unknown) => ({ $type: 'number', $value: value });
const name = 'brand.resolver.json';

test('a link that leads out of the folder is refused', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'diapason-resolver-'));
  try {
    mkdirSync(path.join(folder, 'brand'));
    writeFileSync(path.join(folder, 'secret.json'), JSON.stringify({ a: number(1) }));
    symlinkSync('../secret.json', path.join(folder, 'brand/link.json'));
    writeFileSync(
      path.join(folder, 'brand', name),
      JSON.stringify({
        version: '2025.10',
        resolutionOrder: [{ type: 'set', name: 'x', sources: [{ $ref: 'link.json' }] }],
      }),
    );
    const { diagnostics, tokens } = checkTokenFile(
      createHost(path.join(folder, 'brand'), '2027-01-01T00:00:00Z'),
      name,
    );
    expect(diagnostics.map(told)).toEqual(['1:85 file/outside: “link.json” lies outside the hub.']);
    expect(tokens).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('permutations', () => {
  const modifier = (name: string, contexts: number) => ({
    name,
    contexts: Array.from({ length: contexts }, (_, at) => `c${at}`),
    default: 'c1',
  });
  test('all of them, the defaults first', () => {
    const { list, all } = choicesOf([modifier('a', 2), modifier('b', 3)], 10);
    expect([list.length, all, new Set(list.map((one) => JSON.stringify(one))).size]).toEqual([6, 6, 6]);
    expect(list[0]).toEqual({ a: 'c1', b: 'c1' });
  });
  test('of too many, each context beside the defaults of the others', () => {
    const { list, all } = choicesOf([modifier('a', 40), modifier('b', 40)], 10);
    expect([list.length, all]).toEqual([79, 1600]);
  });
  test('never more than the limit, whatever a document says', () => {
    const contexts = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`c${at}`, []]));
    const text = JSON.stringify({
      version: '2025.10',
      modifiers: { m: { contexts } },
      resolutionOrder: [{ $ref: '#/modifiers/m' }],
    });
    const { permutations, diagnostics } = checkTokenFile(memoryHost({ [name]: text }), name);
    expect(permutations).toEqual({ all: 2_000, checked: limits.tokenPermutations });
    expect(diagnostics.map(({ code }) => code)).toEqual(['tokens/permutations']);
  });
  test('sets that include each other twice at each step end', () => {
    const sets = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `s${at}`,
        {
          sources:
            at === 0 ? [{ a: number(1) }] : [{ $ref: `#/sets/s${at - 1}` }, { $ref: `#/sets/s${at - 1}` }],
        },
      ]),
    );
    const text = JSON.stringify({ version: '2025.10', sets, resolutionOrder: [{ $ref: '#/sets/s39' }] });
    expect(checkFiles({ [name]: text }, name)).toEqual([
      expect.stringContaining('tokens/too-many: These are more than 2000 token sources.'),
    ]);
  });
});

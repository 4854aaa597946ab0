/**
 * Random graphs of references: every circle is found, none is invented, what rests on one is left out and all else is
 * resolved. What is true is worked out apart, by following each arrow.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveTree, type Told } from '../tokens/token-files.ts';
import { roundsOf } from './settings.ts';

const rounds = roundsOf('alias graphs', 400, 10_000);
const settings = { numRuns: rounds.count, seed: rounds.seed };

/** By node, the nodes that it leads to. */
type Graph = readonly (readonly number[])[];

/** For each node, all that it reaches in one step or more. */
function reachOf(graph: Graph): readonly ReadonlySet<number>[] {
  return graph.map((next) => {
    const seen = new Set<number>();
    const open = [...next];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      open.push(...graph[node]!);
    }
    return seen;
  });
}

/** The circles of a graph: nodes that reach each other. */
function circlesOf(graph: Graph): readonly (readonly number[])[] {
  const reach = reachOf(graph);
  const circles = new Map<string, readonly number[]>();
  for (const [node, all] of reach.entries()) {
    if (!all.has(node)) continue;
    const members = [...all].filter((other) => reach[other]!.has(node)).sort((a, b) => a - b);
    circles.set(members.join(), members);
  }
  return [...circles.values()];
}

/** The tokens of each told circle, in the order in which they are named. */
function toldCircles({ findings }: Told, code: string): readonly (readonly number[])[] {
  return findings
    .filter((one) => one.code === code)
    .map(({ message }) => [...message.matchAll(/“[a-z](\d+)[^”]*”/g)].map(([, index]) => Number(index)));
}

const sets = (lists: readonly (readonly number[])[]) =>
  lists.map((list) => [...new Set(list)].sort((a, b) => a - b).join()).sort();

const graphs = fc
  .integer({ min: 1, max: 14 })
  .chain((size) =>
    fc.array(fc.array(fc.nat({ max: size - 1 }), { maxLength: 3 }), { minLength: size, maxLength: size }),
  );

test('whole tokens, with several references each', () => {
  const stop = { color: { colorSpace: 'srgb', components: [0, 0, 0] }, position: 0 };
  fc.assert(
    fc.property(graphs, fc.boolean(), (graph, asPointer) => {
      const refer = (to: number) => (asPointer ? { $ref: `#/t${to}/$value` } : `{t${to}}`);
      // One reference alone is an alias; several, or none, are a list.
      const value = (next: readonly number[]) =>
        next.length === 1 ? refer(next[0]!) : [...next.map(refer), stop];
      const tree = Object.fromEntries(
        graph.map((next, at) => [`t${at}`, { $type: 'gradient', $value: value(next) }]),
      );
      const found = resolveTree(tree);
      const circles = circlesOf(graph);
      const named = toldCircles(found, 'tokens/cycle');
      expect(sets(named)).toEqual(sets(circles));
      for (const walk of named) {
        expect(walk.at(0)).toBe(walk.at(-1));
        for (const [at, from] of walk.slice(0, -1).entries()) expect(graph[from]).toContain(walk[at + 1]);
      }
      expect(found.findings.length).toBe(circles.length);
      const reach = reachOf(graph);
      const isLost = (node: number) => circles.flat().some((one) => one === node || reach[node]!.has(one));
      const sound = graph.flatMap((_, node) => (isLost(node) ? [] : [`t${node}`]));
      expect([...found.tokens.keys()]).toEqual(sound);
    }),
    settings,
  );
});

/** A component: a number of its own, or that of another token. */
const component = (size: number) =>
  fc.option(fc.tuple(fc.nat({ max: size - 1 }), fc.nat({ max: 2 })), { freq: 2 });

test('parts of values, which may lie in one token without a circle', () => {
  const colors = fc.integer({ min: 1, max: 8 }).chain((size) =>
    fc.array(fc.tuple(component(size), component(size), component(size)), {
      minLength: size,
      maxLength: size,
    }),
  );
  fc.assert(
    fc.property(colors, (tokens) => {
      const number = (token: number, index: number) => (token * 3 + index) / 100;
      const graph: Graph = tokens.flatMap((parts) => parts.map((to) => (to ? [to[0] * 3 + to[1]] : [])));
      const tree = Object.fromEntries(
        tokens.map((parts, token) => {
          const components = parts.map((to, index) =>
            to ? { $ref: `#/c${to[0]}/$value/components/${to[1]}` } : number(token, index),
          );
          return [`c${token}`, { $type: 'color', $value: { colorSpace: 'srgb', components } }];
        }),
      );
      const found = resolveTree(tree);
      const tokensOf = (nodes: readonly number[]) => nodes.map((node) => Math.floor(node / 3));
      expect(sets(toldCircles(found, 'tokens/cycle'))).toEqual(sets(circlesOf(graph).map(tokensOf)));
      const end = (node: number): number | undefined => {
        const seen = new Set<number>();
        for (let here = node; !seen.has(here); here = graph[here]![0]!) {
          seen.add(here);
          if (graph[here]!.length === 0) return number(Math.floor(here / 3), here % 3);
        }
        return undefined;
      };
      for (const [token] of tokens.entries()) {
        const ends = [0, 1, 2].map((index) => end(token * 3 + index));
        const want = ends.includes(undefined) ? undefined : { colorSpace: 'srgb', components: ends };
        expect(found.tokens.get(`c${token}`)?.plain).toEqual(want);
      }
    }),
    settings,
  );
});

test('groups that take over from each other', () => {
  const targets = fc
    .integer({ min: 1, max: 10 })
    .chain((size) => fc.array(fc.option(fc.nat({ max: size - 1 })), { minLength: size, maxLength: size }));
  fc.assert(
    fc.property(targets, (extended) => {
      const graph: Graph = extended.map((to) => (to === null ? [] : [to]));
      const tree = Object.fromEntries(
        extended.map((to, at) => [
          `g${at}`,
          {
            [`own${at}`]: { $type: 'number', $value: at },
            shared: { $type: 'number', $value: at },
            ...(to !== null && { $extends: `{g${to}}` }),
          },
        ]),
      );
      const found = resolveTree(tree);
      const circles = circlesOf(graph);
      expect(sets(toldCircles(found, 'tokens/extends-cycle'))).toEqual(sets(circles));
      const reach = reachOf(graph);
      for (const [at, all] of reach.entries()) {
        if (circles.flat().some((one) => one === at || all.has(one))) continue;
        const here = [...found.tokens.keys()].filter((path) => path.startsWith(`g${at}.`)).sort();
        expect(here).toEqual([`g${at}.shared`, ...[at, ...all].map((one) => `g${at}.own${one}`)].sort());
        expect(found.tokens.get(`g${at}.shared`)!.plain).toBe(at);
      }
    }),
    settings,
  );
});

test('two values, each of which is a part of the other, have no end', () => {
  const found = resolveTree({
    a: { $type: 'number', $ref: '#/b/$value/x' },
    b: { $type: 'number', $ref: '#/c/$value/y' },
    c: { $type: 'number', $ref: '#/a/$value/z' },
    other: { $type: 'number', $value: 1 },
  });
  expect(found.findings.map(({ code }) => code)).toEqual(['tokens/cycle']);
  expect([...found.tokens.keys()]).toEqual(['other']);
  const named = found.findings.flatMap(({ message }) =>
    [...message.matchAll(/“([abc])”/g)].map(([, one]) => one),
  );
  expect([...new Set(named)].sort()).toEqual(['a', 'b', 'c']);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareOut } from '../../src/build/shards.ts';

const hub = fc.uniqueArray(
  fc.record({ name: fc.string(), cost: fc.option(fc.nat(100_000), { nil: undefined }) }),
  {
    selector: (one) => one.name,
    maxLength: 60,
  },
);

it('every campaign is the share of exactly one machine, whatever is known of costs', () => {
  fc.assert(
    fc.property(hub, fc.integer({ min: 1, max: 12 }), (campaigns, count) => {
      const costs = new Map(campaigns.map(({ name, cost }) => [name, cost]));
      const names = campaigns.map(({ name }) => name);
      const shards = shareOut(names, count, (name) => costs.get(name));
      expect(shards).toHaveLength(count);
      expect(shards.flat().sort()).toEqual([...names].sort());
      // Machines that list the folders in another order agree.
      const other = shareOut([...names].reverse(), count, (name) => costs.get(name));
      expect(other.map((shard) => [...shard].sort())).toEqual(shards.map((shard) => [...shard].sort()));
    }),
    { seed: 5, numRuns: 200 },
  );
});

it('no machine has more to do than its share and one campaign', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(100_000), { maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      (costs, count) => {
        const names = costs.map((_, index) => `c-${index}`);
        const shards = shareOut(names, count, (name) => costs[Number(name.slice(2))]);
        const loads = shards.map((shard) =>
          shard.reduce((sum, name) => sum + costs[Number(name.slice(2))]!, 0),
        );
        const whole = costs.reduce((sum, cost) => sum + cost, 0);
        for (const load of loads) expect(load).toBeLessThanOrEqual(whole / count + Math.max(0, ...costs));
      },
    ),
    { seed: 5, numRuns: 200 },
  );
});

it('one large campaign has a machine of its own, and what is unknown counts as usual', () => {
  const costs = new Map([
    ['large', 900],
    ['a', 300],
    ['b', 300],
  ]);
  const shards = shareOut(['a', 'b', 'large', 'new'], 2, (name) => costs.get(name));
  expect(shards).toEqual([['large'], ['a', 'b', 'new']]);
});

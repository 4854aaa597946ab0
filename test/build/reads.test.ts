import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recorded, recordReads, remember, stillTrue } from '../../src/brand/reads.ts';

const brand = () => ({
  tokens: { red: { hex: '#f00' }, blue: { hex: '#00f' } },
  sizes: [10, 20, 30],
  logos: { 'a.b/c': 'x' },
});

async function readsOf(data: object, work: (data: ReturnType<typeof brand>) => unknown) {
  const { reads } = await recordReads(async () => work(recorded('brand', data) as ReturnType<typeof brand>));
  return reads;
}

describe('a record of reads', () => {
  it('says the same however often something is read', async () => {
    const look = (one: ReturnType<typeof brand>) => [one.tokens.red.hex, Object.keys(one.tokens)];
    const once = await readsOf(brand(), look);
    const often = await readsOf(brand(), (one) => Array.from({ length: 50 }, () => look(one)));
    expect([...often]).toEqual([...once]);
  });

  it('looks at something once, however often it is read', async () => {
    let looks = 0;
    const counted = new Proxy(brand(), {
      ownKeys: (target) => {
        looks += 1;
        return Reflect.ownKeys(target);
      },
    });
    await readsOf(counted, (one) => Array.from({ length: 50 }, () => Object.keys(one)));
    // Each reader is answered, and the engine holds the answer against the data; noted is the first alone.
    expect(looks).toBe(2 * 50 + 1);
  });

  it('holds while what was read stands, whatever else changes', async () => {
    const reads = await readsOf(brand(), (one) => one.tokens.red.hex);
    const other = brand();
    other.tokens.blue.hex = '#123';
    expect(stillTrue(reads, 'brand', other)).toBe(true);
    other.tokens.red.hex = '#123';
    expect(stillTrue(reads, 'brand', other)).toBe(false);
  });

  it.each([
    [
      'a list that grew',
      (one: ReturnType<typeof brand>) => one.sizes.map((size) => size),
      (one: ReturnType<typeof brand>) => one.sizes.push(40),
    ],
    [
      'a name that came',
      (one: ReturnType<typeof brand>) => Object.keys(one.tokens),
      (one: ReturnType<typeof brand>) => Object.assign(one.tokens, { green: {} }),
    ],
    [
      'a thing that is gone',
      (one: ReturnType<typeof brand>) => one.logos['a.b/c'],
      (one: ReturnType<typeof brand>) => Reflect.deleteProperty(one.logos, 'a.b/c'),
    ],
    [
      'a thing that was missing',
      (one: ReturnType<typeof brand>) => (one.logos as Record<string, string>).d,
      (one: ReturnType<typeof brand>) => Object.assign(one.logos, { d: 'y' }),
    ],
    [
      'a name that was asked after',
      (one: ReturnType<typeof brand>) => Object.hasOwn(one.logos, 'd'),
      (one: ReturnType<typeof brand>) => Object.assign(one.logos, { d: 'y' }),
    ],
    [
      'a whole that was serialised',
      (one: ReturnType<typeof brand>) => JSON.stringify(one),
      (one: ReturnType<typeof brand>) => Object.assign(one.tokens.blue, { hex: '#001' }),
    ],
  ])('notices %s', async (_, read, change) => {
    const data = brand();
    const reads = await readsOf(data, read);
    expect(stillTrue(reads, 'brand', data)).toBe(true);
    change(data);
    expect(stillTrue(reads, 'brand', data)).toBe(false);
  });

  it('tells apart the two ways to one thing', async () => {
    const shared = { hex: '#f00' };
    const data = { first: shared, second: shared };
    const reads = await readsOf(data, () => {
      const one = recorded('brand', data);
      return [one.first, one.second.hex];
    });
    expect(stillTrue(reads, 'brand', { first: shared, second: { hex: '#123' } })).toBe(false);
  });

  it('of memoised work counts for everyone who finds it', async () => {
    const data = brand();
    const store = new WeakMap<object, Map<string, unknown>>();
    const work = (one: ReturnType<typeof brand>) =>
      remember(store, one, 'k', async () => `${one.tokens.red.hex}!`);
    const first = await readsOf(data, work);
    const second = await readsOf(data, work);
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect(second.size).toBeGreaterThan(0);
  });

  it('keeps concurrent work apart', async () => {
    const data = brand();
    const [red, blue] = await Promise.all([
      readsOf(data, async (one) => {
        await null;
        return one.tokens.red.hex;
      }),
      readsOf(data, async (one) => {
        await null;
        return one.tokens.blue.hex;
      }),
    ]);
    expect([...red.keys()].some((path) => path.includes('blue'))).toBe(false);
    expect([...blue.keys()].some((path) => path.includes('red'))).toBe(false);
  });

  it('never lets a changed read pass, and never minds another change', async () => {
    const key = fc.constantFrom('a', 'b', 'c');
    await fc.assert(
      fc.asyncProperty(fc.array(key, { minLength: 1 }), key, async (read, changed) => {
        const data: Record<string, { v: number }> = { a: { v: 1 }, b: { v: 2 }, c: { v: 3 } };
        const { reads } = await recordReads(async () => read.map((name) => recorded('d', data)[name]!.v));
        data[changed]!.v += 10;
        expect(stillTrue(reads, 'd', data)).toBe(!read.includes(changed));
      }),
    );
  });
});

/** What past builds cost, learnt from what they told of their work. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CostMeter } from '../../src/build/cost-meter.ts';
import { type Costs, costsText, noCosts, parseCosts } from '../../src/build/costs.ts';
import type { BuildEvent, TaskName } from '../../src/build/events.ts';
import { sharedOutMs } from '../../src/build/shared-out-ms.ts';
import { limits } from '../../src/limits.ts';

const all: { readonly isWhole: boolean; readonly present: readonly string[] } = {
  isWhole: true,
  present: [],
};

/** Task, name, beginning, duration; pieces are called by their kind. */
type Told = readonly [task: TaskName, name: string, beganMs: number, tookMs: number, found?: 'found'];

function events(folder: string, told: readonly Told[]): BuildEvent[] {
  return told.map(([task, name, beganMs, tookMs, found]) => ({
    ...{ kind: 'done', task, name, folder, beganMs, tookMs },
    ...(task === 'render' || task === 'check' ? { format: name.split(' ')[0]! } : {}),
    ...(found ? { found: true } : {}),
  }));
}

function learn(told: readonly BuildEvent[], before: Costs = noCosts, how = all): Costs {
  const meter = new CostMeter();
  for (const event of told) meter.tell(event);
  return meter.learnt(before, how);
}

const campaign: readonly Told[] = [
  ['read', 'spring', 0, 100],
  ['render', 'sms/text a', 100, 40],
  ['check', 'sms/text a', 140, 10],
  ['render', 'sms/text b', 150, 20],
  ['check', 'sms/text b', 170, 10],
  ['check release', 'spring', 180, 20],
];

describe('costs', () => {
  it('are those of what was really done', () => {
    const costs = learn(events('spring', campaign));
    expect(Object.fromEntries(costs.campaigns)).toEqual({ spring: 200 });
    expect(Object.fromEntries(costs.formats)).toEqual({ 'sms/text': 40 });
    expect(Object.fromEntries(costs.stages)).toEqual({ campaign: 120 });
  });

  it('say what a campaign would cost anew when half of it was found', () => {
    const half = campaign.map(
      (one, index): Told => (index === 1 ? [one[0], one[1], one[2], 1, 'found'] : one),
    );
    const before: Costs = { ...noCosts, formats: new Map([['sms/text', 33]]) };
    // 150 ms were worked; of the piece that was found neither the look-up nor the check counts.
    expect(learn(events('spring', half), before).campaigns.get('spring')).toBe(150 + 33);
  });

  it('stay as they are for a campaign that was found whole, and for one that was narrowed', () => {
    const before: Costs = { ...noCosts, campaigns: new Map([['spring', 900]]) };
    expect(learn([], before)).toEqual(before);
    const narrowed = learn(events('spring', campaign), before, { ...all, isWhole: false });
    expect(narrowed.campaigns).toEqual(before.campaigns);
    expect(narrowed.formats.get('sms/text')).toBe(40);
  });

  it('do not change with the noise of a machine, and follow a real change', () => {
    const before: Costs = { ...noCosts, campaigns: new Map([['spring', 230]]) };
    expect(learn(events('spring', campaign), before).campaigns.get('spring')).toBe(230);
    const slow: Costs = { ...noCosts, campaigns: new Map([['spring', 1000]]) };
    expect(learn(events('spring', campaign), slow).campaigns.get('spring')).toBe(600);
  });

  it('of stages are those of the last that was not found', () => {
    const stage = (tookMs: number, found?: true): BuildEvent => ({
      ...{ kind: 'done', task: 'pages', name: 'site', beganMs: 0, tookMs },
      ...(found ? { found } : {}),
    });
    expect(learn([stage(3000), stage(5, true)]).stages.get('pages')).toBe(3000);
  });

  it('are bounded: what the hub no longer holds is given up first', () => {
    const old = Array.from({ length: limits.campaigns }, (_, number) => [`old-${number}`, 1] as const);
    const costs = learn(
      events('spring', campaign),
      { ...noCosts, campaigns: new Map(old) },
      {
        isWhole: true,
        present: ['spring', 'old-7'],
      },
    );
    expect(costs.campaigns.size).toBe(limits.campaigns);
    expect([costs.campaigns.get('spring'), costs.campaigns.get('old-7')]).toEqual([200, 1]);
  });
});

describe('the file of costs', () => {
  const figures = fc.dictionary(fc.string(), fc.nat(86_400_000)).map((one) => new Map(Object.entries(one)));

  it('gives back what was written, sorted', () => {
    fc.assert(
      fc.property(figures, figures, (campaigns, formats) => {
        const costs: Costs = { campaigns, formats, stages: new Map([['pages', 3]]) };
        const text = costsText(costs);
        expect(parseCosts(text)).toEqual(costs);
        expect(costsText(parseCosts(text)!)).toBe(text);
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it.each([
    ['torn', costsText(noCosts).slice(0, -3)],
    ['of another version', costsText(noCosts).replace('"version": 1', '"version": 2')],
    ['of another shape', '{"version":1,"campaigns":[],"formats":{},"stages":{}}'],
    ['with a figure that is none', '{"version":1,"campaigns":{"a":-1},"formats":{},"stages":{}}'],
    ['empty', ''],
  ])('is as good as none when it is %s', (_, text) => {
    expect(parseCosts(text)).toBeUndefined();
  });
});

describe('time that tasks share', () => {
  it('is shared out among them', () => {
    const tasks = [
      { beganMs: 0, tookMs: 10 },
      { beganMs: 5, tookMs: 10 },
      { beganMs: 20, tookMs: 0 },
    ];
    expect(sharedOutMs(tasks)).toEqual([7.5, 7.5, 0]);
  });

  it('is in all the time in which anything was under way', () => {
    const task = fc.record({ beganMs: fc.nat(100), tookMs: fc.nat(100) });
    fc.assert(
      fc.property(fc.array(task), (tasks) => {
        const isBusy = (atMs: number) =>
          tasks.some(({ beganMs, tookMs }) => beganMs <= atMs && atMs < beganMs + tookMs);
        const busyMs = Array.from({ length: 200 }, (_, atMs) => atMs).filter(isBusy).length;
        expect(sharedOutMs(tasks).reduce((sum, ms) => sum + ms, 0)).toBeCloseTo(busyMs, 6);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

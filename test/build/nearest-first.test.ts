/** What somebody looks at is begun first, and nothing comes out otherwise for it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nearestFirst } from '../../src/build/nearest-first.ts';
import { channels } from '../../src/channels/index.ts';
import { compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';
import { campaign, campaignFile, makeHub, words, wordsFile } from '../cli/hub-fixture.ts';

describe('nearestFirst', () => {
  it('takes each once: what is wanted in the order of the wish, then the rest in its own', () => {
    expect([...nearestFirst(['a', 'b', 'c', 'd'], () => ['d', 'x', 'b'])]).toEqual([3, 1, 0, 2]);
    expect([...nearestFirst(['a', 'a', 'b'], () => ['a'])]).toEqual([0, 1, 2]);
    expect([...nearestFirst([], () => ['a'])]).toEqual([]);
  });

  it('asks anew at each step', () => {
    let wanted = ['c'];
    const order = nearestFirst(['a', 'b', 'c', 'd'], () => wanted);
    expect(order.next().value).toBe(2);
    wanted = ['d'];
    expect(order.next().value).toBe(3);
    wanted = [];
    expect(order.next().value).toBe(0);
  });
});

const NOTES = Array.from({ length: 9 }, (_one, index) => `note${index + 1}`);
const files = {
  [campaignFile]: campaign.replace(
    /^ {2}- \{ id: note,.*$/m,
    NOTES.map((id) => `  - { id: ${id}, channel: sms, at: 2027-05-07 15:30 }`).join('\n'),
  ),
  [wordsFile]: words.replace(' touchpoint="note"', ''),
};

describe('compile', () => {
  afterEach(() => vi.restoreAllMocks());

  it('begins with the pieces in view, and hands over the very same', async () => {
    const host = createHost(makeHub(files), '2027-04-01T00:00:00Z');
    const sms = channels.get('sms')!;
    const render = sms.render;
    vi.spyOn(sms, 'render').mockImplementation(async (...given) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return render(...given);
    });
    const made: string[] = [];
    let madeBefore: number | undefined;
    const asEver = await compile(host, {
      onPiece: ([one]) => {
        made.push(one!.path);
      },
      onViewMade: () => {
        madeBefore = made.length;
      },
    });
    expect(madeBefore, 'with nothing in view the wait is over at once').toBe(0);
    const path = (id: string) => `sms/plain/spring/fr/${id}.text.txt`;
    expect(made).toEqual(NOTES.map(path));

    made.length = 0;
    const inView = () => [path('note9'), path('note7'), 'sms/of/another.txt'];
    const told: string[] = [];
    const looked = await compile(host, {
      inView,
      onPiece: ([one]) => {
        made.push(one!.path);
        told.push(`made ${one!.path}`);
      },
      onViewMade: () => {
        told.push('all in view');
      },
      listener: {
        clock: () => 0,
        tell: (event) => event.kind === 'done' && event.task.startsWith('check') && told.push(event.task),
      },
    });
    expect(made.slice(0, 3)).toEqual([path('note9'), path('note7'), path('note1')]);
    // Nothing is judged, not even the sources, before what is in view can be seen.
    expect(told.slice(0, 4)).toEqual([
      `made ${path('note9')}`,
      `made ${path('note7')}`,
      'all in view',
      'check',
    ]);
    expect(looked.artifacts).toEqual(asEver.artifacts);
    expect(looked.diagnostics).toEqual(asEver.diagnostics);
    expect(looked.hub.campaigns).toEqual(asEver.hub.campaigns);
  });
});

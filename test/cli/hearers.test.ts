/** Those who follow a run: the live line, JSON for programs, the profile, the summary. */
import { describe, expect, it } from 'vitest';
import type { BuildEvent } from '../../src/build/events.ts';
import { liveLine, sayPace } from '../../src/cli/hearers/live-line.ts';
import { PaceMeter, sayDuration } from '../../src/cli/hearers/pace.ts';
import { summary } from '../../src/cli/hearers/summary.ts';
import { trace } from '../../src/cli/hearers/trace.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

function done(name: string, beganMs: number, tookMs: number, more: object = {}): BuildEvent {
  return { kind: 'done', task: 'render', name, beganMs, tookMs, format: 'email/html', ...more } as BuildEvent;
}

describe('the pace', () => {
  it('expects of campaigns that are not planned what the others have on average', () => {
    const meter = new PaceMeter();
    meter.tell({ kind: 'missing', campaigns: 10 });
    meter.tell({ kind: 'planned', campaign: 'a', pieces: 30, pages: 0 });
    meter.tell({ kind: 'planned', campaign: 'b', pieces: 50, pages: 0 });
    for (let piece = 0; piece <= 20; piece++) meter.tell(done(`p${piece}`, piece * 100, 100));
    const pace = meter.now();
    expect(pace).toMatchObject({ done: 21, found: 0, expected: 400, isGuess: true, perSecond: 10 });
    expect(pace.remainingMs).toBeCloseTo(37_900);
  });

  it('is that of the time just past', () => {
    const meter = new PaceMeter();
    meter.tell({ kind: 'planned', campaign: 'a', pieces: 100, pages: 0 });
    meter.tell(done('slow', 0, 60_000));
    for (let piece = 0; piece < 10; piece++) meter.tell(done(`p${piece}`, 60_000 + piece * 500, 500));
    expect(meter.now().perSecond).toBeCloseTo(2);
    expect(meter.now().slowest).toEqual({ name: 'slow', tookMs: 60_000 });
  });

  it('is said in the words of the line', () => {
    expect(
      sayPace({
        ...{ done: 128, expected: 400, isGuess: true, found: 60, perSecond: 31.4, remainingMs: 8600 },
        slowest: { name: 'print/acme/spring/fr/affiche.poster.a2', tookMs: 1800 },
      }),
    ).toBe(
      'drawing 128 of about 400 · 31 a second · 8.6 s left · 60 found · longest: fr/affiche.poster.a2 (1.8 s)',
    );
  });

  it.each([
    [38.2, '38 ms'],
    [940, '0.9 s'],
    [44_600, '45 s'],
    [90_000, '2 min'],
    [3 * 3600_000, '3.0 h'],
  ])('%d ms are %s', (ms, said) => expect(sayDuration(ms)).toBe(said));
});

describe('the live line', () => {
  function terminalOf(live: boolean, errColumns = 40) {
    const said: string[] = [];
    const terminal = { liveProgress: live, errColumns, err: (text: string) => said.push(text) };
    return { said, terminal: terminal as unknown as Terminal };
  }

  it('shows nothing of what is over in a second', () => {
    const { said, terminal } = terminalOf(true);
    let nowMs = 0;
    const line = liveLine(terminal, () => nowMs);
    line.at!('reading the hub');
    nowMs = 900;
    line.tell!(done('a', 0, 900));
    line.end!();
    expect(said).toEqual([]);
  });

  it('never wraps, and is taken back', () => {
    const { said, terminal } = terminalOf(true);
    let nowMs = 0;
    const line = liveLine(terminal, () => nowMs);
    line.tell!({ kind: 'planned', campaign: 'a', pieces: 1000, pages: 0 });
    for (nowMs = 2000; nowMs < 4000; nowMs += 50)
      line.tell!(done(`a-very-long-name/${nowMs}`, nowMs - 1500, 1500));
    line.end!();
    expect(said.length).toBeLessThan(25);
    for (const one of said.slice(0, -1)) expect(one.replace('\r\u001b[K', '').length).toBeLessThan(40);
    expect(said.at(-1)).toBe('\r\u001b[K');
  });

  it('is whole lines where none can be taken back, a stage once and a long one every ten seconds', () => {
    const { said, terminal } = terminalOf(false);
    let nowMs = 0;
    const line = liveLine(terminal, () => nowMs);
    line.tell!({ kind: 'planned', campaign: 'a', pieces: 60, pages: 0 });
    for (nowMs = 1000; nowMs <= 26_000; nowMs += 500) line.tell!(done('a', nowMs - 500, 500));
    line.at!('building the site');
    expect(said).toEqual([
      'drawing …\n',
      'drawing 21 of 60 · 2.0 a second · 20 s left\n',
      'drawing 41 of 60 · 2.0 a second · 9.5 s left\n',
      'building the site …\n',
    ]);
  });
});

describe('the profile', () => {
  it('is a trace in which bars of one row never overlap', () => {
    const profile = trace();
    profile.tell!(done('a', 1000, 50));
    profile.tell!(done('b', 1010, 10, { found: true }));
    profile.tell!(done('c', 1030, 10));
    profile.tell!(done('d', 1000, 5, { thread: 2 }));
    const { traceEvents } = JSON.parse(profile.text()) as { traceEvents: Record<string, unknown>[] };
    const bars = traceEvents.filter(({ ph }) => ph === 'X');
    expect(bars.map(({ name, ts, dur, tid }) => [name, ts, dur, tid])).toEqual([
      ['render: a', 0, 50_000, 0],
      ['render: d', 0, 5000, 200],
      ['render: b', 10_000, 10_000, 1],
      ['render: c', 30_000, 10_000, 1],
    ]);
    const rows = traceEvents.filter(({ name }) => name === 'thread_name').map(({ tid, args }) => [tid, args]);
    expect(rows).toEqual([
      [0, { name: 'main thread' }],
      [200, { name: 'worker 2' }],
      [1, { name: 'main thread, meanwhile 1' }],
    ]);
  });
});

describe('the summary', () => {
  it('names the ten slowest of what was made, drawing and checking together', () => {
    const slowest = summary();
    for (let piece = 1; piece <= 12; piece++) {
      slowest.tell!(done(`p${piece}`, 0, piece * 1000));
      slowest.tell!(done(`p${piece}`, 0, 500, { task: 'check' }));
    }
    slowest.tell!(done('found', 0, 90_000, { found: true }));
    slowest.tell!(done('found', 0, 90_000, { task: 'check' }));
    const lines = slowest.text()!.split('\n');
    expect(lines).toHaveLength(11);
    expect(lines.slice(0, 3)).toEqual([
      '12 pieces made, 1 found in the cache. The slowest:',
      '   13 s  p12',
      '   12 s  p11',
    ]);
  });

  it('says nothing when nothing was made', () => {
    const slowest = summary();
    slowest.tell!(done('found', 0, 9, { found: true }));
    slowest.tell!(done('found', 0, 9, { task: 'check' }));
    expect(slowest.text()).toBeUndefined();
  });
});

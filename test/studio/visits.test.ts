/** The clock is turned by hand. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openVisits } from '../../src/studio/server/visits.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function waitingFor(promise: Promise<void>) {
  const state = { isOver: false };
  void promise.then(() => {
    state.isOver = true;
  });
  return state;
}

test('the work goes on soon when nobody comes', async () => {
  const waiting = waitingFor(openVisits().letThrough());
  await vi.advanceTimersByTimeAsync(59);
  expect(waiting.isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(waiting.isOver).toBe(true);
});

test('who comes is served, and may ask for pictures after the page', async () => {
  const visits = openVisits();
  const waiting = waitingFor(visits.letThrough());
  await vi.advanceTimersByTimeAsync(30);
  const leave = visits.begin();
  await vi.advanceTimersByTimeAsync(80);
  expect(waiting.isOver).toBe(false);
  leave();
  await vi.advanceTimersByTimeAsync(50);
  const leaveWithPicture = visits.begin();
  leaveWithPicture();
  await vi.advanceTimersByTimeAsync(59);
  expect(waiting.isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(waiting.isOver).toBe(true);
});

test('nobody holds the work up for long', async () => {
  const visits = openVisits();
  const waiting = waitingFor(visits.letThrough());
  visits.begin();
  await vi.advanceTimersByTimeAsync(249);
  expect(waiting.isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(waiting.isOver).toBe(true);
});

test('it is quiet once nobody has asked for a moment', async () => {
  const visits = openVisits();
  await vi.advanceTimersByTimeAsync(1_000);
  const leave = visits.begin();
  const waiting = waitingFor(visits.quiet(100));
  await vi.advanceTimersByTimeAsync(500);
  leave();
  await vi.advanceTimersByTimeAsync(99);
  expect(waiting.isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(101);
  expect(waiting.isOver).toBe(true);
});

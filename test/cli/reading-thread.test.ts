/** The thread that reads pieces back: what it answers, and what becomes of its work where it cannot do it. */
import path from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { type ReadOrder, readAfresh } from '../../src/build/cache/read-afresh.ts';
import { openStore } from '../../src/build/cache/store.ts';
import { ownThread } from '../../src/cli/own-thread.ts';
import { type ReadingThread, readingThread } from '../../src/cli/reading-thread.ts';
import { compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';
import { emptyFolder } from './hub-fixture.ts';
import { repository } from './run-cli.ts';

const hub = path.join(repository, 'test/fixtures/kitchen-sink');

/** Every file that a hub of all channels has read back. */
const orders: ReadOrder[] = [];
beforeAll(async () => {
  const store = openStore(emptyFolder(), { nonce: 'test', now: () => new Date(0) });
  await compile(createHost(hub, '2027-01-15'), {
    store,
    reader: {
      isBeside: false,
      readAfresh: (order) => {
        orders.push(order);
        return readAfresh(order);
      },
    },
  });
});

let thread: ReadingThread | undefined;
afterEach(() => thread?.close());

test('answers what this thread would, for every kind of file', async () => {
  // Without what reads here in its place, which would hide that it cannot.
  const alone = ownThread('cli/reading-worker.js', 4);
  const there = await Promise.all(orders.map((order) => alone.run(order))).finally(() => alone.destroy());
  for (const [index, order] of orders.entries()) {
    const { extracted, press, look } = await readAfresh(order);
    expect(there[index], order.file.path).toEqual({
      extracted,
      ...(press && { press }),
      ...(look && { look }),
    });
  }
  expect(new Set(orders.map(({ file }) => file.mime))).toEqual(
    new Set(['application/json', 'application/pdf', 'image/png', 'image/svg+xml', 'text/html', 'text/plain']),
  );
});

test('reads here before it has started', async () => {
  thread = readingThread();
  const [order] = orders;
  expect(await thread.readAfresh(order!)).toEqual(await readAfresh(order!));
});

test('a thread that cannot start, or fails, costs nothing but its help', async () => {
  thread = readingThread();
  thread.start();
  const order = orders.find(({ file }) => file.mime === 'text/plain')!;
  // What cannot be sent to a thread at all.
  const unsendable = { ...order, say: () => 'nothing' } as ReadOrder;
  expect(await thread.readAfresh(unsendable)).toEqual(await readAfresh(order));
  const unreadable = { ...order, file: { ...order.file, mime: 'video/mp4' } };
  await expect(thread.readAfresh(unreadable)).rejects.toThrow('Nothing can read');
});

test('who waits when it is ended is told so, and nothing is read instead', async () => {
  thread = readingThread();
  thread.start();
  const told = expect(thread.readAfresh(orders[0]!)).rejects.toThrow('Terminating');
  await thread.close();
  await told;
});

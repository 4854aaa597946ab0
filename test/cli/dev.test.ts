import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeHub, words, wordsFile } from './hub-fixture.ts';
import { command } from './run-cli.ts';

test('shows the pieces, follows a save, and ends well on Ctrl-C', async () => {
  const root = makeHub();
  const child = spawn(
    process.execPath,
    [command, 'dev', '--root', root, '--port', '0', '--now', '2027-04-01'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const closed = once(child, 'close');
  try {
    let said = '';
    for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
      said += String(chunk);
      if (said.includes('\n')) break;
    }
    const url = /^The studio is at (http:\/\/127\.0\.0\.1:\d+\/)\n$/.exec(said)![1]!;
    expect(await (await fetch(url)).text()).toContain('spring');

    const events = await fetch(new URL('events', url));
    const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    writeFileSync(path.join(root, wordsFile), words.replace('Le thé de mai :', 'Le thé de juin :'));
    // Each “shown” may be of the run before the save, whose pieces show before it is over.
    for (let piece = ''; !piece.includes('Le thé de juin'); ) {
      const { value = '', done } = await reader.read();
      expect(done, 'told of the save before the studio ended').toBe(false);
      if (!value.includes('event: shown')) continue;
      piece = await (await fetch(new URL('files/sms/plain/spring/fr/note.text.txt', url))).text();
    }
    await reader.cancel();
  } finally {
    child.kill('SIGINT');
    await closed;
  }
  expect(child.exitCode).toBe(0);
});

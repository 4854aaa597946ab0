/** What of a log may leave the machine. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { argumentsMasked, pathsShortened, secretsMasked } from '../../src/cli/run-log/discreet.ts';

describe('paths', () => {
  const shortened = pathsShortened({
    hub: '/home/jo smith/hub',
    tool: '/home/jo smith/hub/node_modules/diapason',
  });

  test.each([
    ['/home/jo smith/hub', '<hub>'],
    ['“/home/jo smith/hub/content/a.mdx”', '“<hub>/content/a.mdx”'],
    ['/home/jo smith/hub/node_modules/sharp/lib/sharp.js:1:2', '<hub>/node_modules/sharp/lib/sharp.js:1:2'],
    [
      'at run (file:///home/jo smith/hub/node_modules/diapason/src/a.ts:1:2)',
      'at run (<diapason>/src/a.ts:1:2)',
    ],
    ["ENOENT: no such file, open '/srv/clients/acme/list.csv'", "ENOENT: no such file, open '~/list.csv'"],
    ['/home/jo-smith-hub/x', '~/x'],
    ['at f (/opt/lib/node_modules/zod/v4/core.js:3:4)', 'at f (~/node_modules/zod/v4/core.js:3:4)'],
    ['C:\\Users\\Jo\\hub\\a.txt and C:/Users/Jo/b.txt', '~/a.txt and ~/b.txt'],
    ['at node:internal/modules/esm/loader:647:26', 'at node:internal/modules/esm/loader:647:26'],
    [
      'see https://example.org/a/b, and content/brands/acme',
      'see https://example.org/a/b, and content/brands/acme',
    ],
    ['../their-hub/x stays as it was typed', '../their-hub/x stays as it was typed'],
    ['one / two', 'one / two'],
  ])('%s', (text, wanted) => {
    expect(shortened(text)).toBe(wanted);
  });

  test('a folder that only begins with the name of the hub is another', () => {
    expect(pathsShortened({ hub: '/srv/hub', tool: '/opt/d' })('/srv/hub-old/a /srv/hub/a')).toBe(
      '~/a <hub>/a',
    );
  });

  test('the root of the disk is no hub whose name stands for everything', () => {
    expect(pathsShortened({ hub: path.parse('/').root, tool: '/opt/d' })('a/b /c/d')).toBe('a/b ~/d');
  });
});

describe('secrets', () => {
  const masked = secretsMasked({
    DIAPASON_SHARED_CACHE: 'https://cache.example/a',
    DIAPASON_SHARED_CACHE_MODE: 'read-write',
    AWS_SECRET_ACCESS_KEY: 'abc/def+ghi',
    GITHUB_TOKEN: 'ghp_0123456789',
    MY_PASSWORD: 'hunter2',
    TOKENS_ON: 'yes',
    HOME: '/home/jo',
  });

  test.each([
    ['it is abc/def+ghi.', 'it is <secret>.'],
    ['ghp_0123456789 and hunter2', '<secret> and <secret>'],
    ['GET https://cache.example/a/ac/00', 'GET <secret>/ac/00'],
    ['https://jo:pw@host.example/x', 'https://<secret>@host.example/x'],
    [
      'https://host.example/x?a=1&access_token=zzz&b=2',
      'https://host.example/x?a=1&access_token=<secret>&b=2',
    ],
    ['yes, read-write in /home/jo', 'yes, read-write in /home/jo'],
  ])('%s', (text, wanted) => {
    expect(masked(text)).toBe(wanted);
  });

  test('of arguments, by the names of options', () => {
    expect(
      argumentsMasked(['list', '--api-key', 'x', '--token=y', '--keep-going', '--key-colour', 'z']),
    ).toEqual(['list', '--api-key', '<secret>', '--token=<secret>', '--keep-going', '--key-colour', 'z']);
  });
});

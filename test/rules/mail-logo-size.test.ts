/** In an email the logo has no box: its size is that of the picture which was recognised as the logo. */
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import type { ArtifactSubject } from '../../src/rules/rule.ts';
import { runArtifactRules } from '../../src/rules/run.ts';
import { demoBrands } from '../pixels/judge.ts';

const brand = (await demoBrands()).find(({ id }) => id === 'grenadine')!;

async function said(width: number, logo: string | false): Promise<readonly string[]> {
  const pictures = [{ src: 'images/logo.png', alt: 'Grenadine', width, treatment: [] }];
  const artifact = {
    path: 'email/fr/html.html',
    channel: 'email',
    format: 'html',
    mime: 'text/html',
    marks: [],
  };
  const subject = {
    brand,
    artifact,
    campaign: { slug: 'one' },
    troubles: [],
    extracted: { path: artifact.path, text: '', links: [], codes: [], looks: { literals: [], pictures } },
    beside: [{ path: 'email/fr/images/logo.png', mime: 'image/png', width: 400, height: 100, logo }],
  };
  const asked = rules.filter(({ id }) => id === 'visual/logo-has-its-size');
  const found = await runArtifactRules(subject as unknown as ArtifactSubject, asked);
  return found.map(({ message }) => message);
}

test('a logo that is too small is told, one of the least size is not', async () => {
  expect(await said(100, 'wordmark/full')).toEqual([
    'The logo on email/html is 100 px wide; the brand asks for 110 px.',
  ]);
  expect(await said(110, 'wordmark/full')).toEqual([]);
});

test('what is no logo has no least size', async () => {
  expect(await said(100, false)).toEqual([]);
});

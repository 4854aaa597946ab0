/** Of an example, those pieces stay in which it says something. */
import { expect, test } from 'vitest';
import { differing } from '../../src/manual/differing.ts';
import { artifact } from '../studio/fixture.ts';

const page = artifact('web/plain/tea/fr/index.html', { body: '<p>Thé</p>' });
const picture = artifact('web/plain/tea/fr/images/cup.png', { body: new Uint8Array([1]), supporting: true });
const card = artifact('print/plain/tea/fr/card.pdf', { body: new Uint8Array([2]) });
const proof = artifact('print/plain/tea/fr/card.front.svg', { body: '<svg/>', supporting: true });

const paths = (found: ReturnType<typeof differing>) => found.map(({ path }) => path);

test('a piece with the same bytes goes, one with others stays', () => {
  const bare = [{ ...page, body: '<p></p>' }, card, proof];
  expect(paths(differing([page, picture, card, proof], bare))).toEqual([page.path, picture.path, proof.path]);
});

test('a piece stays whose companion has other bytes', () => {
  expect(paths(differing([card, proof], [card, { ...proof, body: '<svg></svg>' }]))).toEqual([
    card.path,
    proof.path,
  ]);
});

test('a piece stays whose facts are others: the subject of an email', () => {
  expect(paths(differing([{ ...page, data: { subject: 'Thé' } }], [page]))).toEqual([page.path]);
});

test('a piece stays that there is not without the example', () => {
  expect(paths(differing([card], []))).toEqual([card.path]);
});

/** What a campaign tells of the names that filters were asked about. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { nobody } from '../../src/build/events.ts';
import { campaignMaker } from '../../src/build/make-campaign.ts';
import { Findings } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';

const host = createHost(path.resolve(import.meta.dirname, '../..'), '2027-04-07T12:00:00.000Z');

test('a campaign tells its own names, and not those of the other campaigns of its hub', async () => {
  const options = { sourceOnly: true, listener: nobody, piecesAtOnce: 1 };
  const { asked } = await campaignMaker(host, options, new Findings()).make('ete-2027');
  expect(asked).toContainEqual(['brand', 'cap-clair']);
  expect(asked.filter(([kind]) => kind === 'campaign')).toEqual([]);
});

test('a filter still hears of every campaign', async () => {
  const heard: string[] = [];
  const wants = (kind: string, name: string) => {
    if (kind === 'campaign') heard.push(name);
    return true;
  };
  const options = { sourceOnly: true, listener: nobody, piecesAtOnce: 1, wants };
  const { reader } = campaignMaker(host, options, new Findings());
  expect(heard).toEqual(reader.folders);
});

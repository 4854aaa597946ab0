/** Which channel says a text: by its block, else its scope, else the touchpoint it is for, else page and letter. */
import { expect, it } from 'vitest';
import { loadHub } from '../../src/build/hub.ts';
import { Findings } from '../../src/diagnostic.ts';
import { channelVoices } from '../../src/rules/shared/channel-copy.ts';
import { hubWith } from './hub.ts';

it('a text stands in the channels that send it', async () => {
  const campaign = `journey:
  - { id: lettre, channel: email, at: 2027-04-07 08:30 }
  - { id: fin, channel: push, to: [or], at: 2027-04-18 11:00 }
channels: { web: [page], email: [html], push: [ios], print: [poster.a2] }`;
  const long = 'Nous préparons ta teinte en boutique, et tu repars avec elle le soir même. '.repeat(8);
  const text = `${long}

<Only touchpoints="lettre">

Pour la lettre seule. ${long}

</Only>

<Only touchpoints="fin">

Pour le téléphone seul.

</Only>

<Only channels="print.poster">

<Lead>Pour le mur seul.</Lead>

</Only>`;
  const { host } = hubWith([
    { language: 'yaml', text: campaign },
    { language: 'mdx', text },
  ]);
  const { campaigns } = await loadHub(host, () => true, new Findings());
  const voices = channelVoices(campaigns[0]!, 'fr');
  const said = Object.fromEntries(
    voices.map(({ channel, texts }) => [
      channel,
      texts.map(({ passage }) => /^(?:Nous|Pour \S+ \S+)/.exec(passage.text)?.[0]),
    ]),
  );
  expect(said).toEqual({
    web: ['Nous'],
    email: ['Nous', 'Pour la lettre'],
    short: ['Pour le téléphone', 'Pour le mur'],
  });
});

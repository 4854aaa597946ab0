import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { isOfCode, isText } from '../shared/boxes.ts';
import { layoutPlace } from '../shared/layout-place.ts';

export const fewWordsOnSmallPieces = defineRule({
  id: 'visual/few-words-on-small-pieces',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Pieces that are read in passing have as few words as can be read in passing.',
  options: z.strictObject({
    words: z
      .record(z.string(), z.number().int().min(1))
      .default({ 'ads.320x50': 6, 'print.poster.a2': 20 })
      .describe('Most words by channel and format, the logo not counted. Example: { "ads.320x50": 6 }.'),
    except: z.array(z.string()).default(['legal']).describe('Slots whose words are not counted.'),
  }),
  messages: {
    many: {
      severity: 'warning',
      message: '{format} has {count} words; {most} can be read in passing.',
      hint: 'Say less: take a text out of the layout, or write a shorter form.',
    },
  },
  check({ artifact, brand, options, report }) {
    const most = options.words[`${artifact.channel}.${artifact.format}`];
    if (most === undefined) return;
    const said = artifact.marks.filter(
      (mark) =>
        isText(mark) &&
        !isOfCode(mark) &&
        !options.except.includes(mark.slot ?? '') &&
        // Where a store is, is looked up and not read in passing.
        mark.fact?.path.startsWith('store.') !== true,
    );
    // A figure is read with the word it belongs to: “10 kg” is one thing.
    const count = said.flatMap(({ text }) =>
      text.split(/[\s\u00a0\u202f]+/).filter((word) => /\p{L}/u.test(word)),
    ).length;
    if (count > most)
      report(
        'many',
        { at: layoutPlace(artifact, brand) },
        { format: `${artifact.channel}/${artifact.format}`, count, most },
      );
  },
});

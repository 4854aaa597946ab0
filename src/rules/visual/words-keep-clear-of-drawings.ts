import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { inkOf, isText } from '../shared/boxes.ts';
import { layoutPlace } from '../shared/layout-place.ts';

export const wordsKeepClearOfDrawings = defineRule({
  id: 'visual/words-keep-clear-of-drawings',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No drawing runs under words: each line keeps 0.22 of its size clear at the sides.',
  options: z.strictObject({}),
  messages: {
    crossed: {
      severity: 'error',
      message: 'The “{slot}” of {format} stands on a drawing, or too near one: {words}.',
      hint: 'Move one of them in the layout, or shorten the words.',
    },
  },
  check({ artifact, brand, troubles, report }) {
    const logos = brand.rules.logos.map(({ id, variant }) => `${id}/${variant}`);
    for (const { kind, slot = 'text', detail, at } of troubles) {
      if (kind !== 'crossing' || logos.includes(slot)) continue;
      const crossed = artifact.marks.filter((mark) => isText(mark) && mark.slot === slot).flatMap(inkOf);
      const place = { at: at ?? layoutPlace(artifact, brand), boxes: crossed };
      report('crossed', place, { slot, format: `${artifact.channel}/${artifact.format}`, words: detail });
    }
  },
});

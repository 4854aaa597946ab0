import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { lookFile } from '../shared/looks.ts';

export const stylesAreLiteral = defineRule({
  id: 'email/styles-are-literal',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Styles of an email are written out: six-digit colours and px, which every mail client knows.',
  options: z.strictObject({}),
  messages: {
    form: {
      severity: 'error',
      message: '{format} uses “{form}” ({where}), which some mail clients do not know.',
      hint: 'Write the colour with six digits, the length in px.',
    },
  },
  check({ artifact, brand, extracted, report }) {
    if (artifact.channel !== 'email') return;
    for (const { kind, value, where } of extracted.looks?.literals ?? []) {
      if (kind !== 'form') continue;
      const format = `${artifact.channel}/${artifact.format}`;
      report('form', { at: lookFile(artifact, brand) }, { format, form: value, where });
    }
  },
});

import { z } from 'zod';
import type { Literal } from '../../readback/literals.ts';
import { defineRule } from '../rule.ts';
import { facesOf, lookFile, looksOf } from '../shared/looks.ts';

const leastSizePx = 2;

export const looksComeFromTokens = defineRule({
  id: 'visual/looks-come-from-tokens',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary:
    'Every colour, family and size that a page, an email, a drawing or a press file says is a token of the brand.',
  options: z.strictObject({
    tolerancePx: z.number().min(0).max(2).default(0.5).describe('How far a size may be off, in px.'),
    allow: z
      .array(z.string())
      .default([])
      .describe('Colours and families beside the tokens. Example: ["#000000", "Courier New"].'),
  }),
  messages: {
    color: {
      severity: 'error',
      message: 'The colour “{value}” in {file} ({where}) is no token of the brand.',
      hint: 'Use one of the brand’s colours, or make it a token.',
    },
    font: {
      severity: 'error',
      message: 'The font “{value}” in {file} ({where}) is none of the brand’s.',
      hint: 'Use a registered family or one of its fallbacks.',
    },
    size: {
      severity: 'error',
      message: 'The size {value} px in {file} ({where}) is not in the brand’s scale.',
      hint: 'Take a size of the scale.',
    },
  },
  async check({ artifact, brand, beside = [], extracted, options, report }) {
    const looks = looksOf(brand);
    const faces = artifact.mime === 'application/pdf' ? await facesOf(brand) : undefined;
    const allowed = new Set(options.allow.map((one) => one.toLowerCase()));
    const isOwn = ({ kind, value }: Literal): boolean => {
      if (kind === 'form' || allowed.has(value.toLowerCase())) return true;
      if (kind === 'color') return looks.isColor(value);
      if (kind === 'font') return faces ? faces.has(value) : looks.isFamily(value);
      // What is set in a pixel is not set to be read: a preheader's stuffing.
      return Number(value) < leastSizePx || looks.isSizePx(Number(value), options.tolerancePx);
    };
    const files = [
      { path: artifact.path, literals: extracted.looks?.literals ?? [] },
      ...beside.map(({ path, looks: own }) => ({ path, literals: own?.literals ?? [] })),
    ];
    const at = lookFile(artifact, brand);
    const told = new Set<string>();
    for (const { path, literals } of files) {
      for (const literal of literals) {
        const { kind, value, where } = literal;
        if (kind === 'form' || isOwn(literal) || told.has(`${kind} ${value}`)) continue;
        told.add(`${kind} ${value}`);
        const file =
          path === artifact.path ? `${artifact.channel}/${artifact.format}` : path.split('/').at(-1)!;
        report(kind, { at }, { value, file, where });
      }
    }
  },
});

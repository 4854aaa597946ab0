import { z } from 'zod';
import type { Brand } from '../../brand/brand.ts';
import type { Span } from '../../diagnostic.ts';
import type { Artifact } from '../../ir/artifact.ts';
import type { Shown, ShownText } from '../../readback/html-colors.ts';
import { defineRule } from '../rule.ts';
import { contrastOf } from '../shared/contrast.ts';
import { inverted } from '../shared/inverted.ts';

/** WCAG 2.2, 1.4.3: large is 24 px, or 18.66 px bold. */
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;

const weak = {
  severity: 'error',
  message:
    '“{text}” is “{ink}” on “{ground}” in {scheme}, a contrast of {ratio}; text of its size needs {least}.',
  hint: 'Give the roles of the {name} scheme other colours, or its part another ground in layouts/email.yaml.',
} as const;

export const darkIsReadable = defineRule({
  id: 'email/dark-is-readable',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Every text of an email stands out from its ground in light surroundings and in dark ones.',
  options: z.strictObject({
    inverted: z
      .number()
      .min(1)
      .max(21)
      .default(3)
      .describe('Least contrast where a mail program inverts the colours itself. Default: 3.'),
  }),
  messages: {
    weak,
    inverted: {
      severity: 'note',
      message:
        'Where a mail program inverts colours itself, “{text}” has a contrast of {ratio}, less than {least}: “{ink}” on “{ground}”.',
      hint: 'Choose two colours whose lightness differs more; no email can keep such a program from it.',
    },
  },
  async check({ artifact, brand, edition, options, report }) {
    if (artifact.channel !== 'email' || artifact.mime !== 'text/html' || artifact.supporting) return;
    // The reader of HTML is loaded with the first mail: sources alone are checked without it.
    const { readShownTexts } = await import('../../readback/html-colors.ts');
    const told = new Set<string>();
    const once = (key: string) => !told.has(key) && Boolean(told.add(key));
    for (const shown of readShownTexts(String(artifact.body))) {
      const least = leastOf(shown);
      const place = { at: placeOf(shown.text, artifact) ?? edition.at };
      for (const name of ['light', 'dark'] as const) {
        const ratio = contrastOf(shown[name].ink, shown[name].ground);
        if (ratio >= least || !once(`${name} ${keyOf(shown[name])} ${least}`)) continue;
        const values = { ...said(shown, shown[name], brand), ratio: sayRatio(ratio), least, name };
        report('weak', place, { ...values, scheme: `${name} surroundings` });
      }
      const { ink, ground } = shown.light;
      const ratio = contrastOf(inverted(ink), inverted(ground));
      if (ratio >= options.inverted || !once(`inverted ${keyOf(shown.light)}`)) continue;
      const values = { ...said(shown, shown.light, brand), ratio: sayRatio(ratio), least: options.inverted };
      report('inverted', place, values);
    }
  },
});

function leastOf({ sizePx, bold }: ShownText): number {
  return sizePx >= (bold ? LARGE_BOLD_PX : LARGE_PX) ? 3 : 4.5;
}

function keyOf({ ink, ground }: Shown): string {
  return `${ink} ${ground}`;
}

/** Colours by the names of their tokens, where they have one. */
function said({ text }: ShownText, { ink, ground }: Shown, { tokens }: Brand) {
  const name = (hex: string) => Object.values(tokens.colors).find((one) => one.hex === hex)?.name ?? hex;
  const short = text.length <= 40 ? text : `${text.slice(0, 39).trimEnd()}…`;
  return { text: short, ink: name(ink), ground: name(ground) };
}

/** The author's line whose words they are. */
function placeOf(text: string, { marks }: Artifact): Span | undefined {
  const words = (one: string) => one.replace(/\s+/g, ' ').trim();
  const spoken = marks.filter((mark) => mark.at && mark.text.trim() !== '' && mark.slot !== 'subject');
  const whole = spoken.find((mark) => words(mark.text) === text);
  return (whole ?? spoken.find((mark) => text.includes(words(mark.text))))?.at;
}

/** Two decimals, cut and not rounded: 4.499 must not read as 4.5. */
function sayRatio(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

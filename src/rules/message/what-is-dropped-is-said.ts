import { z } from 'zod';
import type { Loss } from '../../ir/artifact.ts';
import { defineRule } from '../rule.ts';

export const whatIsDroppedIsSaid = defineRule({
  id: 'message/what-is-dropped-is-said',
  on: 'release',
  since: '0.1.0',
  stability: 'stable',
  summary: 'What a format has no room for is named, so that nothing is dropped in silence.',
  options: z.strictObject({}),
  messages: {
    format: { severity: 'note', message: '{format} drops {what} by design.' },
    fit: {
      severity: 'warning',
      message: '{format} leaves out {what}, because it does not fit.',
      hint: 'Add a shorter form: short="…" or shortest="…".',
    },
    missing: {
      severity: 'warning',
      message: '{format} has no {what}: the campaign does not say it.',
      hint: 'Write it, or leave the format out of “channels”.',
    },
  },
  check({ pieces, report }) {
    for (const reason of ['format', 'fit', 'missing'] as const) {
      const byFormat = new Map<string, { readonly losses: Loss[]; readonly artifacts: Set<string> }>();
      for (const { artifact, losses } of pieces) {
        const own = losses.filter((loss) => loss.reason === reason);
        if (own.length === 0) continue;
        const format = sayFormat(artifact.format);
        const known = byFormat.get(format) ?? { losses: [], artifacts: new Set() };
        known.losses.push(...own);
        known.artifacts.add(artifact.path);
        byFormat.set(format, known);
      }
      for (const [format, { losses, artifacts }] of byFormat) {
        const what = new Intl.ListFormat('en-GB').format(
          [...new Set(losses.map((loss) => capitalised(loss.what)))].sort(inReadingOrder),
        );
        const at = reason === 'format' ? undefined : losses.find((loss) => loss.at)?.at;
        report(reason, { ...(at ? { at } : {}), artifacts: [...artifacts].sort() }, { format, what });
      }
    }
  },
});

/** `320x50` is read as 320×50. */
function sayFormat(format: string): string {
  return format.replace(/(\d)x(\d)/g, '$1×$2');
}

/** Slots are named as the blocks that fill them: `Headline`, `Cta`. */
function capitalised(what: string): string {
  return what.charAt(0).toUpperCase() + what.slice(1);
}

const order = ['headline', 'lead', 'offer', 'image', 'cta', 'legal'];
function inReadingOrder(a: string, b: string): number {
  const rank = (what: string) => {
    const place = order.indexOf(what.toLowerCase());
    return place === -1 ? order.length : place;
  };
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

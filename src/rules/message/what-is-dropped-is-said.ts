import { z } from 'zod';
import type { Loss } from '../../ir/artifact.ts';
import { defineRule } from '../rule.ts';

export const whatIsDroppedIsSaid = defineRule({
  id: 'message/what-is-dropped-is-said',
  on: 'release',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary: 'What a format has no room for is named, so that nothing is dropped in silence.',
  options: z.strictObject({}),
  messages: {
    format: { severity: 'note', message: '{format} drops {what} by design.' },
    fit: {
      severity: 'warning',
      message: '{piece} leaves out {what}, because there is no room.',
      hint: 'Add a shorter form: short="…" or shortest="…".',
    },
    missing: {
      severity: 'warning',
      message: '{piece} has no {what}: the campaign does not say it.',
      hint: 'Write it, or leave the format out of “channels”.',
    },
    unmade: {
      severity: 'error',
      message: '{piece} is not made: the campaign has no {what} for it.',
      hint: 'Write it, or leave the format out of “channels”.',
    },
    failed: { severity: 'error', message: '{piece} is not made: {detail}', hint: 'Correct the picture.' },
  },
  check({ pieces, unmade, campaign, report }) {
    // Where no words are at fault, the line that asks for the format is.
    const listed = ({ channel, format }: { readonly channel: string; readonly format: string }) =>
      campaign.spanOf(`channels.${channel}.${campaign.channels[channel]?.indexOf(format) ?? 0}`);
    const designed = new Map<string, { readonly losses: Loss[]; readonly artifacts: Set<string> }>();
    for (const { artifact, losses } of pieces) {
      const format = sayFormat(artifact.format);
      const known = designed.get(format) ?? { losses: [], artifacts: new Set() };
      const artifacts = [artifact.path];
      for (const loss of losses) {
        if (loss.reason === 'format') {
          designed.set(format, known);
          known.losses.push(loss);
          known.artifacts.add(artifact.path);
        } else {
          const place = { at: loss.at ?? listed(artifact), artifacts };
          report(loss.reason, place, { piece: pieceName(artifact), what: capitalised(loss.what) });
        }
      }
    }
    for (const [format, { losses, artifacts }] of designed) {
      report('format', { artifacts: [...artifacts].sort() }, { format, what: inWords(losses) });
    }
    for (const piece of unmade) {
      const at = piece.losses.find((loss) => loss.at)?.at ?? piece.troubles.find((trouble) => trouble.at)?.at;
      const place = { at: at ?? listed(piece) };
      const trouble = piece.troubles[0];
      const hint = trouble?.kind === 'glyph' ? { hint: 'Write these signs another way.' } : {};
      if (trouble)
        report('failed', { ...place, ...hint }, { piece: pieceName(piece), detail: trouble.detail });
      else report('unmade', place, { piece: pieceName(piece), what: inWords(piece.losses) || 'words' });
    }
  },
});

function inWords(losses: readonly Loss[]): string {
  const names = [...new Set(losses.map((loss) => capitalised(loss.what)))].sort(inReadingOrder);
  return new Intl.ListFormat('en-GB').format(names);
}

/** `lettre (email/html)`, or the format alone where there is no journey. */
function pieceName(piece: {
  readonly touchpoint?: string;
  readonly channel: string;
  readonly format: string;
}): string {
  const format = `${piece.channel}/${piece.format}`;
  return piece.touchpoint === undefined ? format : `${piece.touchpoint} (${format})`;
}

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

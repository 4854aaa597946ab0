/** What adjustments.yaml asks for that no layout can give: names, slots, sizes and line ends, each at its line. */
import { adjustablePictures } from '../channels/adjustable.ts';
import { defineFamily, type Findings, nearest } from '../diagnostic.ts';
import type { Adjustment, AdjustmentOutcome, AdjustmentUse } from '../ir/adjustments.ts';
import type { Campaign } from '../ir/campaign.ts';

export const adjustmentFaults = defineFamily('adjustment', {
  'unknown-format': {
    severity: 'error',
    message: 'There is no picture “{name}” that could be adjusted.',
    hint: '{hint}',
  },
  'unknown-slot': {
    severity: 'error',
    message: 'The layout of {format} has no “{slot}” that could be adjusted.',
    hint: '{hint}',
  },
  'no-layout': {
    severity: 'error',
    message: 'The brand has no layout for {format}: the picture arranges itself, and cannot be adjusted.',
    hint: 'Write shorter words (short, shortest), draw {format} in the brand’s layouts, or lay a file into overrides/.',
  },
  'off-scale': {
    severity: 'error',
    message: '{size} {unit} is no size of the brand’s scale.',
    hint: 'The nearest are {nearest}.',
  },
  impossible: {
    severity: 'error',
    message: '“{key}” cannot be done to the “{slot}” of {format}: {reason}.',
    hint: '{instead}',
  },
  'kept-together': {
    severity: 'error',
    message: 'The line “{line}” ends where words are kept together.',
    hint: 'End it at an ordinary space: before the word, and not before a sign or a unit.',
  },
});

/** One use, and the piece in which it happened, by its path without ending. */
export interface PieceUse extends AdjustmentUse {
  readonly piece: string;
}

/** Formats that no channel has; needs nothing but the files. */
export function checkAdjustments({ adjustments }: Campaign, findings: Findings) {
  if (!adjustments) return;
  const known = adjustablePictures();
  for (const { formats, places } of adjustments.entries) {
    for (const [index, name] of formats.entries()) {
      if (known.includes(name)) continue;
      const at = places.formats[index]!;
      findings.add(adjustmentFaults, 'unknown-format', { at }, { name, hint: suggest(name, known) });
    }
  }
}

function suggest(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near) return `Did you mean “${near}”?`;
  const within = known.filter((one) => one.startsWith(`${name}.`) || name.startsWith(`${one}.`));
  const channel = name.split('.')[0];
  const same = known.filter((one) => one.startsWith(`${channel}.`));
  return `Known: ${(within.length > 0 ? within : same.length > 0 ? same : known).join(', ')}.`;
}

/** What could not be done, once for each entry and reason. */
export function tellImpossible(uses: readonly PieceUse[], findings: Findings) {
  const told = new Set<string>();
  for (const { adjustment, outcome } of uses) {
    const key = JSON.stringify([adjustment.at, outcome]);
    if (told.has(key)) continue;
    told.add(key);
    tell(adjustment, outcome, findings);
  }
}

function tell(adjustment: Adjustment, outcome: AdjustmentOutcome, findings: Findings) {
  const { places, at, slot, formats } = adjustment;
  const values = { slot, format: formats.join(', ') };
  switch (outcome.kind) {
    case 'no-slot': {
      const { known } = outcome;
      const near = nearest(slot, known);
      const names = known.length > 0 ? `It has: ${known.join(', ')}.` : 'Nothing of it can be adjusted.';
      const hint = near ? `Did you mean “${near}”?` : names;
      const told = { slot, format: outcome.picture, hint };
      findings.add(adjustmentFaults, 'unknown-slot', { at: places.slot ?? at }, told);
      return;
    }
    case 'no-layout':
      findings.add(
        adjustmentFaults,
        'no-layout',
        { at: places.formats[formats.indexOf(outcome.picture)] ?? at },
        { format: outcome.picture },
      );
      return;
    case 'off-scale': {
      const { unit, nearest: sizes } = outcome;
      const list = new Intl.ListFormat('en-GB').format(sizes.map((size) => `${size} ${unit}`));
      findings.add(
        adjustmentFaults,
        'off-scale',
        { at: places.size ?? at, ...(sizes.length === 0 && { hint: 'The brand has no scale.' }) },
        { size: adjustment.size ?? 0, unit, nearest: list },
      );
      return;
    }
    case 'impossible': {
      const { key, what } = outcome;
      findings.add(
        adjustmentFaults,
        'impossible',
        { at: places[key] ?? at },
        { ...values, key, reason: `it is ${nouns[what] ?? what}`, instead: instead[what] ?? another },
      );
      return;
    }
    case 'kept-together': {
      const line = adjustment.lines?.[outcome.line - 1] ?? '';
      findings.add(adjustmentFaults, 'kept-together', { at: places.lines ?? at }, { line });
      return;
    }
    case 'applied':
    case 'absent':
    case 'lapsed':
      return;
  }
}

const nouns: Readonly<Record<string, string>> = {
  text: 'a text',
  figure: 'a figure, set as one sign',
  button: 'a button of one line',
  image: 'a picture',
  drawing: 'a drawing, which is shown whole',
  arrangement: 'an arrangement of the brand, which fills its place by itself',
  rows: 'a list of the campaign, whose rows share one size',
  tiles: 'a set of the campaign’s products, whose tiles share one size',
  logo: 'the logo, which is set as the brand says',
  panel: 'a part of the layout',
  rule: 'a part of the layout',
  spiral: 'a drawing of the brand',
  horizon: 'a drawing of the brand',
  route: 'a drawing of the brand',
  dial: 'a drawing of the brand',
  qr: 'a code, which has to be read',
  barcode: 'a code, which has to be read',
};

const another = 'Take it out, or name another slot.';
const inLayout = 'Change it in the brand’s layout, for all campaigns.';
const inCampaign =
  'Choose, order and word what it shows in campaign.yaml; how many it shows, and how large, stands in the brand’s layout.';

/** What to do where an entry cannot do it. */
const instead: Readonly<Record<string, string>> = {
  rows: inCampaign,
  tiles: inCampaign,
  logo: inLayout,
  panel: inLayout,
  rule: inLayout,
  spiral: inLayout,
  horizon: inLayout,
  route: inLayout,
  dial: inLayout,
  qr: inLayout,
  barcode: inLayout,
};

import { z } from 'zod';
import type { Artifact, Box } from '../../ir/artifact.ts';
import { defineRule } from '../rule.ts';
import { canvasOf, inkOf, isText, nameOf, placeOf, slack } from '../shared/boxes.ts';
import { sayNumber } from '../shared/marks.ts';

export const nothingIsCutOff = defineRule({
  id: 'visual/nothing-is-cut-off',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Words, logos, codes and buttons stand wholly on their piece, where no knife and no network cuts.',
  options: z.strictObject({
    printMm: z
      .number()
      .min(0)
      .max(20)
      .default(3)
      .describe(
        'How far they stay from the trim, in mm: a cut is off by up to 1 mm, and looks cramped before.',
      ),
  }),
  messages: {
    beyond: {
      severity: 'error',
      message: 'On {format} {what} reaches {over} {unit} beyond the {side} edge.',
      hint: 'Move it in the layout, or shorten it.',
    },
    trim: {
      severity: 'error',
      message: 'On {format} {what} is {gap} mm from the trim; {least} mm are needed.',
      hint: 'Move it inwards in the layout.',
    },
    unsafe: {
      severity: 'error',
      message: 'On {format} {what} stands {over} px where the network lays its own signs or crops ({side}).',
      hint: 'Move it into the safe area in the layout.',
    },
    button: {
      severity: 'error',
      message: 'On {format} the label {what} reaches {over} {unit} beyond its button.',
      hint: 'Shorten it, or widen the button in the layout.',
    },
  },
  check({ artifact, brand, options, report }) {
    const canvas = canvasOf(artifact);
    if (!canvas) return;
    const format = `${artifact.channel}/${artifact.format}`;
    const safe = safeOf(artifact);
    for (const mark of artifact.marks) {
      if (!isText(mark) && mark.kind !== 'logo' && mark.kind !== 'code') continue;
      const at = (box: Box) => placeOf(mark, artifact, brand, [box]);
      const what = nameOf(mark);
      const boxes = [...inkOf(mark), ...(mark.frame ? [mark.frame] : [])];
      const worst = farthest(boxes, { left: 0, top: 0, right: canvas.width, bottom: canvas.height });
      if (!worst) continue;
      const { unit } = worst.box;
      const values = { format, what, unit, side: worst.side };
      if (worst.over > slack(worst.box))
        report('beyond', at(worst.box), { ...values, over: sayNumber(worst.over) });
      else if (unit === 'mm' && worst.over + options.printMm > slack(worst.box))
        report('trim', at(worst.box), { ...values, gap: sayNumber(-worst.over), least: options.printMm });
      else if (safe) {
        const cut = farthest(boxes, {
          left: safe.left,
          top: safe.top,
          right: canvas.width - safe.right,
          bottom: canvas.height - safe.bottom,
        })!;
        if (cut.over > slack(cut.box))
          report('unsafe', at(cut.box), { ...values, side: cut.side, over: sayNumber(cut.over) });
      }
      const out = mark.frame && farthest(inkOf(mark), edgesOf(mark.frame));
      if (out && out.over > slack(out.box))
        report('button', at(out.box), { ...values, over: sayNumber(out.over) });
    }
  },
});

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function edgesOf({ x, y, width, height }: Box): Edges {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** How far the boxes reach over an edge, at the one where it is most; negative while they keep from all. */
function farthest(boxes: readonly Box[], edges: Edges) {
  let worst: { over: number; side: keyof Edges; box: Box } | undefined;
  for (const box of boxes) {
    const own = edgesOf(box);
    const overs = {
      left: edges.left - own.left,
      top: edges.top - own.top,
      right: own.right - edges.right,
      bottom: own.bottom - edges.bottom,
    };
    for (const side of ['left', 'top', 'right', 'bottom'] as const)
      if (!worst || overs[side] > worst.over) worst = { over: overs[side], side, box };
  }
  return worst;
}

/** What the network leaves free, where the channel says so. */
function safeOf({ data = {} }: Artifact): Edges | undefined {
  const [left, top, right, bottom] = [data.safeLeft, data.safeTop, data.safeRight, data.safeBottom].map(
    Number,
  );
  return Number.isFinite(left) ? { left: left!, top: top!, right: right!, bottom: bottom! } : undefined;
}

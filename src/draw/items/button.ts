import { sizesFor } from '../adjust/step-size.ts';
import { type FitRequest, findFit, fitText } from '../fit-text.ts';
import type { Placer } from '../stage.ts';
import { textItems } from '../text-items.ts';

/** Air beside the label, in em of its size. */
const paddingEm = 0.6;
/** Pictures stay this far from a button, in px or pt. */
const air = 8;

export const placeButton: Placer<'button'> = ({ item, words, adjusted }, stage) => {
  const [x, y] = [stage.length(item.at[0]), stage.length(item.at[1])];
  const [width, height] = [stage.length(item.box[0]), stage.length(item.box[1])];
  const { roles, radiusPx } = stage.brand.tokens;
  const asked: FitRequest = {
    words,
    sizes: item.size,
    lines: 1,
    style: (one) => stage.style(item.role, one),
    strong: (one) => stage.style(item.role, one),
    width: width - 2 * paddingEm * item.size[0]!,
    align: 'center',
    breaks: 'plain',
  };
  const sizes = sizesFor(item.size, adjusted, words.slot, stage, () => findFit(asked, stage)?.size);
  const { laid, size } = fitText({ ...asked, sizes }, stage);
  stage.keepClear({ x, y, width, height }, air);
  const face = stage.fonts.face(laid.lines[0]!.segments[0]!.style.font);
  const [line] = laid.lines;
  // Centred by its ink, which the eye sees, not by its advances.
  const middle = (line!.left + line!.right) / 2;
  return [
    {
      type: 'rect',
      x,
      y,
      width,
      height,
      radius: Math.min(radiusPx.button, height / 2),
      fill: item.fill ?? roles.buttonGround,
      role: 'button',
      slot: words.slot,
    },
    ...textItems(
      laid,
      {
        x: x + width / 2 - middle,
        baseline: y + height / 2 + (face.capHeightEm * size) / 2,
        color: item.color ?? roles.buttonText,
        words,
      },
      stage,
    ),
  ];
};

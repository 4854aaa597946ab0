/** From the words of each side to its plan: the brand's layout with words, facts and pictures in it. */
import { fallbackLayout } from '../../draw/fallback-layout.ts';
import { type LoweredCanvas, lowerCanvas } from '../../draw/lower-canvas.ts';
import type { CanvasPlan, Frame } from '../../draw/plan.ts';
import { chooseLayout } from '../../draw/template.ts';
import type { AdjustmentUse } from '../../ir/adjustments.ts';
import type { Loss } from '../../ir/artifact.ts';
import type { Edition } from '../../ir/edition.ts';
import { plainText } from '../../ir/text.ts';
import { adjustmentsFor, type LowerContext, type Lowered } from '../channel.ts';
import { fallbackBack } from './fallback-back.ts';
import type { PrintFormat, PrintPage } from './formats.ts';

export interface PrintPlan {
  readonly title: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** Names the files of single sides. */
  readonly touchpoint?: string;
  readonly pages: readonly { readonly name: string; readonly canvas: CanvasPlan }[];
}

const pointsPerMm = 72 / 25.4;

export function lower(edition: Edition, context: LowerContext<PrintFormat>): Lowered<PrintPlan> {
  const dropped: Loss[] = [];
  const adjusted: AdjustmentUse[] = [];
  const pages = context.format.pages.map((page) => {
    const lowered = lowerPage(context.sides[page.address] ?? edition, page, context);
    dropped.push(...lowered.dropped);
    adjusted.push(...lowered.adjusted);
    return { name: page.name, canvas: lowered.plan };
  });
  const { touchpoint } = edition.selection;
  return {
    plan: {
      title: `${context.brand.name}, ${plainText(edition.title)}`,
      language: edition.language,
      ...(touchpoint !== undefined && { touchpoint }),
      pages,
    },
    dropped,
    adjusted,
  };
}

function lowerPage(
  edition: Edition,
  { name, layouts, expects }: PrintPage,
  context: LowerContext<PrintFormat>,
): LoweredCanvas {
  const { brand, format, art } = context;
  const frame: Frame = {
    width: format.widthMm * pointsPerMm,
    height: format.heightMm * pointsPerMm,
    unit: 'pt',
    bleed: format.bleedMm * pointsPerMm,
  };
  // A brand may arrange a piece that is for one store in another way, with its address.
  const forStore = (one: string) =>
    edition.facts.store !== undefined && brand.layouts.formats[`print.${one}/store`] ? 'store' : art;
  const hasPicture = edition.slots.image !== undefined;
  const own = layouts
    .map((one) =>
      chooseLayout({ brand, channel: 'print', format: one, frame, art: forStore(one), hasPicture }),
    )
    .find((layout) => layout !== undefined);
  const layout =
    own ?? (name === 'back' ? fallbackBack(brand, format) : fallbackLayout(brand, frame, hasPicture));
  const adjust = adjustmentsFor(context, ...layouts.map((one) => `print.${one}`));
  return lowerCanvas({ edition, brand, layout, frame, expects, adjust });
}

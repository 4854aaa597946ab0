/** Kinds of pictures that a plugin draws: `kind: dots` in `layouts/pictures.yaml`, beside spiral, horizon and dial. */
import type { z } from 'zod';
import type { Brand } from '../../brand/brand.ts';
import { addPictureKind, type OwnPicture } from '../../brand/pictures.ts';
import type { PathItem, RectItem } from '../display-list.ts';
import type { Rectangle } from '../geometry.ts';

export interface ArrangementContext<Props> {
  /** As the author wrote them, through the schema. Colours are names of the brand's tokens, never values. */
  readonly props: Props;
  /** To fill, in the unit of the piece: px, or pt in print. */
  readonly box: Rectangle;
  /** Name of the colour that it stands on. */
  readonly ground: string;
  /** Words and logos that were placed before it: keep clear of them. */
  readonly obstacles: readonly Rectangle[];
  readonly brand: Brand;
}

export interface ArrangementDefinition<Props extends z.ZodRawShape = z.ZodRawShape> {
  /** What pictures.yaml calls it. */
  readonly kind: string;
  readonly summary: string;
  /**
   * Its keys in pictures.yaml beside `kind`. A key called `color`, `colors`, `fill`, `ground`, `ink`, `paper`, `stroke`
   * or `dot` holds names of colours, and is checked against the brand's.
   */
  readonly props: Props;
  /** Pure. At most 20,000 items; from the back to the front. */
  draw(context: ArrangementContext<z.output<z.ZodObject<Props>>>): readonly (PathItem | RectItem)[];
}

/** An arrangement with its types folded away, as the table holds it. */
export interface Arrangement {
  readonly kind: string;
  readonly summary: string;
  readonly props: z.ZodRawShape;
  draw(context: ArrangementContext<Readonly<Record<string, unknown>>>): readonly (PathItem | RectItem)[];
}

/** Declares a kind of picture. Gives back what it is given. */
export function defineArrangement<Props extends z.ZodRawShape>(
  arrangement: ArrangementDefinition<Props>,
): Arrangement {
  // Props went through the arrangement's own schema when pictures.yaml was read.
  return arrangement as unknown as Arrangement;
}

const arrangements = new Map<string, Arrangement>();

export function addArrangements(added: readonly Arrangement[]) {
  for (const one of added) {
    arrangements.set(one.kind, one);
    addPictureKind(one.kind, one.props);
  }
}

/** Those that the hub's plugins brought. */
export function arrangementKinds(): readonly string[] {
  return [...arrangements.keys()];
}

export function drawOwn(
  picture: OwnPicture,
  context: Omit<ArrangementContext<never>, 'props'>,
): readonly (PathItem | RectItem)[] {
  const arrangement = arrangements.get(picture.arrangement);
  if (!arrangement)
    throw new Error(`No plugin draws “${picture.arrangement}”, though pictures.yaml was read with it.`);
  return arrangement.draw({ ...context, props: picture.props });
}

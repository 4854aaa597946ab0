/** One channel's natural setting: what stands around a piece where people meet it. */
import type { ShownPiece } from '../../state/pieces.ts';
import type { BoardChoice } from '../board/choice.ts';
import type { Markup } from '../markup.ts';
import type { PageContext } from '../page-context.ts';

export interface SettingContext extends PageContext {
  readonly choice: BoardChoice;
}

export type Setting = (piece: ShownPiece, context: SettingContext) => Markup;

/** What the board draws over its pieces: pictures and sheets are looked at when somebody asks for it. */
import pMap from 'p-map';
import { type Legibility, legibilityOf } from '../state/legibility.ts';
import { proofsOf, type ShownPiece } from '../state/pieces.ts';
import type { Shown } from '../state/studio-state.ts';
import { type BoardChoice, chosenPieces } from '../views/board/choice.ts';
import { otherSide } from '../views/board/toolbar.ts';
import type { OverlayLookup } from '../views/parts/contrast-words.ts';

/** While one is decoded, another is measured. */
const AT_ONCE = 2;

/** Undefined where none is asked for. `dressed`: the other side of a comparison, where that is another brand. */
export async function readOverlay(
  shown: Shown,
  choice: BoardChoice,
  dressed: Shown | undefined,
): Promise<OverlayLookup | undefined> {
  const { overlay, view } = choice;
  // On the contact sheet pieces are too small for it.
  if (overlay === '' || view === 'sheet') return undefined;
  const pieces = chosenPieces(shown, choice);
  const other = view === 'board' ? otherSide(choice) : undefined;
  const wanted =
    view === 'review'
      ? [pieces.find(({ artifact }) => artifact.path === choice.piece) ?? pieces[0]].flatMap(
          (one) => one ?? [],
        )
      : [...pieces, ...(other ? chosenPieces(dressed ?? shown, other) : [])];
  const found = new Map<string, Legibility>();
  const look = async (piece: ShownPiece) => {
    const { artifact } = piece;
    const brand = (dressed ?? shown).brands.get(artifact.brand) ?? shown.brands.get(artifact.brand);
    const legibility = brand && (await legibilityOf(artifact, proofsOf(piece), brand));
    if (legibility) found.set(artifact.path, legibility);
  };
  await pMap(wanted, look, { concurrency: AT_ONCE });
  return { kind: overlay, of: (path) => found.get(path) };
}

/**
 * A card as a display list. Its words are tried from the longest and largest down; what a card can do without is
 * left out next, and said; what then still does not fit is a trouble.
 */
import type { Brand } from '../../brand/brand.ts';
import type { Loss } from '../../ir/artifact.ts';
import { type Run, spanOf } from '../../ir/text.ts';
import { crossings } from '../crossings.ts';
import type { DisplayItem } from '../display-list.ts';
import { sliceText } from '../fit-text.ts';
import { missingSigns } from '../fonts/missing-signs.ts';
import { fontsOf } from '../fonts.ts';
import { placeImage } from '../items/image.ts';
import { placeLogo } from '../items/logo.ts';
import type { PlacedCanvas } from '../place.ts';
import { Stage } from '../stage.ts';
import { reportMissingGlyphs, textItems } from '../text-items.ts';
import { layText } from '../text-layout.ts';
import type { Card, CardNode } from './card.ts';
import { overflowOf } from './overflow.ts';
import { type Attempt, type Solved, type SolvedLine, type SolvedWords, solveCard } from './solve-card.ts';

export async function placeCard(card: Card, brand: Brand): Promise<PlacedCanvas> {
  const frame = { width: card.widthPx, height: card.heightPx, unit: 'px', bleed: 0 } as const;
  const { ground, language, at } = card;
  const fonts = fontsOf(brand.fonts);
  const stage = new Stage({ frame, ground, margin: 0, lengthUnit: 1, language, items: [], at }, brand, fonts);
  const { solved, attempt, overflow } = await best(card, brand, stage);
  for (const { words, detail } of overflow) {
    const span = words && spanOf(words.text);
    const authored = words?.node.words.authored && span;
    stage.troubles.push({
      kind: 'overflow',
      detail,
      ...(words && { slot: words.node.words.slot }),
      ...(authored && { at: authored }),
    });
  }
  const nodes = [...nodesOf(card.root, attempt.without)];
  const drawn: (readonly DisplayItem[])[] = nodes.map(() => []);
  // Pictures of the brand's own part around words, so words come to stand first.
  for (const last of [false, true]) {
    nodes.forEach((node, index) => {
      if ((node.kind === 'picture') === last) drawn[index] = itemsOf(node, solved, stage);
    });
  }
  const dropped = [...attempt.without].flatMap((node): Loss[] => {
    if (node.kind !== 'words') return [];
    const span = node.words.authored ? spanOf(node.words.candidates[0]!) : undefined;
    return [{ what: node.words.slot, reason: 'fit', ...(span && { at: span }) }];
  });
  const list = { ...frame, ground, items: drawn.flat() };
  return {
    list,
    troubles: [...stage.troubles, ...crossings(list, brand)],
    dropped: [...dropped, ...stage.dropped],
  };
}

interface Outcome {
  readonly solved: Solved;
  readonly attempt: Attempt;
  readonly overflow: ReturnType<typeof overflowOf>;
}

/** The first attempt that fits, or the last of all. */
async function best(card: Card, brand: Brand, stage: Stage): Promise<Outcome> {
  let outcome: Outcome | undefined;
  for (const attempt of attemptsFor(card)) {
    const solved = await solveCard(card, attempt, brand, stage.fonts);
    const overflow = overflowOf(card, solved);
    outcome = { solved, attempt, overflow };
    if (overflow.length === 0) break;
  }
  return outcome!;
}

/** All words of a card in step: first smaller, then shorter, then without what is optional, the last first. */
function* attemptsFor(card: Card): Generator<Attempt> {
  const words = [...nodesOf(card.root, new Set())].filter((node) => node.kind === 'words');
  const levels = Math.max(1, ...words.map((node) => node.sizes.length));
  const copies = Math.max(1, ...words.map((node) => node.words.candidates.length));
  const optional = words.filter((node) => node.optional).reverse();
  let last: Attempt | undefined;
  for (let left = 0; left <= optional.length; left++) {
    const without = new Set<CardNode>(optional.slice(0, left));
    for (let copy = 0; copy < copies; copy++) {
      for (let level = 0; level < levels; level++) {
        last = { copy, level: level / Math.max(1, levels - 1), without, cutsWords: false };
        yield last;
      }
    }
  }
  yield { ...last!, cutsWords: true };
}

function* nodesOf(node: CardNode, without: ReadonlySet<CardNode>): Generator<CardNode> {
  if (without.has(node)) return;
  yield node;
  if (node.kind === 'box') for (const child of node.children) yield* nodesOf(child, without);
}

function itemsOf(node: CardNode, { boxes, words }: Solved, stage: Stage): readonly DisplayItem[] {
  const box = boxes.get(node);
  if (!box) throw new Error(`satori placed no box for a part of the card (${node.kind}).`);
  switch (node.kind) {
    case 'box': {
      const { ground, radius, role } = node;
      if (ground === undefined) return [];
      return [{ type: 'rect', ...box, fill: ground, ...(radius && { radius }), role: role ?? 'panel' }];
    }
    case 'words': {
      const solved = words.get(node);
      return solved ? wordItems(solved, stage) : [];
    }
    case 'logo': {
      const { variant, width } = node;
      return placeLogo(
        { kind: 'logo', item: { kind: 'logo', variant, at: [box.x, box.y], width, align: 'left' } },
        stage,
      );
    }
    case 'picture': {
      const { source, alt, fit, at } = node;
      return placeImage(
        {
          kind: 'image',
          item: { kind: 'image', at: [box.x, box.y], box: [box.width, box.height], fit },
          source,
          alt,
          ...(at && { at }),
        },
        stage,
      );
    }
  }
}

function wordItems(solved: SolvedWords, stage: Stage): readonly DisplayItem[] {
  const { node, text, lines, plain, strong } = solved;
  // Of the whole text: satori's lines end before signs that it was not told of.
  const fontOf = (run: Run) => (run.styles?.includes('strong') ? strong : plain).font;
  reportMissingGlyphs({ missing: missingSigns(text, fontOf, stage.fonts) }, node.words, stage);
  return lines.slice(0, node.lines).flatMap((line, index) => {
    const laid = layText(
      {
        text: wordsOf(line, index, solved),
        style: plain,
        strong,
        width: Number.POSITIVE_INFINITY,
        align: 'left',
        language: stage.plan.language,
        breaks: 'plain',
      },
      stage.fonts,
    );
    const { x, baseline } = line;
    return textItems(laid, { x, baseline, color: node.color, words: node.words, firstLine: index }, stage);
  });
}

/** The words of a line, with an ellipsis after the last of those that are cut. */
function wordsOf({ start, end }: SolvedLine, index: number, { node, text, lines, cut }: SolvedWords) {
  const said = sliceText(text, start, end);
  const isLast = index === Math.min(node.lines, lines.length) - 1;
  if (!isLast || !(cut || lines.length > node.lines)) return said;
  const last = said.at(-1)!;
  return [...said.slice(0, -1), { ...last, text: `${last.text.replace(/[\s.,;:!?…]+$/u, '')}…` }];
}

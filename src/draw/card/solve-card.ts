/**
 * Asks satori where everything on a card stands. Its SVG is read for two things: the box of each node, and the
 * words of each line with the place where the line begins. Ink is put there by our own emitters, so that a card
 * has the same letters, marks and rules as any other picture.
 */
import type { Brand } from '../../brand/brand.ts';
import type { Text } from '../../ir/text.ts';
import { readDrawing } from '../drawing.ts';
import type { Fonts } from '../fonts.ts';
import type { Rectangle } from '../geometry.ts';
import { type TextStyle, textStyle } from '../text-style.ts';
import type { Card, CardNode, CardWords } from './card.ts';
import { cardFonts } from './card-fonts.ts';
import { type CardText, cardText } from './card-text.ts';
import { boxStyle, pictureStyle } from './flex-style.ts';
import { readWords } from './read-words.ts';

/** One way to set a card. */
export interface Attempt {
  /** Which length of the words: 0 is the longest. */
  readonly copy: number;
  /** Which of the sizes, from 0, the largest, to 1, the smallest. */
  readonly level: number;
  readonly without: ReadonlySet<CardNode>;
  /** Words wider than their box are cut between letters: the last resort. */
  readonly cutsWords: boolean;
}

export interface SolvedLine {
  /** Offsets in the plain text of the words. */
  readonly start: number;
  readonly end: number;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
}
export interface SolvedWords {
  readonly node: CardWords;
  readonly text: Text;
  readonly plain: TextStyle;
  readonly strong: TextStyle;
  readonly lines: readonly SolvedLine[];
  /** Whether satori cut them after their last line. */
  readonly cut: boolean;
}
export interface Solved {
  readonly boxes: ReadonlyMap<CardNode, Rectangle>;
  readonly words: ReadonlyMap<CardWords, SolvedWords>;
}

/** What satori takes in place of a React element. */
interface Element {
  readonly type: string;
  readonly key: string;
  readonly props: { readonly style: object; readonly children: readonly (Element | string)[] };
}

export async function solveCard(card: Card, attempt: Attempt, brand: Brand, fonts: Fonts): Promise<Solved> {
  const tree = new Tree(card, attempt, brand, fonts);
  const root = tree.element(card.root);
  const boxes = new Map<CardNode, Rectangle>();
  // Loaded when a card is drawn: brands with layouts of their own never need it.
  const { default: satori } = await import('satori');
  const svg = await satori(root, {
    width: card.widthPx,
    height: card.heightPx,
    fonts: cardFonts(brand),
    embedFont: false,
    // Every character has a glyph by now; nothing may be looked for elsewhere.
    loadAdditionalAsset: () => Promise.resolve([]),
    onNodeDetected: ({ key, left, top, width, height }) => {
      const node = tree.nodes.get(String(key));
      if (node) boxes.set(node, { x: left, y: top, width, height });
    },
  });
  return { boxes, words: readWords(svg, tree.words) };
}

/** Words as they were given to satori. */
export interface AskedWords extends Omit<SolvedWords, 'lines' | 'cut'> {
  readonly asked: CardText;
}

/** Elements for satori, and by their keys the nodes they stand for. */
class Tree {
  readonly nodes = new Map<string, CardNode>();
  /** In the order in which satori writes them. */
  readonly words: AskedWords[] = [];
  readonly #card: Card;
  readonly #attempt: Attempt;
  readonly #brand: Brand;
  readonly #fonts: Fonts;

  constructor(card: Card, attempt: Attempt, brand: Brand, fonts: Fonts) {
    this.#card = card;
    this.#attempt = attempt;
    this.#brand = brand;
    this.#fonts = fonts;
  }

  element(node: CardNode): Element {
    const key = `n${this.nodes.size}`;
    this.nodes.set(key, node);
    switch (node.kind) {
      case 'box': {
        const children = node.children.filter((child) => !this.#attempt.without.has(child));
        const whole = node === this.#card.root ? { width: '100%', height: '100%' } : {};
        const style = { ...boxStyle(node), ...whole };
        return { type: 'div', key, props: { style, children: children.map((child) => this.element(child)) } };
      }
      case 'words':
        return this.#wordsElement(node, key);
      case 'logo':
        return { type: 'div', key, props: { style: logoStyle(node, this.#brand), children: [] } };
      case 'picture':
        return { type: 'div', key, props: { style: pictureStyle(node), children: [] } };
    }
  }

  #wordsElement(node: CardWords, key: string): Element {
    const { copy, level, cutsWords } = this.#attempt;
    const { candidates } = node.words;
    const text = candidates[Math.min(copy, candidates.length - 1)]!;
    const size = node.sizes[Math.round(level * (node.sizes.length - 1))]!;
    const plain = textStyle(this.#brand, node.type, size);
    const strong = textStyle(this.#brand, 'strong', size, { leading: plain.leading });
    // Phones end lines wherever the width ends.
    const language = node.clamped ? undefined : this.#card.language;
    const asked = cardText(text, { plain, strong }, this.#fonts, language);
    this.words.push({ node, text, plain, strong, asked });
    const children = asked.parts.map((part, index): Element | string =>
      part.strong
        ? {
            type: 'span',
            key: `${key}-${index}`,
            props: { style: this.#font(strong), children: [part.text] },
          }
        : part.text,
    );
    const style = {
      boxSizing: 'border-box',
      display: 'block',
      flexShrink: 0,
      whiteSpace: 'pre-line',
      // satori balances lines by cutting words, if it may cut them.
      ...(cutsWords || node.clamped ? { wordBreak: 'break-word' } : { textWrap: 'balance' }),
      ...(node.clamped && { lineClamp: node.lines }),
      ...this.#font(plain),
    };
    return { type: 'div', key, props: { style, children } };
  }

  #font({ font, size, leading, tracking }: TextStyle) {
    const { family, weight } = this.#fonts.face(font);
    return {
      fontFamily: family,
      fontWeight: weight,
      fontSize: size,
      lineHeight: leading,
      letterSpacing: tracking,
    };
  }
}

function logoStyle({ variant, width }: Extract<CardNode, { kind: 'logo' }>, brand: Brand) {
  const logo = brand.logos.find((one) => one.variant === variant);
  if (!logo) throw new Error(`The brand “${brand.id}” has no logo “${variant}”.`);
  // A logo stands by its ink, whatever air its file has around it.
  const { extent: ink } = readDrawing(logo.svg, brand);
  return { display: 'flex', flexShrink: 0, width, height: (width * ink.height) / ink.width };
}

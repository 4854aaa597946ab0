/** Finds the lines of each words of a card in what satori wrote: one `<text>` for a word or a part of one. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import type { CardWords } from './card.ts';
import type { AskedWords, SolvedLine, SolvedWords } from './solve-card.ts';

interface Said {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
}

/** `asked` in the order of the card. Throws when satori wrote other words than it was given. */
export function readWords(svg: string, asked: readonly AskedWords[]): ReadonlyMap<CardWords, SolvedWords> {
  const said = [...textsOf(parseXml(svg).root!)];
  let next = 0;
  return new Map(
    asked.map((words) => {
      const whole = words.asked.parts.map((part) => part.text).join('');
      const lines: SolvedLine[] = [];
      let at = 0;
      let cut = false;
      const skipSpaces = () => {
        while (at < whole.length && /\s/.test(whole[at]!)) at++;
      };
      for (skipSpaces(); at < whole.length && next < said.length && !cut; skipSpaces()) {
        const { text, x, right, baseline } = said[next]!;
        next += 1;
        for (const unit of text.replace(/\s/g, '').split('')) {
          skipSpaces();
          if (whole[at] !== unit) {
            cut = true;
            break;
          }
          const offset = words.asked.offsets[at]!;
          const line = lines.at(-1);
          const end = offset + 1;
          if (line?.baseline === baseline) lines[lines.length - 1] = { ...line, end, right };
          else lines.push({ start: offset, end, x, right, baseline });
          at++;
        }
      }
      if (cut && words.node.clamped !== true) {
        throw new Error(`satori wrote other words than “${whole}”.`);
      }
      const { asked: _asked, ...rest } = words;
      return [words.node, { ...rest, lines, cut: cut || at < whole.length }];
    }),
  );
}

/** Ink only: satori writes spaces too. */
function* textsOf(element: XmlElement): Generator<Said> {
  if (element.name === 'text') {
    const [x, y, width] = [element.attributes.x, element.attributes.y, element.attributes.width].map(Number);
    if (element.text.trim() !== '') yield { text: element.text, x: x!, right: x! + width!, baseline: y! };
    return;
  }
  for (const child of element.children) if (child instanceof XmlElement) yield* textsOf(child);
}

/** Words as outlines: set in a family of ours, and from then on a drawing. */
import type * as fontkit from 'fontkit';

export interface Outline {
  /** Path data; x from the first letter, y downwards from the baseline, 1000 to the em. */
  readonly d: string;
  readonly advance: number;
}

const EM = 1000;

/** The letters that one of the faces can draw, in order; what none has is left out. */
export function drawable(words: string, faces: readonly fontkit.Font[]): string {
  return [...words]
    .filter((sign) => faceOf(sign, faces) !== undefined || /\s/.test(sign))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `tracking` in thousandths of an em. Runs in one face are kerned. */
export function outline(words: string, faces: readonly fontkit.Font[], tracking: number): Outline {
  const parts: string[] = [];
  let x = 0;
  for (const { font, text } of runs(words, faces)) {
    const scale = EM / font.unitsPerEm;
    const { glyphs, positions } = font.layout(text);
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      parts.push(pathData(glyph.path.commands, scale, x + xOffset * scale, -yOffset * scale));
      x += xAdvance * scale + tracking;
    }
  }
  return { d: parts.join(''), advance: Math.max(0, x - tracking) };
}

interface Run {
  readonly font: fontkit.Font;
  readonly text: string;
}

function runs(words: string, faces: readonly fontkit.Font[]): readonly Run[] {
  const list: { font: fontkit.Font; text: string }[] = [];
  for (const sign of words) {
    const font = faceOf(sign, faces) ?? faces[0]!;
    const last = list.at(-1);
    if (last?.font === font) last.text += sign;
    else list.push({ font, text: sign });
  }
  return list;
}

function faceOf(sign: string, faces: readonly fontkit.Font[]): fontkit.Font | undefined {
  return faces.find((font) => font.hasGlyphForCodePoint(sign.codePointAt(0)!));
}

const letters = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const;

function pathData(commands: fontkit.Path['commands'], scale: number, x: number, y: number): string {
  return commands
    .map(({ command, args }) => {
      const points = args.map((value, index) =>
        round(index % 2 === 0 ? x + value * scale : y - value * scale),
      );
      return `${letters[command]}${points.join(' ')}`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

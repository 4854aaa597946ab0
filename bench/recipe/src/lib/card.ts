/** A picture with words: flexbox by satori, the photograph or the drawings inside the SVG, pixels by resvg. */
import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import { artOf, dataUri, logoOf } from './art.ts';
import type { Piece } from './pieces.ts';
import { fontsForCard, themeOf } from './theme.ts';

type Style = Readonly<Record<string, string | number>>;
interface Box {
  readonly type: 'div' | 'img';
  readonly props: Readonly<Record<string, unknown>>;
}

/** A banner of this height has room for one line. */
const FLAT_PX = 100;
const SMALLEST_TYPE_PX = 10;

export async function cardSvg(piece: Piece, width: number, height: number): Promise<string> {
  const { slots, title, description } = piece.words;
  const theme = themeOf(piece.campaign.brand);
  const unit = Math.sqrt(width * height) / 1080;
  const isFlat = height <= FLAT_PX;
  const isWide = width > height * 1.4;
  const type = (size: number, style: Style, text: string) =>
    box({ fontSize: Math.max(SMALLEST_TYPE_PX, size * unit), ...style }, text);
  const words = [
    ...(isFlat ? [] : [image(logoOf(piece.campaign), 240 * unit, 60 * unit, 'contain')]),
    type(76, { fontFamily: theme.display, lineHeight: 1.1 }, slots.headline ?? title),
    ...(isFlat ? [] : [type(34, { lineHeight: 1.35 }, slots.lead ?? description)]),
    ...(slots.cta
      ? [
          type(
            30,
            {
              fontWeight: 700,
              color: theme.onAccent,
              backgroundColor: theme.accent,
              padding: `${14 * unit}px ${28 * unit}px`,
              borderRadius: 8 * unit,
            },
            slots.cta,
          ),
        ]
      : []),
  ];
  const root = box(
    {
      width,
      height,
      backgroundColor: theme.ground,
      color: theme.ink,
      fontFamily: theme.text,
      flexDirection: isWide ? 'row' : 'column',
    },
    box(
      {
        flexDirection: isFlat ? 'row' : 'column',
        justifyContent: isFlat ? 'space-between' : 'center',
        alignItems: isFlat ? 'center' : 'flex-start',
        flexGrow: 1,
        flexBasis: 0,
        padding: (isFlat ? 20 : 64) * unit,
        gap: 28 * unit,
      },
      ...words,
    ),
    ...(isFlat ? [] : [picture(piece, isWide ? width * 0.45 : width, isWide ? height : height * 0.45)]),
  );
  return satori(root as unknown as Parameters<typeof satori>[0], { width, height, fonts: fontsForCard() });
}

export async function cardPng(piece: Piece): Promise<Buffer> {
  const { width, height } = piece.row;
  return toPng(await cardSvg(piece, width!, height!));
}

/** A drawing alone, as large as it fits, on nothing. */
export function drawingPng(file: string, width: number, height: number): Promise<Buffer> {
  return toPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${dataUri(file)}" width="${width}" height="${height}"/></svg>`,
  );
}

async function toPng(svg: string): Promise<Buffer> {
  const rendered = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return rendered.asPng();
}

function picture({ campaign }: Piece, width: number, height: number): Box {
  const files = artOf(campaign);
  const fit = files[0]?.endsWith('.png') ? 'cover' : 'contain';
  const each = Math.floor(width / Math.max(1, files.length));
  return box({ width, height }, ...files.map((file) => image(file, each, Math.floor(height), fit)));
}

function image(file: string, width: number, height: number, objectFit: 'cover' | 'contain'): Box {
  return { type: 'img', props: { src: dataUri(file), width, height, style: { objectFit } } };
}

function box(style: Style, ...children: (string | Box)[]): Box {
  const inside = children.length === 1 && typeof children[0] === 'string' ? children[0] : children;
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: inside } };
}

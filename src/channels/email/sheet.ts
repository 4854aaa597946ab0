/** What the sections of an email share while it is written, and the frame of a section. */
import { escapeHtml } from '../../draw/html.ts';
import type { Button, Image } from '../../ir/primitives.ts';
import { BELOW, type FlowContext } from './flow.ts';
import { BODY_WIDTH_PX } from './formats.ts';
import { type Surface, type SurfaceName, surfaces } from './look.ts';
import { familyCss, type Pen } from './pen.ts';
import type { Picture } from './picture.ts';

export interface Sheet {
  readonly pen: Pen;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** The one call to action that is drawn as a button. */
  readonly primary: Button | undefined;
  /** Pictures by the primitive that asked for them. */
  readonly pictures: ReadonlyMap<Image, Picture>;
  /** Pictures of the brand's layout, by the part they stand in. */
  readonly ornaments: Readonly<Record<string, Picture>>;
}

/** Air above and below, in px. */
export type Air = readonly [above: number, below: number];

/** One section of MJML with one column of HTML. */
export function section({ pen }: Sheet, surface: SurfaceName, html: string, [above, below]: Air): string {
  const { ground } = surfaces[surface];
  const padding = `${above}px ${pen.look.layout.margin}px ${below}px`;
  return frame(
    pen.color('g', ground),
    pen.look.hex(ground),
    padding,
    `<mj-column><mj-text>${html}</mj-text></mj-column>`,
  );
}

export function frame(className: string, hex: string, padding: string, columns: string): string {
  const css = className === '' ? '' : ` css-class="${className}"`;
  return `<mj-section${css} background-color="${hex}" padding="${padding}">${columns}</mj-section>`;
}

/** A picture from edge to edge, without air. */
export function wideSection({ pen }: Sheet, surface: SurfaceName, html: string): string {
  const { ground } = surfaces[surface];
  return frame(
    pen.color('g', ground),
    pen.look.hex(ground),
    '0',
    `<mj-column><mj-text>${html}</mj-text></mj-column>`,
  );
}

export function flowContext(sheet: Sheet, on: Surface): FlowContext {
  const { pen, primary } = sheet;
  return {
    pen,
    on,
    language: sheet.language,
    primary,
    picture: (image) => {
      const picture = sheet.pictures.get(image);
      if (!picture) return '';
      const html = pictureHtml(
        picture,
        image.alt,
        pen,
        on,
        BODY_WIDTH_PX - 2 * pen.look.layout.margin,
        BELOW,
      );
      return pen.marker.wrap({ kind: 'image', text: image.alt, at: image.at }, html);
    },
  };
}

/** A picture that shrinks with its column; where pictures are off, its words stand in the body's type. */
export function pictureHtml(
  picture: Picture,
  alt: string,
  pen: Pen,
  on: Surface,
  maxPx: number,
  below: number,
): string {
  const width = Math.min(maxPx, picture.widthPx);
  const words = `font-family:${familyCss(pen.look.type('small'))};font-size:${pen.look.smallPx}px;line-height:20px;color:${pen.look.hex(on.text)}`;
  return (
    `<img src="${picture.src}" width="${width}" alt="${escapeHtml(alt)}" class="${pen.color('t', on.text)}"` +
    ` style="display:block;border:0;width:100%;max-width:${width}px;height:auto;margin:0 0 ${below}px;${words}">`
  );
}

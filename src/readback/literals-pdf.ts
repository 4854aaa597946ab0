/** The looks of a press file: the inks its operators set and the fonts its pages name. */
import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { PressFile } from '../draw/pdf/press-file.ts';
import { type Literal, Literals } from './literals.ts';

/** Inks as `cmyk(0 100 60 20)` in percent, spots as `spot(PANTONE 186 C)`; families as the file names them. */
export function readPressLooks({ pages }: PressFile): readonly Literal[] {
  const literals = new Literals();
  pages.forEach(({ page, content }, index) => {
    const where = `page ${index + 1}`;
    const resources = page.node.Resources();
    for (const { kind, color } of content.paintings) {
      if (kind === 'object') continue;
      if (color.space === 'DeviceCMYK')
        literals.add('color', `cmyk(${color.parts.map(percent).join(' ')})`, where);
      else literals.add('color', spotOf(resources, color.space) ?? color.space, where);
    }
    const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
    for (const name of fonts?.keys() ?? []) {
      const font = fonts!.lookupMaybe(name, PDFDict)?.lookupMaybe(PDFName.of('BaseFont'), PDFName);
      if (font) literals.add('font', font.decodeText().replace(/^[A-Z]{6}\+/, ''), where);
    }
  });
  return literals.list;
}

/** Tokens have whole or tenth percents; a content stream has rounded fractions. */
function percent(part: number): string {
  return String(Math.round(part * 1000) / 10);
}

function spotOf(resources: PDFDict | undefined, name: string): string | undefined {
  const space = resources?.lookupMaybe(PDFName.of('ColorSpace'), PDFDict)?.lookup(PDFName.of(name));
  const plate = space instanceof PDFArray ? space.lookup(1) : undefined;
  return plate instanceof PDFName ? `spot(${plate.decodeText()})` : undefined;
}

/**
 * What a file says, how it looks and whether a press would take it, from its bytes and what is asked of it. Nothing else
 * goes in and plain data comes out, so that another thread can do it.
 */
import type { Fault } from '../../draw/pdf/preflight.ts';
import type { Artifact } from '../../ir/artifact.ts';
import type { Extracted } from '../../readback/extracted.ts';
import { extract } from '../../readback/index.ts';
import type { BrandLook, PictureLook } from '../../readback/pixels/picture-look.ts';

export interface ReadBack {
  readonly extracted: Extracted;
  /** For press files. */
  readonly press?: readonly Fault[];
  /** For pictures made of pixels. */
  readonly look?: PictureLook;
}

/** Plain data. */
export interface ReadOrder {
  readonly file: Pick<
    Artifact,
    'path' | 'mime' | 'body' | 'marks' | 'width' | 'supporting' | 'handMade' | 'data'
  >;
  /** What drawings and pictures are called that stand for the brand. */
  readonly logoNames: readonly string[];
  /** What a picture made of pixels is held against. */
  readonly look?: BrandLook;
  /** The total ink in per cent that the brand allows. */
  readonly tacMax: number;
}

export type ReadAfresh = (order: ReadOrder) => Promise<ReadBack>;

/** Who reads pieces back. */
export interface Reader {
  readonly readAfresh: ReadAfresh;
  /** Whether it does so beside this thread, which then has time for another campaign. */
  readonly isBeside: boolean;
}

/** The readers of press files and of pixels are loaded with the first of them. */
export const readAfresh: ReadAfresh = async ({ file, logoNames, look: asked, tacMax }) => {
  const extracted = await extract(file, logoNames);
  if (asked) {
    const { lookAt } = await import('../../readback/pixels/look-at.ts');
    const look = await lookAt(file, asked);
    return { extracted, ...(look && { look }) };
  }
  if (file.mime !== 'application/pdf' || typeof file.body === 'string') return { extracted };
  const { preflight } = await import('../../draw/pdf/preflight.ts');
  try {
    return { extracted, press: await preflight(file.body, { tacMax }) };
  } catch (cause) {
    // A file of another program may hold what none of ours ever does.
    if (!file.handMade) throw cause;
    const fault: Fault = { check: 'structure', detail: 'The file is built in a way that is not understood.' };
    return { extracted, press: [fault] };
  }
};

import { channels } from '../channels/index.ts';
import type { Wish } from './expand.ts';

export interface FormatSize {
  readonly unit: 'px' | 'mm';
  readonly width: number;
  readonly height: number;
  /** For print, in mm. */
  readonly bleed?: number;
  readonly pages?: number;
}

/** What a picture or a press file of a format must be; undefined for formats that grow with their words. */
export function sizeOfFormat({ channel, format }: Pick<Wish, 'channel' | 'format'>): FormatSize | undefined {
  const given = (channels.get(channel)?.formats[format] ?? {}) as Readonly<Record<string, unknown>>;
  const number = (key: string) => (typeof given[key] === 'number' ? given[key] : undefined);
  const [widthPx, heightPx, widthMm, heightMm] = ['widthPx', 'heightPx', 'widthMm', 'heightMm'].map(number);
  if (widthPx !== undefined && heightPx !== undefined)
    return { unit: 'px', width: widthPx, height: heightPx };
  if (widthMm === undefined || heightMm === undefined) return undefined;
  const pages = Array.isArray(given.pages) ? given.pages.length : 1;
  return { unit: 'mm', width: widthMm, height: heightMm, bleed: number('bleedMm') ?? 0, pages };
}

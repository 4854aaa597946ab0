/** The real print tools of the system. A missing one fails the test by name: no file is taken on trust. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../setup/temporary-folder.ts';

/** The Debian package of each tool. */
const packages = {
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  mutool: 'mupdf-tools',
  qpdf: 'qpdf',
  gs: 'ghostscript',
  zbarimg: 'zbar-tools',
} as const;

const mebibyte = 1024 * 1024;

/** Standard output of a tool. */
export function run(tool: keyof typeof packages, ...args: readonly string[]): string {
  try {
    return execFileSync(tool, args, {
      maxBuffer: 64 * mebibyte,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ENOENT')
      throw new Error(`This test needs “${tool}”: apt-get install ${packages[tool]}.`, { cause });
    throw cause;
  }
}

/** Writes bytes where tools can read them. */
export function onDisk(name: string, bytes: Uint8Array): string {
  const file = path.join(temporaryFolder('print'), name);
  writeFileSync(file, bytes);
  return file;
}

const rendered = new Map<string, Plates>();

/** A page as four plates, one number of 0–255 for each ink and pixel; overprint is honoured. Rendered once. */
export function plates(pdf: string, dpi: number, page = 1): Plates {
  const key = `${pdf} ${dpi} ${page}`;
  const known = rendered.get(key) ?? render(pdf, dpi, page);
  rendered.set(key, known);
  return known;
}

function render(pdf: string, dpi: number, page: number): Plates {
  const out = path.join(path.dirname(pdf), `${path.basename(pdf)}-${page}-${dpi}.pam`);
  run(
    'gs',
    ...['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=pamcmyk32', `-r${dpi}`, '-dTextAlphaBits=1'],
    ...[`-dFirstPage=${page}`, `-dLastPage=${page}`, `-sOutputFile=${out}`, pdf],
  );
  const bytes = readFileSync(out);
  const head = bytes.subarray(0, bytes.indexOf('ENDHDR\n') + 'ENDHDR\n'.length).toString('latin1');
  const number = (key: string) => Number(new RegExp(`${key} (\\d+)`).exec(head)![1]);
  return { width: number('WIDTH'), height: number('HEIGHT'), dpi, ink: bytes.subarray(head.length) };
}

export interface Plates {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** Cyan, magenta, yellow, black for each pixel. */
  readonly ink: Uint8Array;
}

/** A part of a page in millimetres from the top left of the media. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The highest value of each ink in an area, and the highest sum, in percent. */
export function mostInk({ width, height, dpi, ink }: Plates, area?: Area) {
  const pixel = (mm: number) => Math.round((mm / 25.4) * dpi);
  const left = area ? pixel(area.x) : 0;
  const top = area ? pixel(area.y) : 0;
  const right = area ? Math.min(width, pixel(area.x + area.width)) : width;
  const bottom = area ? Math.min(height, pixel(area.y + area.height)) : height;
  const most = [0, 0, 0, 0] as [number, number, number, number];
  let total = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * width + x) * 4;
      let sum = 0;
      for (let plate = 0; plate < 4; plate++) {
        const value = ink[at + plate]!;
        sum += value;
        if (value > most[plate]!) most[plate] = value;
      }
      if (sum > total) total = sum;
    }
  }
  const percent = (value: number) => Math.round((value / 255) * 100);
  return { cmyk: most.map(percent), total: percent(total) };
}

/** What mutool paints: one line for each fill, stroke and text. */
export function painted(pdf: string, page = 1) {
  const trace = run('mutool', 'trace', pdf, String(page));
  const operations = [...trace.matchAll(/<(fill_path|stroke_path|fill_text|fill_image)\b([^>]*)>/g)];
  const attribute = (text: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(text)?.[1] ?? '';
  return {
    trace,
    operations: operations.map(([, kind, attributes]) => ({
      kind: kind!,
      space: attribute(attributes!, 'colorspace'),
      color: attribute(attributes!, 'color')
        .split(' ')
        .map((part) => Math.round(Number(part) * 1000) / 10),
      overprint: attribute(attributes!, 'op') === '1' && attribute(attributes!, 'opm') === '1',
    })),
  };
}

/** Pictures that words or facts name: there, inside the hub, readable, and no decompression bomb. */
import type { Brand } from '../brand/brand.ts';
import { readDrawing } from '../brand/svg.ts';
import { type Diagnostic, defineFamily, Findings, type Span } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import type { Primitive } from '../ir/primitives.ts';
import { limits } from '../limits.ts';
import { readSource } from '../source/file.ts';
import type { Task } from './make-piece.ts';

const pictureFaults = defineFamily('picture', {
  missing: {
    severity: 'error',
    message: 'There is no picture “{path}”.',
    hint: 'Check the spelling, or add the file.',
  },
  outside: {
    severity: 'error',
    message: 'The picture “{path}” lies outside the hub.',
    hint: 'Copy the file into the campaign’s folder; links out of the hub are not followed.',
  },
  'too-large': {
    severity: 'error',
    message: 'The picture “{path}” is larger than 30 MB.',
    hint: 'Export it smaller: 4000 pixels are enough for a page.',
  },
  'not-a-file': {
    severity: 'error',
    message: '“{path}” is not a file.',
    hint: 'Name a picture, not a folder.',
  },
  unreadable: {
    severity: 'error',
    message: 'The picture “{path}” cannot be read.',
    hint: 'Check its permissions.',
  },
  undecodable: {
    severity: 'error',
    message: '“{path}” is not a picture that can be decoded.',
    hint: 'Export it again as PNG, JPEG, WebP or AVIF.',
  },
  'too-many-pixels': {
    severity: 'error',
    message: '“{path}” unfolds to {megapixels} megapixels; {limit} is the most.',
    hint: 'Export it smaller.',
  },
});

/** Findings for each picture once, at the first place that names it. */
export async function checkImages(tasks: readonly Task[], host: Host): Promise<Diagnostic[]> {
  const places = new Map<string, Span>();
  for (const task of tasks) {
    for (const edition of [task.edition, ...Object.values(task.sides)]) {
      for (const [path, at] of picturesOf(edition.body)) if (!places.has(path)) places.set(path, at);
    }
  }
  for (const { picture, places: own, at } of tasks[0]?.campaign.adjustments?.entries ?? []) {
    const path = picture?.source.kind === 'file' ? picture.source.path : undefined;
    if (path !== undefined && !places.has(path)) places.set(path, own.picture ?? at);
  }
  const found: Diagnostic[] = [];
  for (const [path, at] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (isSoundDrawing(path, tasks[0]!.brand)) continue;
    if (path.endsWith('.svg') && host.exists(path)) {
      found.push(...checkDrawing(path, at, host));
      continue;
    }
    const fault = await checkPicture(path, host);
    if (fault) found.push(pictureFaults.diagnostic(fault.name, { at }, { path, ...fault.values }));
  }
  return found;
}

type Fault = {
  readonly name: keyof (typeof pictureFaults)['messages'];
  readonly values?: Record<string, number>;
};

async function checkPicture(path: string, host: Host): Promise<Fault | undefined> {
  const result = host.read(path, limits.imageBytes);
  if (!result.ok) return { name: result.why };
  const { default: sharp } = await import('sharp');
  try {
    const { width, height, pages = 1 } = await sharp(result.bytes, { limitInputPixels: false }).metadata();
    const pixels = width * height * pages;
    if (pixels > limits.imagePixels) {
      return {
        name: 'too-many-pixels',
        values: { megapixels: Math.ceil(pixels / 1e6), limit: limits.imagePixels / 1e6 },
      };
    }
    return undefined;
  } catch {
    return { name: 'undecodable' };
  }
}

/** Drawings of the brand went through the gate when it was loaded. */
function isSoundDrawing(path: string, { folder, drawings }: Brand): boolean {
  return path.startsWith(`${folder}/`) && Object.hasOwn(drawings, path.slice(folder.length + 1));
}

/** The same gate as for a brand's drawings; its findings stand in the drawing itself. */
function checkDrawing(path: string, at: Span, host: Host): Diagnostic[] {
  const findings = new Findings();
  const source = readSource(host, path, findings);
  if (source) readDrawing(source, findings);
  return findings.list.map((one) => ({
    ...one,
    related: [...(one.related ?? []), { message: 'placed here', at }],
  }));
}

function* picturesOf(nodes: readonly Primitive[]): Generator<readonly [string, Span]> {
  for (const node of nodes) {
    if (node.type === 'image' && node.source.kind === 'file') yield [node.source.path, node.at];
    if (node.type === 'group' || node.type === 'quote') yield* picturesOf(node.children);
    if (node.type === 'list') for (const item of node.items) yield* picturesOf(item);
  }
}

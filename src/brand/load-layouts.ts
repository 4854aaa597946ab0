/** Reads `layouts/*.yaml` of a brand and checks every name in them against what the brand has. */
import { defineFamily, type Findings, nearest, type Span } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { readAuthored } from '../source/read-authored.ts';
import { check } from '../source/schema.ts';
import type { Authored } from '../source/yaml.ts';
import type { Tokens } from './brand.ts';
import { type EmailLayout, emailFileSchema } from './email-layout.ts';
import { type Layout, type Layouts, layoutFileSchema, noLayouts } from './layouts.ts';
import { type PageLayout, pageFileSchema, plainPage } from './page-layout.ts';
import { foldOwn, ownPicturesFileSchema, type Picture } from './pictures.ts';
import { tellDeprecated } from './tokens/check-deprecated.ts';

export const layoutFaults = defineFamily('layout', {
  'unknown-color': {
    severity: 'error',
    message: 'The brand has no colour “{name}”.',
    hint: '{hint}',
  },
  'unknown-logo': { severity: 'error', message: 'The brand has no logo “{name}”.', hint: '{hint}' },
  'unknown-drawing': { severity: 'error', message: 'The brand has no drawing “{name}”.', hint: '{hint}' },
  'unknown-picture': {
    severity: 'error',
    message: 'There is no {kind} “{name}” in layouts/pictures.yaml.',
    hint: '{hint}',
  },
  'unknown-item': {
    severity: 'error',
    message: 'No item above is called “{name}”.',
    hint: 'Give the item it hangs under an id, and place it first.',
  },
  'size-off-scale': {
    severity: 'error',
    message: '{size} is no size of the brand’s {scale} scale.',
    hint: 'Take one of {sizes}.',
  },
  'no-words': {
    severity: 'error',
    message: 'This item has neither “slot” nor “text”.',
    hint: 'Name a slot of the campaign, or write the words.',
  },
});

/** What the brand has, by name. */
export interface KnownNames {
  readonly colors: readonly string[];
  /** Colours that should no longer be used, each with the reason, or true. */
  readonly deprecated?: Tokens['deprecated'];
  readonly scalePx: readonly number[];
  readonly scalePt: readonly number[];
  readonly logoVariants: readonly string[];
  /** `drawings/porto.svg` */
  readonly drawings: readonly string[];
}

/** Layouts, and where each of a format is written: by channel and format, as in `Layouts.formats`. */
export interface LoadedLayouts {
  readonly layouts: Layouts;
  readonly places: Readonly<Record<string, Span>>;
}

/** `folder` is the brand's. A brand without a `layouts` folder has none, and that is no fault. */
export function loadLayouts(
  host: Host,
  folder: string,
  known: KnownNames,
  findings: Findings,
): LoadedLayouts {
  const names = host.list(`${folder}/layouts`).filter((name) => name.endsWith('.yaml'));
  let { lockup } = noLayouts;
  let pictures: Readonly<Record<string, Picture>> | undefined = {};
  const read = (name: string): Authored | undefined =>
    readAuthored(host, `${folder}/layouts/${name}`, findings);

  if (names.includes('pictures.yaml')) {
    const authored = read('pictures.yaml');
    const file = authored && check(ownPicturesFileSchema(), authored, findings);
    pictures = file && foldOwn(file.pictures);
    if (authored && file) {
      ({ lockup } = file);
      for (const [name, picture] of Object.entries(file.pictures))
        checkNames(picture, ['pictures', name], new Checker(known, pictures, 'px', authored, findings));
    }
  }
  let page: PageLayout = plainPage;
  if (names.includes('page.yaml')) {
    const authored = read('page.yaml');
    const file = authored && check(pageFileSchema, authored, findings);
    if (authored && file) {
      ({ page } = file);
      checkPage(page, new Checker(known, pictures, 'px', authored, findings));
    }
  }
  let email: EmailLayout | undefined;
  if (names.includes('email.yaml')) {
    const authored = read('email.yaml');
    const file = authored && check(emailFileSchema, authored, findings);
    if (authored && file) {
      ({ email } = file);
      checkEmail(email, new Checker(known, pictures, 'px', authored, findings));
    }
  }
  const formats: Record<string, Layout> = {};
  const places: Record<string, Span> = {};
  const unread: string[] = [];
  for (const name of names) {
    if (['pictures.yaml', 'page.yaml', 'email.yaml'].includes(name)) continue;
    const authored = read(name);
    const file = authored && check(layoutFileSchema, authored, findings);
    const channel = name.slice(0, -'.yaml'.length);
    if (!authored || !file) {
      unread.push(channel);
      continue;
    }
    for (const [format, layout] of Object.entries(file.formats)) {
      const checker = new Checker(known, pictures, layout.unit, authored, findings);
      checkNames(layout, ['formats', format], checker);
      checkOrder(layout, ['formats', format], checker);
      formats[`${channel}.${format}`] = layout;
      places[`${channel}.${format}`] = authored.keySpanOf(['formats', format]);
    }
  }
  const layouts: Layouts = {
    formats,
    pictures: pictures ?? {},
    ...(pictures ? {} : { picturesUnread: true }),
    ...(unread.length > 0 && { unreadChannels: unread }),
    lockup,
    page,
    ...(email && { email }),
  };
  return { layouts, places };
}

/** Keys under which every text is a colour's name; in maps such as `colors` the keys are too. */
const colorKeys = new Set(
  'color accentColor lineColor fill ground grounds ink paper stroke dot sky sea colors highlights'.split(' '),
);
const sizeKeys = new Set(['size', 'wordsSize']);

type Path = readonly (string | number)[];

/** Walks a layout or picture. What counts is the nearest key, so that a new kind of item is covered by its names. */
function checkNames(value: unknown, path: Path, checker: Checker, key = '') {
  if (typeof value === 'string') {
    if (colorKeys.has(key)) checker.color(value, path);
    else if (key === 'variant') checker.logo(value, path);
    else if (key === 'drawing') checker.drawing(value, path);
  } else if (typeof value === 'number') {
    if (sizeKeys.has(key)) checker.size(value, path);
  } else if (Array.isArray(value)) {
    value.forEach((inner, index) => {
      checkNames(inner, [...path, index], checker, key);
    });
  } else if (typeof value === 'object' && value !== null) {
    const { kind, picture } = value as Readonly<Record<string, unknown>>;
    if (typeof kind === 'string' && typeof picture === 'string')
      checker.picture(kind, picture, [...path, 'picture']);
    for (const [name, inner] of Object.entries(value)) {
      if (colorKeys.has(key)) checker.color(name, [...path, name]);
      checkNames(inner, [...path, name], checker, colorKeys.has(key) ? key : name);
    }
  }
}

function checkPage(page: PageLayout, checker: Checker) {
  checkNames(page, ['page'], checker);
  for (const [name, sizes] of Object.entries(page.sizes))
    sizes?.forEach((size, index) => {
      checker.size(size, ['page', 'sizes', name, index]);
    });
}

function checkEmail(email: EmailLayout, checker: Checker) {
  checkNames(email, ['email'], checker);
  for (const [name, sizes] of Object.entries(email.sizes))
    sizes?.forEach((size, index) => {
      checker.size(size, ['email', 'sizes', name, index]);
    });
  for (const [name, picture] of Object.entries(email.pictures))
    if (picture) checkOrder(picture.layout, ['email', 'pictures', name, 'layout'], checker);
}

function checkOrder(layout: Layout, path: Path, checker: Checker) {
  const seen = new Set<string>();
  layout.items.forEach((item, index) => {
    const here = [...path, 'items', index];
    if (item.kind === 'text' && !item.slot && !item.text) checker.fault('no-words', here, {});
    if ((item.kind === 'text' || item.kind === 'figure') && item.below && !seen.has(item.below.item))
      checker.fault('unknown-item', [...here, 'below', 'item'], { name: item.below.item });
    seen.add(item.id ?? (item.kind === 'text' ? item.slot : undefined) ?? item.kind);
  });
}

class Checker {
  readonly #known: KnownNames;
  /** Undefined when their file is unsound: that is told, and no name is missed. */
  readonly #pictures: Readonly<Record<string, Picture>> | undefined;
  readonly #unit: 'px' | 'mm';
  readonly #authored: Authored;
  readonly #findings: Findings;

  constructor(
    known: KnownNames,
    pictures: Readonly<Record<string, Picture>> | undefined,
    unit: 'px' | 'mm',
    authored: Authored,
    findings: Findings,
  ) {
    this.#known = known;
    this.#pictures = pictures;
    this.#unit = unit;
    this.#authored = authored;
    this.#findings = findings;
  }

  color(name: string, path: Path) {
    if (!this.#known.colors.includes(name))
      this.fault('unknown-color', path, { name, hint: suggest(name, this.#known.colors) });
    tellDeprecated(this.#known.deprecated, name, this.#authored.spanOf(path), this.#findings);
  }
  logo(name: string, path: Path) {
    if (!this.#known.logoVariants.includes(name))
      this.fault('unknown-logo', path, { name, hint: suggest(name, this.#known.logoVariants) });
  }
  drawing(name: string, path: Path) {
    if (!this.#known.drawings.includes(name))
      this.fault('unknown-drawing', path, { name, hint: suggest(name, this.#known.drawings) });
  }
  picture(kind: string, name: string, path: Path) {
    // “picture” places one of any kind.
    const fits = (one: Picture | undefined) => one !== undefined && (kind === 'picture' || one.kind === kind);
    if (!this.#pictures || fits(this.#pictures[name])) return;
    const named = Object.entries(this.#pictures).flatMap(([key, one]) => (fits(one) ? [key] : []));
    this.fault('unknown-picture', path, { kind, name, hint: suggest(name, named) });
  }
  size(size: number, path: Path) {
    const scale = this.#unit === 'px' ? this.#known.scalePx : this.#known.scalePt;
    if (scale.includes(size)) return;
    const label = this.#unit === 'px' ? 'screen' : 'print';
    this.fault('size-off-scale', path, { size, scale: label, sizes: scale.join(', ') });
  }
  fault(
    name: keyof typeof layoutFaults.messages,
    path: Path,
    values: Readonly<Record<string, string | number>>,
  ) {
    this.#findings.add(layoutFaults, name, { at: this.#authored.spanOf(path) }, values);
  }
}

function suggest(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near) return `Did you mean “${near}”?`;
  return known.length > 0 ? `It has ${known.join(', ')}.` : 'It has none.';
}

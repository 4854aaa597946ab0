/** From a layout and an edition to a plan: words said, facts found, what is missing named. Pure. */
import type { Brand } from '../brand/brand.ts';
import type { ItemOf, LayoutItem } from '../brand/layout-items.ts';
import type { Layout } from '../brand/layouts.ts';
import type { Span } from '../diagnostic.ts';
import type { Adjustment, AdjustmentUse } from '../ir/adjustments.ts';
import type { Loss } from '../ir/artifact.ts';
import type { Edition, Slots } from '../ir/edition.ts';
import { isTagged, type Localized } from '../ir/facts.ts';
import { type Copy, isBlank, spanOf, type Text } from '../ir/text.ts';
import { localizedText } from '../parse/formatters.ts';
import { evaluateTemplate } from '../parse/template.ts';
import { adjustItems } from './adjust/adjust-items.ts';
import { entriesAt, factOf, has, type Scope, scopeOf, withFullPaths, withName } from './edition-scope.ts';
import { codeValue, headingOf } from './fact-values.ts';
import type { CanvasPlan, Frame, PlannedItem, PlannedTile, Words } from './plan.ts';
import { productImages } from './product-images.ts';

export interface CanvasRequest {
  readonly edition: Edition;
  readonly brand: Brand;
  readonly layout: Layout;
  readonly frame: Frame;
  /** Slots that a piece of this kind ordinarily shows: one that the layout leaves out is said as a loss. */
  readonly expects: readonly (keyof Slots)[];
  /** The designer's last word. Default: none. */
  readonly adjust?: PictureAdjustments | undefined;
}

export interface PictureAdjustments {
  /** What the picture is called in adjustments.yaml, the most specific name first. */
  readonly names: readonly string[];
  /** For the readers of this edition; those of other pictures too. */
  readonly adjustments: readonly Adjustment[];
}

export interface LoweredCanvas {
  readonly plan: CanvasPlan;
  readonly dropped: readonly Loss[];
  readonly adjusted: readonly AdjustmentUse[];
}

const millimetre = 72 / 25.4;

export function lowerCanvas(request: CanvasRequest): LoweredCanvas {
  const { edition, layout, frame } = request;
  const lowering = new Lowering(request.brand, scopeOf(edition));
  const planned = layout.items.map((item) => [item, lowering.item(item)] as const);
  const { items, adjusted } = adjustItems(planned, request);
  const lengthUnit = layout.unit === 'mm' ? millimetre : 1;
  return {
    plan: {
      frame,
      ground: layout.ground,
      margin: layout.margin * lengthUnit,
      lengthUnit,
      language: edition.language,
      items,
      at: edition.at,
    },
    dropped: [...lowering.losses, ...leftOut(request)],
    adjusted,
  };
}

/** Slots with words for which the layout has no place, or only one that this campaign leaves empty. */
function leftOut({ edition, layout, expects }: CanvasRequest): Loss[] {
  const placed = new Set<string>(
    layout.items.flatMap((item) =>
      item.when?.some((path) => !has(edition, path))
        ? []
        : item.kind === 'text'
          ? (item.slot ?? [])
          : item.kind === 'button'
            ? 'cta'
            : [],
    ),
  );
  return expects.flatMap((slot): Loss[] => {
    const at = slotSpan(edition.slots, slot);
    if (placed.has(slot) || edition.slots[slot] === undefined) return [];
    return [{ what: slot, reason: 'format', ...(at && { at }) }];
  });
}

function slotSpan(slots: Slots, slot: keyof Slots): Span | undefined {
  const value = slots[slot];
  if (!value || slot === 'captions') return undefined;
  if (Array.isArray(value)) return spanOf(value as Text);
  if ('at' in value) return value.at as Span;
  return 'full' in value ? spanOf(value.full as Text) : undefined;
}

class Lowering {
  readonly losses: Loss[] = [];
  readonly #brand: Brand;
  readonly #scope: Scope;

  constructor(brand: Brand, scope: Scope) {
    this.#brand = brand;
    this.#scope = scope;
  }

  get #edition(): Edition {
    return this.#scope.edition;
  }

  item(item: LayoutItem): PlannedItem[] {
    if (item.when?.some((path) => !has(this.#edition, path))) return [];
    switch (item.kind) {
      case 'text':
        return this.#words(item).map((words) => ({ kind: 'text', item, words }));
      case 'figure':
        return this.#saidOr(item, item.text, 'figure').map((words) => ({
          kind: 'figure',
          item,
          words,
        }));
      case 'button':
        return this.#slot('cta', item.copy).map((words) => ({ kind: 'button', item, words }));
      case 'image':
        return this.#image(item);
      case 'tiles':
        return this.#tiles(item);
      case 'rows':
        return this.#rows(item);
      case 'horizon': {
        const named = factOf(this.#edition, item.from);
        const drawing = item.drawing ?? (typeof named === 'string' ? named : undefined);
        return [{ kind: 'horizon', item, ...(drawing !== undefined && { drawing }) }];
      }
      case 'dial': {
        const heading = item.heading ?? headingOf(this.#edition, item.from);
        if (heading === undefined) return this.#missing(item.from);
        return [{ kind: 'dial', item, heading }];
      }
      case 'qr':
      case 'barcode':
        return this.#code(item);
      case 'logo':
      case 'panel':
      case 'picture':
      case 'rule':
      case 'spiral':
      case 'route':
        return [{ kind: item.kind, item } as PlannedItem];
    }
  }

  #missing(what: string, detail?: string): [] {
    this.losses.push({
      what,
      reason: 'missing',
      at: this.#edition.at,
      ...(detail !== undefined && { detail }),
    });
    return [];
  }

  #words(item: ItemOf<'text'>): readonly Words[] {
    if (item.text) return this.#saidOr(item, item.text, item.slot ?? 'text');
    return item.slot ? this.#slot(item.slot, item.copy) : [];
  }

  #slot(slot: NonNullable<ItemOf<'text'>['slot']>, longest: 'full' | 'short' | 'shortest'): readonly Words[] {
    const { slots, title, description } = this.#edition;
    const value =
      slot === 'cta'
        ? slots.cta?.text
        : slot === 'title'
          ? title
          : slot === 'description'
            ? description
            : slots[slot];
    const copy: Copy | undefined = value && ('full' in value ? value : { full: value });
    const lengths = ['full', 'short', 'shortest'] as const;
    const from = lengths.indexOf(longest);
    // Where the author wrote no short form, the next longer one is tried all the same.
    const order = [...lengths.slice(from), ...lengths.slice(0, from).reverse()];
    const candidates = order.flatMap((length) => (copy?.[length] ? [copy[length]] : []));
    if (!candidates[0] || isBlank(candidates[0])) return this.#missing(slot);
    return [{ candidates, slot, authored: true }];
  }

  /** What the layout says; where that lacks a fact and something else may be said, that. */
  #saidOr({ id, or }: Pick<ItemOf<'text'>, 'id' | 'or'>, text: Localized, name: string): readonly Words[] {
    const before = this.losses.length;
    const words = this.#said(text, id ?? name, this.#scope);
    if (words.length > 0 || !or || (or.when !== undefined && !has(this.#edition, or.when))) return words;
    const others = this.#said(or.text, id ?? name, this.#scope);
    // One loss is told: that of the first.
    this.losses.splice(others.length > 0 ? before : before + 1);
    return others;
  }

  #said(template: Localized, slot: string, scope: Scope): readonly Words[] {
    const words = localizedText(template.texts, scope.edition.selection.locale);
    if (words === undefined) return this.#missing(slot, 'The layout has no words for this locale.');
    const { text, missing } = evaluateTemplate(words, scope.edition);
    if (!text) return this.#missing(slot, missing.join(' '));
    return [{ candidates: [this.#credited(emphasised(withFullPaths(text, scope)))], slot, authored: false }];
  }

  /** Facts in the words of a layout are credited to the campaign's file: derived ones to what they derive from. */
  #credited(text: Text): Text {
    const { origins } = this.#edition;
    const near = (path: string): Span | undefined => {
      const inner = [...origins.keys()].find((key) => key.startsWith(`${path}.`));
      const parent = path.slice(0, Math.max(0, path.lastIndexOf('.')));
      return (
        origins.get(path) ??
        (inner !== undefined ? origins.get(inner) : parent === '' ? undefined : near(parent))
      );
    };
    return text.map((run) =>
      run.fact ? { ...run, at: run.fact.from ?? near(run.fact.path) ?? run.at } : run,
    );
  }

  #image(item: ItemOf<'image'>): PlannedItem[] {
    if (item.path !== undefined) {
      const path = `${this.#brand.folder}/${item.path}`;
      return [{ kind: 'image', item, source: { kind: 'file', path }, alt: '' }];
    }
    const { image } = this.#edition.slots;
    return image ? [{ kind: 'image', item, ...image }] : this.#missing('image');
  }

  #tiles(item: ItemOf<'tiles'>): PlannedItem[] {
    const images = productImages(this.#edition, this.#brand);
    const tiles = entriesAt(this.#edition, item.of)
      .slice(0, item.limit)
      .flatMap((entry, index): PlannedTile[] => {
        const drawing = images(entry.path, entry.fact);
        if (drawing === undefined) return this.#missing(`${entry.path}.image`);
        const { alt } = entry.fact;
        const said = isTagged(alt, 'localized')
          ? localizedText(alt.texts, this.#edition.selection.locale)
          : undefined;
        const at = this.#edition.origins.get(`${entry.path}.image`);
        const scope = withName(this.#scope, 'product', entry);
        const [caption] = item.caption ? this.#said(item.caption.text, `tile ${index + 1}`, scope) : [];
        return [{ drawing, alt: said ?? '', ...(at && { at }), ...(caption && { caption }) }];
      });
    return tiles.length > 0 ? [{ kind: 'tiles', item, tiles }] : this.#missing(item.of);
  }

  #rows(item: ItemOf<'rows'>): PlannedItem[] {
    const rows = entriesAt(this.#edition, item.of)
      .slice(0, item.limit)
      .flatMap((entry, index) => {
        const scope = withName(this.#scope, item.as, entry);
        const [left] = this.#said(item.left.text, `row ${index + 1}`, scope);
        const [right] = item.right ? this.#said(item.right.text, `row ${index + 1} figure`, scope) : [];
        return left ? [{ left, ...(right && { right }) }] : [];
      });
    return rows.length > 0 ? [{ kind: 'rows', item, rows }] : this.#missing(item.of);
  }

  #code(item: ItemOf<'qr'> | ItemOf<'barcode'>): PlannedItem[] {
    const value = codeValue(this.#edition, item.value);
    if (value === undefined) return this.#missing(item.value);
    const at = this.#edition.origins.get(item.value) ?? this.#edition.origins.get(`${item.value}.value`);
    return [{ kind: item.kind, item, value, ...(at && { at }) } as PlannedItem];
  }
}

/** `**strong**` in the words of a layout. Facts keep their letters. */
function emphasised(text: Text): Text {
  let strong = false;
  return text.flatMap((run) => {
    if (run.fact) return [strong ? { ...run, styles: [...(run.styles ?? []), 'strong' as const] } : run];
    return run.text.split('**').flatMap((words, index) => {
      if (index > 0) strong = !strong;
      if (words === '') return [];
      return [{ ...run, text: words, ...(strong && { styles: [...(run.styles ?? []), 'strong' as const] }) }];
    });
  });
}

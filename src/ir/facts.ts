/**
 * Facts: what a campaign states, typed, before any of it becomes words.
 *
 * Values are plain data (no class, no prototype), so that a plan that holds them can be hashed, sent to a
 * worker and compared. Records have a null prototype: a path such as `constructor` finds nothing.
 */
import type { Span } from '../diagnostic.ts';

/** An amount in the currency's minor unit: 24.50 EUR is `{ minor: 2450, currency: 'EUR' }`. */
export interface Money {
  readonly type: 'money';
  readonly minor: number;
  readonly currency: string;
}

/** A day, or a day and an hour, on the wall clock of `zone` (an IANA name). */
export interface Moment {
  readonly type: 'moment';
  /** `2027-04-07` */
  readonly date: string;
  /** `08:00`, absent when only the day matters. */
  readonly time?: string;
  readonly zone: string;
}

/** An hour of any day: `10:00`. */
export interface Clock {
  readonly type: 'clock';
  readonly time: string;
}

/** Words that are a fact: a product name, a condition, said once per locale. */
export interface Localized {
  readonly type: 'localized';
  readonly texts: Readonly<Record<string, string>>;
}

/** An address; printed without its scheme. */
export interface Link {
  readonly type: 'link';
  readonly href: string;
}

/** A fact that was written, and cannot be read: its own place says why. Nobody complains that it is not there. */
export interface Lost {
  readonly type: 'lost';
}

export type Fact =
  | string
  | number
  | boolean
  | Money
  | Moment
  | Clock
  | Localized
  | Link
  | Lost
  | FactList
  | FactRecord;
export type FactList = readonly Fact[];
export interface FactRecord {
  readonly [name: string]: Fact | undefined;
}

/** Where each fact was written, by dotted path: `offer.code` → campaign.yaml:18:9. */
export type FactOrigins = ReadonlyMap<string, Span>;

/** A fact as it was said: which one, how it was worded, and the value that must be equal everywhere. */
export interface FactUse {
  /** Dotted path, `offer.ends`; derived facts too (`loyalty.pointsNow`). */
  readonly path: string;
  /** The formatter that worded it; `plain` for a bare value. */
  readonly formatter: string;
  /** Canonical, locale-free form for comparison: `money:1900 EUR`, `date:2027-04-18`, `percent:20`, `text:FLEUR20`. */
  readonly key: string;
  /** The place in the YAML file, when the author wrote it. */
  readonly from?: Span;
}

const TAGGED = new Set(['money', 'moment', 'clock', 'localized', 'link', 'lost']);

/** Whether a fact is a record of further facts rather than one tagged value or a list. */
export function isRecord(fact: Fact | undefined): fact is FactRecord {
  return (
    typeof fact === 'object' && !Array.isArray(fact) && !TAGGED.has((fact as { type?: string }).type ?? '')
  );
}

export function isTagged<T extends 'money' | 'moment' | 'clock' | 'localized' | 'link' | 'lost'>(
  fact: unknown,
  type: T,
): fact is Extract<Fact, { type: T }> {
  return typeof fact === 'object' && fact !== null && (fact as { type?: unknown }).type === type;
}

/** Whether a fact cannot be read, or may be missing because another beside it cannot. */
export function isLostIn(group: Fact | undefined, name: string): boolean {
  if (isTagged(group, 'lost')) return true;
  if (group === undefined || !isRecord(group)) return false;
  if (Object.hasOwn(group, name)) return isTagged(group[name], 'lost');
  return Object.values(group).some((one) => isTagged(one, 'lost'));
}

/** The canonical form in which two statements of one fact are compared. */
export function factKey(fact: Fact): string {
  if (typeof fact === 'string') return `text:${fact}`;
  if (typeof fact === 'number') return `number:${fact}`;
  if (typeof fact === 'boolean') return `boolean:${fact}`;
  if (isTagged(fact, 'money')) return `money:${fact.minor} ${fact.currency}`;
  if (isTagged(fact, 'moment')) return `date:${fact.date}${fact.time ? `T${fact.time}` : ''}`;
  if (isTagged(fact, 'clock')) return `time:${fact.time}`;
  if (isTagged(fact, 'link')) return `link:${fact.href}`;
  if (isTagged(fact, 'lost')) return 'lost';
  if (isTagged(fact, 'localized')) return `text:${Object.values(fact.texts)[0] ?? ''}`;
  if (Array.isArray(fact)) return `list:${fact.map(factKey).join('|')}`;
  return 'record';
}

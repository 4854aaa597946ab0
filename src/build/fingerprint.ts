/** What a piece says, as sixteen signs: a piece made by hand is looked at again when they change. */
import { sha256 } from './cache/store.ts';
import type { Task } from './make-piece.ts';

/** Signs that a person copies: 64 bits are enough to notice a change that nobody plans. */
const signs = 16;

/**
 * Of the words, figures, codes and pictures of a plan in their order. Where they stand, how large, and with which
 * version of the tool is not part of it: the hand that made the piece has decided that.
 */
export function fingerprintOf(task: Task): string {
  const { channel, format } = task.wish;
  return sha256(JSON.stringify([channel, format, saidIn(task.lowered().plan)])).slice(0, signs);
}

/** Keys of a plan under which something is said or shown. Templates of layouts are maps of texts, and stay out. */
const saying = new Set(['text', 'value', 'href', 'alt', 'path', 'name', 'drawing', 'heading']);

/** How things look, where they were written, and the words that are posted beside a picture. */
const silent = new Set(['item', 'at', 'fact', 'caption']);

function saidIn(plan: unknown): readonly unknown[] {
  const said: unknown[] = [];
  const visit = (value: unknown, key: string) => {
    if (Array.isArray(value)) for (const one of value) visit(one, key);
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, one] of Object.entries(value)) if (!silent.has(inner)) visit(one, inner);
    } else if (saying.has(key) && (typeof value === 'string' || typeof value === 'number'))
      said.push(typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value);
  };
  visit(plan, '');
  return said;
}

/**
 * Marks of a page or an email: which runs, pictures and links came through rendering, in reading order.
 *
 * Each piece of HTML is put between private-use sentinels before it goes through MJML or a minifier; afterwards
 * the sentinels are taken out and what they held is recorded. A run that a renderer lost has no mark. Boxes
 * stay empty: only a browser knows them.
 */
import type { Mark } from '../ir/artifact.ts';
import type { Run } from '../ir/text.ts';

const OPEN = '\u{F0000}';
const CLOSE = '\u{F0001}';
const END = '\u{F0002}';
/** Digits 0–9, so that no letter of the page is taken for part of a number. */
const DIGIT_ZERO = 0xf0010;

export interface Marker {
  /** Puts the sentinels of one mark around a piece of HTML. */
  wrap(mark: Omit<Mark, 'boxes'>, html: string): string;
  /** A mark for one run of text: a fact where the run is one, and a link where it has an address. */
  run(run: Run, html: string, slot?: string): string;
  /** Takes the sentinels out of finished HTML and lists the marks in the order they show. */
  finish(html: string): { readonly html: string; readonly marks: readonly Mark[] };
}

export function createMarker(): Marker {
  const known: Mark[] = [];

  const wrap: Marker['wrap'] = (mark, html) => {
    const index = known.push({ ...mark, boxes: [] }) - 1;
    return `${OPEN}${digits(index)}${END}${html}${CLOSE}`;
  };

  return {
    wrap,
    run(run, html, slot) {
      const shared = { text: run.text, at: run.at, ...(slot && { slot }) };
      const text = run.fact
        ? wrap({ kind: 'fact', ...shared, fact: run.fact }, html)
        : wrap({ kind: 'text', ...shared }, html);
      return run.href === undefined ? text : wrap({ kind: 'link', ...shared, text: run.href }, text);
    },
    finish(html) {
      const order: Mark[] = [];
      const clean = html.replace(/\u{F0000}([\u{F0010}-\u{F0019}]+)\u{F0002}|\u{F0001}/gu, (_, number) => {
        if (typeof number === 'string') order.push(known[fromDigits(number)]!);
        return '';
      });
      return { html: clean, marks: order };
    },
  };
}

function digits(index: number): string {
  return [...String(index)].map((digit) => String.fromCodePoint(DIGIT_ZERO + Number(digit))).join('');
}

function fromDigits(letters: string): number {
  return Number([...letters].map((letter) => letter.codePointAt(0)! - DIGIT_ZERO).join(''));
}

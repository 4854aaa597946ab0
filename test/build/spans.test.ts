import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachSpans, detachSpans, encodeSpans } from '../../src/build/cache/spans.ts';

const span = (line: number, column = 1) => ({
  file: 'fr.mdx',
  line,
  column,
  endLine: line,
  endColumn: column + 5,
});

describe('places are no part of a key', () => {
  it('two plans that differ in lines alone are equal', () => {
    const plan = (line: number) => ({
      runs: [
        { text: 'a', at: span(line) },
        { text: 'b', at: span(line + 1) },
      ],
    });
    expect(detachSpans(plan(3)).value).toEqual(detachSpans(plan(9)).value);
  });
  it('but not when two runs came from one place before', () => {
    const plan = (a: number, b: number) => ({ runs: [{ at: span(a) }, { at: span(b) }] });
    expect(detachSpans(plan(3, 3)).value).not.toEqual(detachSpans(plan(3, 4)).value);
  });
  it('a stretch from one place to another comes back where they are now', () => {
    const stretch = { ...span(3), endLine: 4, endColumn: 6 };
    const kept = encodeSpans({ at: stretch }, [span(3), span(4)]);
    expect(attachSpans(kept, [span(13), span(14)])).toEqual({
      at: { ...span(13), endLine: 14, endColumn: 6 },
    });
  });
  it('a place of nobody cannot be kept', () => {
    expect(encodeSpans({ at: span(99) }, [span(1)])).toBeUndefined();
  });
  it('nothing else is changed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { value: detached, spans } = detachSpans(value);
        expect(JSON.stringify(attachSpans(detached, spans))).toBe(JSON.stringify(value));
      }),
    );
  });
});

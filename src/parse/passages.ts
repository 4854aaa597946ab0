/** Gathers the author's prose for the rules of tone, with the block and scope it stands in. */
import type { Span } from '../diagnostic.ts';
import type { Leaf, Passage, ScopeNode } from '../ir/document.ts';
import { offsetAt, type SourceFile } from '../source/file.ts';

/** Stands for an expression or a code in a passage: a word to the tokenizer, no letter to a lexicon. */
export const expressionPlaceholder = '\uFFFC';

export class PassageBuilder {
  readonly list: Passage[] = [];
  #block = '';
  #channels: readonly string[] = [];
  #touchpoints: readonly string[] = [];
  #kind: Passage['kind'] | undefined;

  add(kind: Passage['kind'], leaves: readonly Leaf[], at: Span) {
    let text = '';
    const map: number[] = [];
    let end = 0;
    for (const leaf of leaves) {
      if (leaf.type === 'text' && !leaf.styles.includes('code')) {
        text += leaf.value.replace(/\r?\n/g, (end) => ' '.repeat(end.length));
        for (const offset of leaf.map.slice(0, -1)) map.push(offset);
        end = leaf.map.at(-1) ?? end;
      } else {
        text += leaf.type === 'break' ? ' ' : expressionPlaceholder;
        map.push(leaf.type === 'text' ? leaf.map[0]! : end);
        if (leaf.type === 'text') end = leaf.map.at(-1) ?? end;
      }
    }
    map.push(end);
    if (text.trim() !== '')
      this.#push(this.#kind === 'item' && kind === 'paragraph' ? 'item' : kind, text, map, at);
  }

  addText(kind: Passage['kind'], text: string, map: readonly number[], at: Span): Passage {
    return this.#push(kind, text, map, at);
  }

  #push(kind: Passage['kind'], text: string, map: readonly number[], at: Span): Passage {
    const passage = {
      text,
      map,
      kind,
      block: this.#block,
      channels: this.#channels,
      touchpoints: this.#touchpoints,
      at,
    };
    this.list.push(passage);
    return passage;
  }

  /** What `read` gathers stands in a list item. */
  inside<T>(kind: Passage['kind'], read: () => T): T {
    const before = this.#kind;
    this.#kind = kind;
    const result = read();
    this.#kind = before;
    return result;
  }

  /** What `read` gathers stands in a block, for the touchpoints it names. */
  within<T>(block: string, touchpoints: readonly string[], read: () => T): T {
    const before = { block: this.#block, touchpoints: this.#touchpoints };
    this.#block = block;
    if (touchpoints.length > 0) this.#touchpoints = touchpoints;
    const result = read();
    this.#block = before.block;
    this.#touchpoints = before.touchpoints;
    return result;
  }

  /** What `read` gathers is meant for some channels or touchpoints only. */
  scoped<T>(scope: Pick<ScopeNode, 'except' | 'channels' | 'touchpoints'>, read: () => T): T {
    if (scope.except) return read();
    const before = { channels: this.#channels, touchpoints: this.#touchpoints };
    if (scope.channels.length > 0) this.#channels = scope.channels;
    if (scope.touchpoints.length > 0) this.#touchpoints = scope.touchpoints;
    const result = read();
    this.#channels = before.channels;
    this.#touchpoints = before.touchpoints;
    return result;
  }
}

/** The offset in the file at which a span begins. */
export function startOf(source: SourceFile, at: Span): number {
  return offsetAt(source, at.line, at.column);
}

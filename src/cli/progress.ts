/** One line on stderr for what takes longer than a second; gone when it is done. */
import { printable } from '../output/reporters/printable.ts';
import type { Terminal } from './terminal.ts';

/** Work shorter than this shows nothing. */
const PATIENCE_MS = 1000;
/** Leaves the line room for its words on a terminal of 80 columns; a line that wraps cannot be taken back. */
const DETAIL_CHARACTERS = 50;
/** Redrawing more often than this only flickers. */
const REDRAW_MS = 100;

export interface Progress {
  /** What is being done now: “drawing”, and how far it is. */
  at(stage: string, done?: number, total?: number, detail?: string): void;
  /** Takes the line back. */
  end(): void;
}

export const silence: Progress = { at() {}, end() {} };

/** Where the line cannot be taken back (a pipe, CI) each stage is named once, on a line of its own. */
export function startProgress(terminal: Terminal): Progress {
  const begun = performance.now();
  let drawnAt = 0;
  let named = '';
  let drawn = false;
  return {
    at(stage, done, total, detail = '') {
      const now = performance.now();
      if (now - begun < PATIENCE_MS) return;
      if (!terminal.liveProgress) {
        if (stage !== named) terminal.err(`${stage} …\n`);
        named = stage;
        return;
      }
      if (now - drawnAt < REDRAW_MS && stage === named) return;
      const count = total === undefined ? '' : ` ${done ?? 0} of ${total}`;
      terminal.err(`\r\u001b[K${stage}${count} … ${shortened(detail)}`);
      [drawnAt, named, drawn] = [now, stage, true];
    },
    end() {
      if (drawn) terminal.err('\r\u001b[K');
      drawn = false;
    },
  };
}

function shortened(detail: string): string {
  const text = printable(detail);
  return text.length <= DETAIL_CHARACTERS ? text : `…${text.slice(1 - DETAIL_CHARACTERS)}`;
}

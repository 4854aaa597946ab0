/** The terminal: where results and remarks go, and whether they may be coloured. */
import process from 'node:process';

/** A paragraph that is comfortable to read where the width is unknown: a pipe, a file, a CI log. */
const DEFAULT_COLUMNS = 110;

export interface Terminal {
  /** Results: reports, lists, help. */
  out(text: string): void;
  /** Remarks on the run: progress, refusals, what was written where. */
  err(text: string): void;
  readonly outColour: boolean;
  readonly errColour: boolean;
  readonly outColumns: number;
  readonly errColumns: number;
  /** Whether a line of progress can be drawn and taken back. */
  readonly liveProgress: boolean;
}

export const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  get outColour() {
    return colourOn(process.stdout);
  },
  get errColour() {
    return colourOn(process.stderr);
  },
  get outColumns() {
    return process.stdout.isTTY ? Math.max(60, process.stdout.columns || DEFAULT_COLUMNS) : DEFAULT_COLUMNS;
  },
  get errColumns() {
    return process.stderr.columns || DEFAULT_COLUMNS;
  },
  get liveProgress() {
    return process.stderr.isTTY === true && !isSet('CI') && process.env.TERM !== 'dumb';
  },
};

/** https://no-color.org and https://force-color.org; otherwise only on a terminal. */
function colourOn(stream: NodeJS.WriteStream): boolean {
  if (isSet('NO_COLOR')) return false;
  if (isSet('FORCE_COLOR')) return process.env.FORCE_COLOR !== '0';
  return stream.isTTY === true && process.env.TERM !== 'dumb';
}

function isSet(name: string): boolean {
  return (process.env[name] ?? '') !== '';
}

/** A reader that goes away (`| head`) ends the run quietly; the exit status found so far stands. */
export function endQuietlyWhenReaderLeaves() {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}

/** The file of `--log-file`: lines are added to a log of ours, and to nothing else. */
import { closeSync, fstatSync, mkdirSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../../output/failure.ts';
import { whileWriting } from '../../output/write-failure.ts';

/** Every line begins so; by it a log is known. */
export const LINE_START = '{"log":"diapason","form":1,';

export interface LogFile {
  /** Adds an object as a line. Throws what the system says. */
  write(value: object): void;
}

/** Opens it, so that it is known before any work that it can be written. Throws `Failure` 2 when it cannot. */
export function openLogFile(name: string): LogFile {
  const absolute = path.resolve(name);
  const descriptor = whileOpening(name, () => {
    const stat = statSync(absolute, { throwIfNoEntry: false });
    if (stat?.isDirectory()) throw refusal(`“${name}” is a folder.`, 'Name a file for the log.');
    // A pipe would wait for a reader, and a device keeps nothing.
    if (stat && !stat.isFile())
      throw refusal(`“${name}” is no file that keeps a log.`, 'Name a file for the log.');
    mkdirSync(path.dirname(absolute), { recursive: true });
    return openSync(absolute, 'a+');
  });
  const start = fileStart(descriptor);
  if (start !== '' && start !== LINE_START) {
    closeSync(descriptor);
    throw refusal(
      `“${name}” is no log of Diapason’s, so nothing is added to it.`,
      'Name another file for the log.',
    );
  }
  // A run that was killed may have left half a line.
  if (start !== '' && !endsLine(descriptor)) writeSync(descriptor, '\n');
  return {
    write: (value) => void writeSync(descriptor, `${LINE_START}${JSON.stringify(value).slice(1)}\n`),
  };
}

function fileStart(descriptor: number): string {
  const bytes = Buffer.alloc(Buffer.byteLength(LINE_START));
  return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, 0)).toString();
}

function endsLine(descriptor: number): boolean {
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, fstatSync(descriptor).size - 1);
  return last.toString() === '\n';
}

/** What the system says becomes wrong use: another file was to be named. */
function whileOpening<T>(name: string, work: () => T): T {
  try {
    return whileWriting(name, work);
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.status === 2) throw thrown;
    const cause = thrown instanceof Failure ? thrown.cause : thrown;
    const message = thrown instanceof Failure ? thrown.message : `“${name}” cannot be written.`;
    throw new Failure(2, message, {
      hint: 'Name another file for the log, or go without --log-file.',
      cause,
    });
  }
}

function refusal(message: string, hint: string): Failure {
  return new Failure(2, message, { hint });
}

/**
 * `diapason doctor`: looks at the machine, the libraries and the hub, and says what to do. Nothing that this file
 * imports needs more than Node 20 or any library, so that it can say that Node is too old or that libraries are missing.
 */
import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Failure } from '../../output/failure.ts';
import { clock } from '../clock.ts';
import { liveLine } from '../hearers/live-line.ts';
import { runLog, startRunLog } from '../run-log/current.ts';
import { secretsMasked } from '../run-log/discreet.ts';
import { terminal } from '../terminal.ts';
import { toolFolder } from '../versions.ts';
import type { Check, Place } from './check.ts';
import { examine } from './examine.ts';
import { checks } from './index.ts';
import { isInstalled } from './libraries.ts';
import { sayFindings } from './say.ts';
import { doctorReport } from './say-json.ts';
import { doctorUsage } from './usage.ts';

/**
 * Does the whole command by itself, with or without commander: the launcher for an old Node calls it too. `argv`: what
 * stands after `doctor`. Answers the exit status: 0 all well or warnings only, 1 a problem, 2 wrong use.
 */
export async function runDoctor(argv: readonly string[]): Promise<number> {
  try {
    startRunLog(['doctor', ...argv]);
    const options = readOptions(argv);
    if (options.help) terminal.out(doctorUsage);
    return options.help ? 0 : await doctor(options);
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    terminal.err(`diapason: ${failure.message}\n${failure.hint ? `hint: ${failure.hint}\n` : ''}`);
    runLog()?.failed(failure, failure.status);
    return failure.status;
  }
}

interface DoctorOptions {
  readonly root: string;
  readonly json: boolean;
  readonly network: boolean;
  readonly debug: boolean;
  readonly help: boolean;
}

/** Throws `Failure` 2 where they cannot be meant. */
function readOptions(argv: readonly string[]): DoctorOptions {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        root: { type: 'string', default: '.' },
        json: { type: 'boolean', default: false },
        network: { type: 'boolean', default: false },
        debug: { type: 'boolean', default: false },
        'log-file': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Failure(2, message, { hint: 'Run it with --help to see what it takes.', cause });
  }
}

async function doctor(options: DoctorOptions): Promise<number> {
  const root = path.resolve(options.root);
  if (!isFolder(root)) {
    const hint = 'Give --root a folder that holds content/.';
    throw new Failure(2, `There is no folder “${options.root}”.`, { hint });
  }
  const place = placeAt(root, options.network);
  const meant = checks.filter((check) => isMeant(check, place) && (check.needs ?? []).every(isInstalled));
  // A pipe needs no line of progress: there is one answer, and soon.
  const line = terminal.liveProgress ? liveLine(terminal, clock) : {};
  const examined = await examine(meant, place, {
    tell: (done) => line.at?.(`looking: ${done} of ${meant.length}`),
    masked: secretsMasked(process.env),
  });
  line.end?.();
  const report = doctorReport(examined, place);
  runLog()?.examined(report.findings);
  const { outColour: colour, outColumns: columns } = terminal;
  terminal.out(
    options.json
      ? `${JSON.stringify(report, null, 2)}\n`
      : sayFindings(examined, { colour, columns, debug: options.debug }),
  );
  return report.summary.problems > 0 ? 1 : 0;
}

function placeAt(root: string, network: boolean): Place {
  const isOwn = realpathSync(root) === realpathSync(toolFolder);
  return {
    root,
    folder: process.cwd(),
    isHub: isFolder(path.join(root, 'content')),
    isRepository: isOwn && existsSync(path.join(root, 'test/setup/tools.mjs')),
    network,
  };
}

function isMeant({ where }: Check, { isHub, isRepository }: Place): boolean {
  return where === 'anywhere' || (where === 'hub' ? isHub : isRepository);
}

function isFolder(absolute: string): boolean {
  return statSync(absolute, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

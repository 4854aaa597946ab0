/**
 * `diapason doctor`: looks at the machine, the libraries and the hub, and says what to do. Nothing that this file
 * imports needs more than Node 20 or any library, so that it can say that Node is too old or that libraries are missing.
 */
import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { terminal } from '../terminal.ts';
import { toolFolder } from '../versions.ts';
import type { Check, Place } from './check.ts';
import { examine } from './examine.ts';
import { checks } from './index.ts';
import { sayFindings } from './say.ts';
import { doctorReport } from './say-json.ts';
import { doctorUsage } from './usage.ts';

/**
 * Does the whole command by itself, with or without commander: the launcher for an old Node calls it too. `argv`: what
 * stands after `doctor`. Answers the exit status: 0 all well or warnings only, 1 a problem, 2 wrong use.
 */
export async function runDoctor(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv);
  if (typeof options === 'string') return refuse(options, 'Run it with --help to see what it takes.');
  if (options.help) {
    terminal.out(doctorUsage);
    return 0;
  }
  const root = path.resolve(options.root);
  if (!isFolder(root))
    return refuse(`There is no folder “${options.root}”.`, 'Give --root a folder that holds content/.');
  const place = placeAt(root, options.network);
  const examined = await examine(
    checks.filter((check) => isMeant(check, place)),
    place,
  );
  const report = doctorReport(examined, place);
  const { outColour: colour, outColumns: columns } = terminal;
  terminal.out(
    options.json
      ? `${JSON.stringify(report, null, 2)}\n`
      : sayFindings(examined, { colour, columns, debug: options.debug }),
  );
  return report.summary.problems > 0 ? 1 : 0;
}

interface DoctorOptions {
  readonly root: string;
  readonly json: boolean;
  readonly network: boolean;
  readonly debug: boolean;
  readonly help: boolean;
}

/** A sentence instead where they cannot be meant. */
function readOptions(argv: readonly string[]): DoctorOptions | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        root: { type: 'string', default: '.' },
        json: { type: 'boolean', default: false },
        network: { type: 'boolean', default: false },
        debug: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (misuse) {
    return misuse instanceof Error ? misuse.message : String(misuse);
  }
}

function refuse(message: string, hint: string): number {
  terminal.err(`diapason: ${message}\nhint: ${hint}\n`);
  return 2;
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

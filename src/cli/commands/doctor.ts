/** `diapason doctor`: whether Diapason can work here, and what to do where it cannot. */
import process from 'node:process';
import { Command } from 'commander';
import { doctorExamples, doctorOptions, doctorSummary } from '../doctor/usage.ts';

interface DoctorOptions {
  readonly root: string;
  readonly json?: boolean;
  readonly network?: boolean;
  readonly debug?: boolean;
}

export function doctorCommand(): Command {
  return new Command('doctor')
    .description(doctorSummary)
    .option('--root <dir>', doctorOptions.root, '.')
    .option('--json', doctorOptions.json)
    .option('--network', doctorOptions.network)
    .addHelpText('after', doctorExamples)
    .action(async ({ root, json, network, debug }: DoctorOptions) => {
      const { runDoctor } = await import('../doctor/run.ts');
      const flags = { '--json': json, '--network': network, '--debug': debug };
      const given = Object.entries(flags).flatMap(([flag, isGiven]) => (isGiven ? [flag] : []));
      process.exitCode = await runDoctor([`--root=${root}`, ...given]);
    });
}

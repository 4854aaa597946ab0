/** The table of options, for commander. */
import { type Command, Option } from 'commander';
import { flagOf, type OptionLine } from './option-table.ts';

export function addLines(command: Command, lines: readonly OptionLine[]): Command {
  for (const line of lines) {
    const option = new Option(flagOf(line), line.says);
    if (line.repeats)
      option.argParser((typed: string, before?: readonly string[]) => [...(before ?? []), typed]);
    command.addOption(option);
  }
  return command;
}

/** `diapason explain CODE`: what a finding means, from the same tables that report it. */
import { Command } from 'commander';
import { addScopeOptions, type ScopeOptions } from '../options.ts';

export function explainCommand(): Command {
  const command = new Command('explain')
    .description('say what the code of a finding means, and what to do')
    .argument('<code>', 'as printed beside the finding: tone/no-banned-words');
  return addScopeOptions(command)
    .addHelpText('after', EXAMPLES)
    .action((code: string, options: ScopeOptions) => explain(code, options));
}

async function explain(asked: string, options: ScopeOptions) {
  const [{ readCodeBook, withoutValues }, { terminal }, { currentCode, retiredCodes }] = await Promise.all([
    import('../code-book.ts'),
    import('../terminal.ts'),
    import('../../retired-codes.ts'),
  ]);
  await (await import('../plugins/own-plugins.ts')).pluginsAt(options);
  const retired = Object.hasOwn(retiredCodes, asked) ? retiredCodes[asked] : undefined;
  const code = currentCode(asked);
  if (retired) {
    const fate = retired.now === undefined ? 'is used no more' : `is called “${code}”`;
    terminal.out(`${asked} ${fate}, since ${retired.since}. ${retired.why}\n`);
    if (retired.now === undefined) return;
    terminal.out('\n');
  }
  const book = await readCodeBook();
  const entry = book.get(code);
  if (!entry) {
    const [{ nearest }, { Failure }] = await Promise.all([
      import('../../diagnostic.ts'),
      import('../../output/failure.ts'),
    ]);
    const near = nearest(code, [...book.keys()]);
    const family = [...book.keys()].filter((known) => known.startsWith(`${code.split('/')[0]}/`));
    throw new Failure(2, `There is no code “${code}”.`, {
      hint: near
        ? `Did you mean “${near}”?`
        : family.length > 0
          ? `Codes of this family: ${family.join(', ')}.`
          : 'Run “diapason list rules” to see them all.',
    });
  }
  if (entry.page) {
    terminal.out(`${entry.page().trimEnd()}\n`);
    const { saySettings, sayStanding } = await import('../say-settings.ts');
    terminal.out(sayStanding(code));
    terminal.out(await saySettings(code, options));
    return;
  }
  const lines = entry.messages.flatMap((message) => [
    `  ${withoutValues(message.message)}`,
    ...(message.hint ? [`  hint: ${withoutValues(message.hint)}`] : []),
  ]);
  terminal.out([`${code}  ${entry.messages[0]?.severity ?? ''}`, ...lines, ''].join('\n'));
}

const EXAMPLES = `
Examples:
  $ diapason explain tone/no-banned-words
  $ diapason explain yaml/comma-trap
  $ diapason explain tone/no-banned-words --brand acme    and how strict that brand is about it`;

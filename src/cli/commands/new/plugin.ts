/** `diapason new block`, `rule`, `channel`, `template` and `arrangement`: code of the hub's own. */
import { Argument, Command } from 'commander';
import { namings, type PluginKind, pluginKinds } from '../../../scaffold/plugin/plugin-kind.ts';

export interface NewPluginOptions {
  readonly test?: boolean;
  readonly root: string;
  readonly trust?: boolean;
}

const purposes: Readonly<Record<PluginKind, string>> = {
  block: 'a tag of one’s own for MDX, drawn in every channel',
  rule: 'a promise of one’s own that is checked, with its page',
  channel: 'a further way to the customer',
  template: 'a layout that is computed, for formats that a brand has not drawn',
  arrangement: 'a kind of picture that is drawn in code',
};

export function newPluginCommands(): readonly Command[] {
  return pluginKinds.map((kind) =>
    new Command(kind)
      .description(`${purposes[kind]}; entered in diapason.config.ts`)
      .addArgument(new Argument('<name>', `such as ${namings[kind].example}`))
      .option('--test', 'a small test of it as well, for Vitest')
      .option('--root <dir>', 'the hub: a folder that holds content/', '.')
      .option('--trust', 'load diapason.config of a hub elsewhere: whoever wrote it runs code here')
      .addHelpText('after', examples(kind))
      .action(async (name: string, options: NewPluginOptions) => {
        const { newPlugin } = await import('../../new-plugin.ts');
        await newPlugin(kind, name, options);
      }),
  );
}

function examples(kind: PluginKind): string {
  const { example } = namings[kind];
  return `
Examples:
  $ diapason new ${kind} ${example}
  $ diapason new ${kind} ${example} --test

docs/plugins.md says what it may do.`;
}

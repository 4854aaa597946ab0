/** `diapason dev`: the preview in a browser, which follows every save. */
import { Command, Option } from 'commander';
import { addScopeOptions, readPort, type ScopeOptions } from '../options.ts';

interface DevOptions extends ScopeOptions {
  readonly port?: number;
  readonly open?: boolean;
}

export function devCommand(): Command {
  const command = new Command('dev')
    .description('show every piece in the browser, refreshed at each save')
    .addOption(
      new Option(
        '--port <n>',
        'where to listen; the next free one when it is taken; default: 4321',
      ).argParser(readPort),
    )
    .option('--open', 'open the browser');
  return addScopeOptions(command)
    .addHelpText('after', EXAMPLES)
    .action((options: DevOptions) => dev(options));
}

async function dev(options: DevOptions) {
  const [
    { openSession },
    { previewState, startPreview },
    { compile },
    { onInterrupt },
    { BrandMemory },
    { warmUp },
  ] = await Promise.all([
    import('../session.ts'),
    import('../../studio/preview.ts'),
    import('../../compile.ts'),
    import('../interrupt.ts'),
    import('../../build/cache/brand-memory.ts'),
    import('../../build/warm-up.ts'),
  ]);
  const session = await openSession(options);
  const { host, filters } = session;
  const brands = new BrandMemory();
  const preview = await startPreview({
    host,
    compile: async (onPiece) =>
      previewState(
        await compile(host, {
          ...(filters.wants && { wants: filters.wants, wantsName: filters.name }),
          ...(filters.lookOf && { lookOf: filters.lookOf }),
          store: session.store,
          brands,
          onPiece,
        }),
      ),
    say: session.remark,
    ...(options.port !== undefined && { port: options.port }),
  });
  // Ctrl-C is how a preview is meant to end, so it ends well.
  onInterrupt(() => void preview.close(), 0);
  session.terminal.out(`The preview is at ${preview.url}\n`);
  session.remark('It follows your saves; Ctrl-C ends it.');
  if (options.open) {
    const { openBrowser } = await import('../open-browser.ts');
    openBrowser(preview.url);
  }
  await preview.ready;
  try {
    filters.assertFitted();
  } catch (misfit) {
    await preview.close();
    throw misfit;
  }
  await warmUp();
}

const EXAMPLES = `
Examples:
  $ diapason dev --open
  $ diapason dev --campaign printemps-2027 --locale fr`;

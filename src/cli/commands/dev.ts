/** `diapason dev`: the preview in a browser, which follows every save. */
import { Command, Option } from 'commander';
import type { Brand } from '../../brand/brand.ts';
import type { Portal } from '../../portal/source.ts';
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
    { portalOf },
  ] = await Promise.all([
    import('../session.ts'),
    import('../../studio/preview.ts'),
    import('../../compile.ts'),
    import('../interrupt.ts'),
    import('../../build/cache/brand-memory.ts'),
    import('../../build/warm-up.ts'),
    import('../../portal/portal-store.ts'),
  ]);
  const session = await openSession(options);
  const { host, filters } = session;
  const brands = new BrandMemory();
  let known: ReadonlyMap<string, Brand> = new Map();
  // By brand as it was loaded: a brand whose folder has changed is another one.
  const portals = new WeakMap<Brand, Promise<Portal>>();
  const preview = await startPreview({
    host,
    compile: async (onPiece) => {
      const compiled = await compile(host, {
        ...(filters.wants && { wants: filters.wants, wantsName: filters.name }),
        ...(filters.lookOf && { lookOf: filters.lookOf }),
        store: session.store,
        brands,
        onPiece,
      });
      // A brand that is broken now is shown as it was.
      known = new Map([...known, ...compiled.hub.brands]);
      return previewState(compiled);
    },
    portalOf: async (id) => {
      const brand = known.get(id);
      if (!brand) return undefined;
      const portal = portals.get(brand) ?? portalOf(host, brand, session.store);
      portals.set(brand, portal);
      // What failed is tried again when it is next asked for.
      portal.catch(() => portals.delete(brand));
      return portal;
    },
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

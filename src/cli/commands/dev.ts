/** `diapason dev`: the studio in a browser, which follows every save. */
import { randomBytes } from 'node:crypto';
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
    { studioState, startStudio },
    { compile },
    { onInterrupt },
    { BrandMemory },
    { warmUp },
    { rememberTextIn },
    { portalOf },
    { hubComments },
    { compileExample },
  ] = await Promise.all([
    import('../session.ts'),
    import('../../studio/studio.ts'),
    import('../../compile.ts'),
    import('../interrupt.ts'),
    import('../../build/cache/brand-memory.ts'),
    import('../../build/warm-up.ts'),
    import('../../build/cache/remembered-text.ts'),
    import('../../portal/portal-store.ts'),
    import('../../output/review/hub-comments.ts'),
    import('../../manual/compile-example.ts'),
  ]);
  const session = await openSession(options);
  const { host, filters } = session;
  const brands = new BrandMemory();
  // Examples bring two drawings of their own into a brand.
  const brandsOfExamples = new BrandMemory();
  let known: ReadonlyMap<string, Brand> = new Map();
  // By brand as it was loaded: a brand whose folder has changed is another one.
  const portals = new WeakMap<Brand, Promise<Portal>>();
  const studio = await startStudio({
    host,
    compile: async (onPiece, { tell, first, inView, onViewMade }) => {
      const crashes: { folder: string; error: unknown }[] = [];
      const compiled = await compile(host, {
        onCrash: (folder, error) => crashes.push({ folder, error }),
        ...(filters.wants && { wants: filters.wants, wantsName: filters.name }),
        ...(filters.lookOf && { lookOf: filters.lookOf }),
        store: session.store,
        brands,
        onPiece,
        first,
        inView,
        onViewMade,
        listener: { clock: session.listener.clock, tell },
      });
      // A brand that is broken now is shown as it was.
      known = new Map([...known, ...compiled.hub.brands]);
      const isComplete = !filters.wants;
      const said = hubComments(host, compiled.artifacts, { isComplete });
      const state = studioState(compiled);
      return { ...state, diagnostics: [...state.diagnostics, ...said], crashes };
    },
    compileIn: async ({ folder, brand }) =>
      studioState(
        await compile(host, {
          lookOf: (one) => (one === folder ? brand : undefined),
          only: new Set([folder]),
          store: session.store,
          brands,
        }),
      ),
    compileExample: async ({ example, brand: id }) => {
      const brand = known.get(id);
      if (!brand) throw new Error(`There is no sound brand “${id}”.`);
      const made = await compileExample(host, example, brand, {
        store: session.store,
        brands: brandsOfExamples,
      });
      return { ...studioState(made.compiled), artifacts: made.artifacts };
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
    remember: rememberTextIn(session.store),
    token: randomBytes(24).toString('base64url'),
    say: session.remark,
    ...(options.port !== undefined && { port: options.port }),
  });
  // Ctrl-C is how a studio is meant to end, so it ends well.
  onInterrupt(() => void studio.close(), 0);
  session.terminal.out(`The studio is at ${studio.url}\n`);
  session.remark('It follows your saves; Ctrl-C ends it.');
  if (options.open) {
    const { openBrowser } = await import('../open-browser.ts');
    openBrowser(studio.url);
  }
  await studio.ready;
  try {
    filters.assertFitted();
  } catch (misfit) {
    await studio.close();
    throw misfit;
  }
  // A browser that has just been opened comes first, with all that its page asks for.
  await studio.quiet(OPENED_MS);
  await warmUp(host, brands, () => studio.quiet(BETWEEN_REQUESTS_MS));
}

const OPENED_MS = 1_500;
const BETWEEN_REQUESTS_MS = 50;

const EXAMPLES = `
Examples:
  $ diapason dev --open
  $ diapason dev --campaign printemps-2027 --locale fr`;

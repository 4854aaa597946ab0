/**
 * Every address of the studio, in the order in which they are tried. Nothing else has one. What writes stands in
 * `writes.ts`; `/events` stays open and stands in `studio.ts`.
 */
import { examplesIn } from '../../manual/examples-in.ts';
import { readChapter } from '../../manual/manual.ts';
import type { Examples } from '../state/examples.ts';
import type { Looks } from '../state/looks.ts';
import { artifactAt } from '../state/shown-index.ts';
import type { Shown } from '../state/studio-state.ts';
import { type BoardChoice, readChoice } from '../views/board/choice.ts';
import { otherSide } from '../views/board/toolbar.ts';
import { boardPage, type Dressed } from '../views/board-page.ts';
import { calendarPage } from '../views/calendar-page.ts';
import { chapterPage } from '../views/chapter-page.ts';
import { examplePage } from '../views/example-page.ts';
import { readWanted } from '../views/findings/finding-facts.ts';
import { exampleBrand } from '../views/manual/example-context.ts';
import { manualPage } from '../views/manual-page.ts';
import { missingPage } from '../views/missing-page.ts';
import { overviewPage } from '../views/overview-page.ts';
import type { PageContext } from '../views/page-context.ts';
import { rulePage } from '../views/rule-page.ts';
import { type Answer, asset, page } from './answer.ts';
import { archiveAnswer } from './archive.ts';
import type { Assets } from './assets.ts';
import { fileAnswer } from './files.ts';
import { type PortalLookup, portalAnswer } from './portal.ts';
import { readRulePage } from './rule-pages.ts';
import type { SmallPictures } from './small-pictures.ts';

export interface RouteContext extends PageContext {
  readonly assets: Assets;
  readonly small: SmallPictures;
  readonly looks: Looks;
  readonly examples: Examples;
  readonly portalOf: PortalLookup;
  readonly query: URLSearchParams;
  /** Whether a browser opens the address in a tab, and does not fetch or frame it. */
  readonly isOpened: boolean;
}

interface Route {
  /** `:name` is one step of the path, `*` is all the rest. */
  readonly path: string;
  /** Undefined when there is nothing of that name: the next route is tried. */
  answer(
    context: RouteContext,
    named: Readonly<Record<string, string>>,
  ): Answer | undefined | Promise<Answer | undefined>;
}

const routes: readonly Route[] = [
  { path: '/', answer: (context) => page(200, overviewPage(context, context.query)) },
  { path: '/calendar', answer: (context) => page(200, calendarPage(context, context.query)) },
  {
    path: '/islands/:name',
    answer({ assets }, { name }) {
      const found = assets.get(name!);
      return found && asset(found.mime, found.body);
    },
  },
  {
    path: '/files/*',
    answer: (context, named) =>
      firstOf(context, (shown) => fileAnswer(named['*']!, context.query.get('as') ?? '', shown)),
  },
  {
    path: '/small/*',
    answer(context, named) {
      return firstOf(context, async (shown) => {
        const artifact = artifactAt(shown, named['*']!);
        return artifact && context.small.of(artifact);
      });
    },
  },
  {
    path: '/zip/:brand/:campaign',
    answer: ({ shown, query }, { brand, campaign }) =>
      archiveAnswer(shown, { brand: brand!, campaign: campaign! }, query),
  },
  {
    path: '/signs/:brand',
    answer({ shown, small }, { brand }) {
      const found = shown.brands.get(brand!);
      return found && small.sign(found);
    },
  },
  {
    path: '/brand/:brand/*',
    answer: ({ portalOf, isOpened }, named) =>
      portalAnswer({ brand: named.brand!, path: named['*']!, isOpened }, portalOf),
  },
  {
    path: '/rules/:family/:promise',
    async answer(context, { family, promise }) {
      const found = await readRulePage(`${family}/${promise}`);
      return found && page(200, rulePage(context, found));
    },
  },
  { path: '/manual', answer: (context) => page(200, manualPage(context)) },
  {
    path: '/manual/:chapter',
    async answer(context, { chapter }) {
      const found = await readChapter(chapter!, context.language);
      return found && page(200, chapterPage(context, found, context.examples, context.query));
    },
  },
  {
    path: '/manual/:chapter/:example',
    async answer(context, { chapter, example: name }) {
      const found = await readChapter(chapter!, context.language);
      const example = found && examplesIn(found).find((one) => one.name === name);
      if (!example) return undefined;
      const brand = exampleBrand(context, context.query);
      const made = brand ? context.examples.of({ example, brand: brand.id }) : 'impossible';
      return page(200, examplePage(context, { chapter: chapter!, example, made }, context.query));
    },
  },
  {
    path: '/:brand/:campaign/:locale',
    async answer(context, { brand, campaign, locale }) {
      const place = { brand: brand!, campaign: campaign!, locale: locale! };
      const choice = readChoice(place, context.query);
      const dressed = dressedFor(choice, context);
      const overlay = await overlayFor(choice, context, dressed);
      const looked = overlay ? { ...context, overlay } : context;
      const board = boardPage(looked, choice, dressed, readWanted(context.query));
      return board && page(200, board);
    },
  },
  {
    path: '/:brand/:campaign/:locale/:panel',
    async answer(context, { brand, campaign, locale, panel }) {
      const place = { brand: brand!, campaign: campaign!, locale: locale! };
      // It brings what looks at pixels, which the first picture need not wait for.
      const { readPanel } = await import('./panels.ts');
      const found = await readPanel(place, panel!, context.query, context);
      return found && page(200, found);
    },
  },
];

export async function route(pathname: string, context: RouteContext): Promise<Answer> {
  for (const { path, answer } of routes) {
    const named = match(path, pathname);
    const found = named && (await answer(context, named));
    if (found) return found;
  }
  return page(404, missingPage(context));
}

/** The campaign in the look of another brand, where the choice asks for it; asking sets it going. */
function dressedFor(choice: BoardChoice, { looks, shown }: RouteContext): Dressed | undefined {
  const other = otherSide(choice);
  if (!other || other.brand === choice.brand) return undefined;
  if (!shown.brands.has(other.brand)) return 'impossible';
  const folder = shown.outlines[`${choice.brand}/${choice.campaign}`]?.folder ?? choice.campaign;
  return looks.of({ folder, brand: other.brand });
}

/** What looks at pixels is loaded when it is first asked for. */
async function overlayFor(choice: BoardChoice, { shown }: RouteContext, dressed: Dressed | undefined) {
  if (choice.overlay === '') return undefined;
  const { readOverlay } = await import('./overlays.ts');
  return readOverlay(shown, choice, typeof dressed === 'object' ? dressed : undefined);
}

/** From the hub itself, from what was made of it in other looks, or from the examples of the manual. */
async function firstOf(
  { shown, looks, examples }: RouteContext,
  answer: (shown: Shown) => Promise<Answer | undefined>,
): Promise<Answer | undefined> {
  for (const one of [shown, ...looks.all(), ...examples.all()]) {
    const found = await answer(one);
    if (found) return found;
  }
  return undefined;
}

/** The named steps of an address that fits a pattern, compared letter by letter. */
export function match(pattern: string, pathname: string): Readonly<Record<string, string>> | undefined {
  const steps = pathname.split('/');
  const named: Record<string, string> = {};
  const wanted = pattern.split('/');
  for (const [index, step] of wanted.entries()) {
    if (step === '*') {
      named['*'] = steps.slice(index).join('/');
      return named;
    }
    const given = steps[index];
    if (given === undefined) return undefined;
    if (!step.startsWith(':')) {
      if (step !== given) return undefined;
    } else if (given === '') return undefined;
    else named[step.slice(1)] = given;
  }
  return steps.length === wanted.length ? named : undefined;
}

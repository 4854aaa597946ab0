/**
 * The static review site: the board and the findings of every campaign as a folder that needs no server, for people
 * without the tool. The pages are those of the studio.
 */
import type { Host } from '../../host.ts';
import type { Remember } from '../../output/report-html/faces.ts';
import type { OutputFile } from '../../output/write.ts';
import { readAssets } from '../server/assets.ts';
import { smallPictures } from '../server/small-pictures.ts';
import { campaignsOf } from '../state/campaigns.ts';
import { nextShown, nothingShown, type Shown, type StudioState } from '../state/studio-state.ts';
import { variantOf } from '../variants/index.ts';
import { readChoice } from '../views/board/choice.ts';
import { boardPage } from '../views/board-page.ts';
import {
  boardPath,
  filePath,
  folderAddresses,
  framePath,
  nothingAsked,
  overviewPath,
  signPath,
  smallPath,
} from '../views/folder-addresses.ts';
import type { Markup } from '../views/markup.ts';
import { overviewPage } from '../views/overview-page.ts';
import type { PageContext } from '../views/page-context.ts';
import { commonWords } from '../words/common.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../words/language.ts';
import { classicScript } from './classic-script.ts';
import { withFonts } from './with-fonts.ts';

/** Scripts that a page of the site names. */
const SCRIPTS = ['review.js'];
const SCHEMES = ['light', 'dark'] as const;

/** Files in the order in which they are made. `remember`: keeps small pictures from run to run. */
export async function* reviewSite(
  host: Host,
  state: StudioState,
  remember: Remember,
): AsyncGenerator<OutputFile> {
  const shown = nextShown(nothingShown, state);
  const asked = nothingAsked();
  const draw = (
    language: InterfaceLanguage,
    path: string,
    view: (context: PageContext) => Markup | undefined,
  ) => {
    const to = folderAddresses(language, path, asked);
    const markup = view({ shown, host, language, words: commonWords[language], to, run: 1 });
    return markup ? [{ path, body: markup.html }] : [];
  };
  const overview = (context: PageContext) => overviewPage(context, new URLSearchParams());
  yield* draw(firstLanguage(shown, host), 'index.html', overview);
  for (const language of interfaceLanguages) {
    yield* draw(language, overviewPath(language), overview);
    for (const { brand, campaign, locales } of campaignsOf(shown, host.now))
      for (const locale of locales)
        for (const scheme of SCHEMES) {
          const place = { brand, campaign, locale };
          const choice = readChoice(place, new URLSearchParams({ scheme }));
          yield* draw(language, boardPath(language, place, { scheme }), (context) =>
            boardPage(context, choice),
          );
        }
  }
  for (const artifact of shown.artifacts) {
    const { path, body, stored } = artifact;
    yield { path: filePath(path), body, ...(stored && { stored }) };
  }
  const byPath = new Map(shown.artifacts.map((artifact) => [artifact.path, artifact]));
  for (const [path, { artifact, as }] of asked.variants) {
    const text = await variantOf(artifact, as);
    if (text === undefined) continue;
    yield { path, body: text };
    const whole = withFonts(text, artifact.path, byPath);
    yield { path: framePath(artifact.path, as), body: frameScript(whole) };
  }
  const small = smallPictures(remember);
  for (const picture of asked.small.values()) {
    const answer = await small.of(picture);
    if (answer) yield { path: smallPath(picture), body: answer.body };
  }
  for (const brand of asked.signs) {
    const known = shown.brands.get(brand);
    if (known) yield { path: signPath(brand), body: (await small.sign(known)).body };
  }
  const assets = await readAssets();
  for (const [name, { body }] of assets)
    if (/\.css$|^theme\.js$/.test(name)) yield { path: `parts/${name}`, body };
  for (const name of SCRIPTS) yield { path: `parts/${name}`, body: classicScript(name, assets) };
}

/** That in which the first campaign was written; people who read another find the switch in the bar. */
function firstLanguage(shown: Shown, host: Host): InterfaceLanguage {
  const first = campaignsOf(shown, host.now)[0]?.locales[0];
  return interfaceLanguages.find((language) => first?.startsWith(language)) ?? 'en';
}

/** Known by its own address, which the page that asks for it knows too. */
function frameScript(text: string): string {
  return `(globalThis.diapasonFrames ??= {})[document.currentScript.src] = ${JSON.stringify(text)};\n`;
}

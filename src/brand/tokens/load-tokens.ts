import { Findings } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { checkHexes } from './build-color.ts';
import { type BuiltTokens, buildTokens, withoutTokens } from './build-tokens.ts';
import { checkContexts } from './check-contexts.ts';
import { checkDeprecated } from './check-deprecated.ts';
import { checkLayers } from './check-layers.ts';
import { checkHyphens } from './check-names.ts';
import { distinct } from './distinct.ts';
import { readTokenFiles, type TokenFiles } from './read-token-files.ts';
import { type Known, resolveTokens } from './resolve-tokens.ts';
import { type Choice, choicesOf } from './resolver-input.ts';
import { joinedPools } from './token-pool.ts';

/**
 * The tokens of the brand in `folder`, in all contexts that its resolver document knows. Faulty ones are left out, and
 * the answer is then not sound and lacks what they should have been; every fault is in `findings`.
 */
export function loadTokens(host: Host, folder: string, findings: Findings): BuiltTokens {
  const own = new Findings();
  const files = readTokenFiles(host, folder, own);
  const known: Known = new Map();
  const built = files ? buildTokens(files, !own.hasErrors, own, known) : withoutTokens();
  if (files) checkAll(files, own, known);
  findings.push(...distinct(own.list));
  const isSound = files !== undefined && !own.hasErrors;
  return { ...built, ...(isSound && { inChannel: tokensInChannels(files, known) }), isSound };
}

/** Of each context of a modifier named `channel` but the one that all others use. Its faults have been told. */
function tokensInChannels(files: TokenFiles, known: Known): BuiltTokens['inChannel'] {
  const { document, choice, darkChoice } = files;
  const modifier = document.modifiers.find(({ name }) => name.toLowerCase() === 'channel');
  if (!modifier) return {};
  const others = modifier.contexts.filter((context) => context !== choice[modifier.name]);
  return Object.fromEntries(
    others.map((context) => {
      const light = document.pool({ ...choice, [modifier.name]: context });
      const dark = darkChoice ? document.pool({ ...darkChoice, [modifier.name]: context }) : light;
      return [
        context.toLowerCase(),
        buildTokens({ ...files, light, dark }, true, new Findings(), known).tokens,
      ];
    }),
  );
}

/** What holds for a brand's tokens beyond the format, and for contexts that the scheme alone does not meet. */
function checkAll({ document, light, choice }: TokenFiles, findings: Findings, known: Known) {
  const { list } = choicesOf(document.modifiers, light.tokens.size);
  const chosen = [
    { choice, pool: light },
    ...list.flatMap((one) => (isSame(one, choice) ? [] : [{ choice: one, pool: document.pool(one) }])),
  ];
  const isSound = !findings.hasErrors;
  for (const { pool } of chosen) {
    const tokens = resolveTokens(pool, findings, known);
    checkHexes(tokens.values(), findings);
    if (document.hasCore) checkLayers(tokens.values(), findings);
    checkDeprecated(pool, findings);
  }
  // Of a file that could not be read nobody knows which tokens it would have had.
  if (isSound) checkContexts(chosen, findings);
  checkHyphens(joinedPools(chosen.map(({ pool }) => pool)), findings);
}

function isSame(one: Choice, other: Choice): boolean {
  return Object.entries(one).every(([name, context]) => other[name] === context);
}

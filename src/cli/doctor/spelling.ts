/** Hunspell and its dictionaries: one right and one wrong word of each language. */
import type { Check, Finding } from './check.ts';
import { lost } from './lost.ts';

const ADVICE = 'Run “npm ci” where package.json lies; it makes node_modules anew.';

/** No dictionary of a language has the second word. */
const WORDS = [
  { language: 'en', name: 'English', right: 'colours', wrong: 'colouurs' },
  { language: 'fr', name: 'French', right: 'printemps', wrong: 'prinntemps' },
] as const;

export const spelling: Check = {
  id: 'spelling',
  title: 'spelling',
  where: 'anywhere',
  apart: true,
  needs: ['hunspell-wasm', 'dictionary-en', 'dictionary-fr'],
  ifLost: ADVICE,
  async look() {
    const findings: Finding[] = [];
    const sound: string[] = [];
    for (const { language, name, right, wrong } of WORDS) {
      try {
        const { spellerOf } = await import('../../prose/spelling.ts');
        const speller = await spellerOf(language);
        const refused = speller?.wrong(`${right} ${wrong}`, new Set()).map(({ text }) => text);
        if (refused?.join() === wrong) sound.push(name);
        else
          findings.push({
            status: 'problem',
            found: `The ${name} dictionary takes “${right} ${wrong}” for ${refused?.length ? `“${refused.join(' ')}” wrong` : 'right'}.`,
            advice: ADVICE,
          });
      } catch (thrown) {
        findings.push(lost(`The ${name} dictionary cannot be used; no spelling is checked.`, ADVICE, thrown));
      }
    }
    if (sound.length > 0)
      findings.unshift({
        status: 'ok',
        found: `dictionaries of ${sound.join(' and ')}; other languages have none`,
      });
    return findings;
  },
};

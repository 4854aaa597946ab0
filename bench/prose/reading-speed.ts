/** How many words a second the rules of tone and language read, when everything is warm. */
import { readFileSync } from 'node:fs';
import { countWords } from '../../src/prose/sentences.ts';
import { rules } from '../../src/rules/index.ts';
import { runSourceRules } from '../../src/rules/run.ts';
import { copyOf } from '../../src/rules/shared/copy.ts';
import { loaded } from '../../test/rules/answer.ts';
import { hubWith } from '../../test/rules/hub.ts';

export interface Speed {
  readonly wordsPerSecond: number;
  /** The three rules that take most of the time, with their share in per cent. */
  readonly slowest: readonly string[];
}

const WARM_UPS = 5;
const ROUNDS = 15;
const native = rules.filter(({ id, on }) => on === 'source' && /^(?:tone|language)\//.test(id));

/** Of the corpus' open half. The dictionary is loaded and its words are known, as in a preview or a large hub. */
export async function readingSpeed(language: 'en' | 'fr'): Promise<Speed> {
  const file = new URL(`../../test/prose/corpus/${language}.open.txt`, import.meta.url);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  const text = lines
    .join('\n')
    .replace(/\[[a-z]+\|([^\]]*)\]/g, '$1')
    .replace(/^(?:vous|tu): /gm, '');
  const { host } = hubWith([{ language: 'mdx', file: `${language}.mdx`, text }]);
  const { campaigns, brands } = await loaded(host);
  const campaign = { ...campaigns[0]!, locales: [language] };
  const subject = { campaign, brand: brands.get(campaign.brand)!, now: host.now };
  const words = copyOf(campaign).reduce((sum, { passage }) => sum + countWords(passage.text), 0);
  const times = new Map<string, number>();
  for (let round = 0; round < WARM_UPS + ROUNDS; round++) {
    for (const rule of native) {
      const begun = performance.now();
      await runSourceRules(subject, [rule]);
      if (round >= WARM_UPS) times.set(rule.id, (times.get(rule.id) ?? 0) + performance.now() - begun);
    }
  }
  const total = [...times.values()].reduce((sum, ms) => sum + ms, 0);
  const slowest = [...times].sort((a, b) => b[1] - a[1]).slice(0, 3);
  return {
    wordsPerSecond: (words * ROUNDS * 1000) / total,
    slowest: slowest.map(([id, ms]) => `${id} ${Math.round((100 * ms) / total)} %`),
  };
}

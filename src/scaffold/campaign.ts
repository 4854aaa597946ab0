/** A first campaign: small, sound, and meant to be written over. */
import { factsText } from './campaign/facts.ts';
import type { CampaignLanguage, CampaignOptions } from './campaign/options.ts';
import { germanWords } from './campaign/words-de.ts';
import { englishWords } from './campaign/words-en.ts';
import { frenchWords } from './campaign/words-fr.ts';
import { wordsText } from './campaign/words-text.ts';
import type { NewFile } from './new-file.ts';

const languages = { en: englishWords, fr: frenchWords, de: germanWords } as const;

/** The files of `content/campaigns/<slug>`: its facts, and its words in each locale. */
export function campaignFiles(options: CampaignOptions): readonly NewFile[] {
  const folder = `content/campaigns/${options.slug}`;
  // A brand that says “tu” or “du” in another language is a friend in English too.
  const isPolite = !Object.values(options.brand.address).some(
    (address) => address === 'tu' || address === 'du',
  );
  const words = options.locales.map((locale) => {
    const language = languages[locale.slice(0, 2) as CampaignLanguage];
    return {
      path: `${folder}/${locale}.mdx`,
      text: wordsText(language(options.brand.address[locale], isPolite), options, locale),
    };
  });
  return [{ path: `${folder}/campaign.yaml`, text: factsText(options) }, ...words];
}

/** `<locale>.mdx` of a first campaign: only the blocks that one of its channels has room for. */
import { networksOf } from './formats.ts';
import type { CampaignOptions } from './options.ts';
import type { CampaignWords } from './words.ts';

export function wordsText(words: CampaignWords, options: CampaignOptions, locale: string): string {
  const { channels, brand } = options;
  const has = (channel: (typeof channels)[number]) => channels.includes(channel);
  const parts = [
    `---\ntitle: ${words.title}\ndescription: ${words.description}\n---`,
    ...(has('email') ? [email(words)] : []),
    hero(words, picture(brand.picture, locale)),
    `<Offer>\n\n${words.offer}\n\n</Offer>`,
    `<Steps title="${words.stepsTitle}">\n\n${words.steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}\n\n</Steps>`,
    ...(brand.terms && brand.terms.length > 0 ? [] : [`<Legal>\n\n${words.legal}\n\n</Legal>`]),
    ...(has('print') ? [card(words)] : []),
    ...(has('sms') || has('push') || has('social') ? [`{/* ${words.notes.short} */}`] : []),
    ...(has('sms') ? [`<Sms touchpoint="reminder">${words.sms}</Sms>`] : []),
    ...(has('push') ? [push(words)] : []),
    ...(has('social')
      ? [`<Caption networks="${networksOf(options).join(' ')}">\n\n${words.caption}\n\n</Caption>`]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function email({ notes, subject, preheader }: CampaignWords): string {
  return [
    `{/* ${notes.email} */}`,
    '',
    `<Subject touchpoint="hello">${subject}</Subject>`,
    `<Preheader touchpoint="hello">${preheader}</Preheader>`,
  ].join('\n');
}

function hero({ headline, short, shortest, lead, cta }: CampaignWords, image: readonly string[]): string {
  return [
    '<Hero>',
    ...image,
    `  <Headline short="${short}" shortest="${shortest}">${headline}</Headline>`,
    `  <Lead>${lead}</Lead>`,
    `  <Cta to="landing">${cta}</Cta>`,
    '</Hero>',
  ].join('\n');
}

function picture(given: CampaignOptions['brand']['picture'], locale: string): readonly string[] {
  const alt = given?.alt[locale] ?? given?.alt[locale.slice(0, 2)];
  // Emails and pictures have the brand’s own arrangement of it.
  return given && alt !== undefined
    ? ['  <Only channels="web">', `    <Image src="${given.file}" alt="${alt}" />`, '  </Only>']
    : [];
}

function card({ notes, card: { headline, lead, legal } }: CampaignWords): string {
  return [
    `{/* ${notes.card} */}`,
    '',
    '<Only channels="print.postcard.back">',
    '',
    `<Headline>${headline}</Headline>`,
    `<Lead>${lead}</Lead>`,
    `<Legal>${legal}</Legal>`,
    '',
    '</Only>',
  ].join('\n');
}

function push({ push: { headline, lead } }: CampaignWords): string {
  return [
    '<Only channels="push">',
    '',
    `<Headline>${headline}</Headline>`,
    `<Lead>${lead}</Lead>`,
    '',
    '</Only>',
  ].join('\n');
}

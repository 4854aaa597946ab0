/** Whether a campaign fits what is looked for: the same answer on the server and, at each key, in the page. */

/** Letters as people compare them: without case, accents and the difference between spaces. */
export function plainLetters(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '’')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every word of the search stands somewhere in the campaign's names; every filter that is set fits. */
export function matches(campaign, wanted) {
  const words = plainLetters(wanted.text ?? '').split(' ');
  return (
    words.every((word) => campaign.text.includes(word)) &&
    (!wanted.brand || campaign.brand === wanted.brand) &&
    (!wanted.locale || campaign.locales.includes(wanted.locale)) &&
    (!wanted.channel || campaign.channels.includes(wanted.channel)) &&
    (!wanted.phase || campaign.phase === wanted.phase) &&
    (!wanted.from || (campaign.to !== '' && campaign.to >= wanted.from)) &&
    (!wanted.until || (campaign.from !== '' && campaign.from <= wanted.until))
  );
}

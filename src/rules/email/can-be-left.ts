import { z } from 'zod';
import { languageOf } from '../../prose/languages/index.ts';
import { findWording } from '../../prose/wording.ts';
import { defineRule } from '../rule.ts';

/** Addresses and merge tags of sending platforms under which a reader leaves a list. */
const leaving = /unsub|d[ée]sabon|d[ée]sinscri|opt-?out/i;

export const canBeLeft = defineRule({
  id: 'email/can-be-left',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Every email says how to unsubscribe, in its HTML and in its plain text.',
  options: z.strictObject({}),
  messages: {
    missing: {
      severity: 'error',
      message: 'The {part} offers no way to unsubscribe, and the market {market} asks for one.',
      hint: 'Use the brand’s footer fragment, or add the sending platform’s link.',
    },
  },
  check({ artifact, edition, extracted, brand, campaign, report }) {
    // An answer to what the customer did is no list to leave.
    if (artifact.channel !== 'email' || artifact.supporting || edition.transactional) return;
    // An answer to an order is no list to leave.
    if (campaign.touchpoints.find((one) => one.id === artifact.touchpoint)?.transactional) return;
    if (brand.markets[artifact.market]?.duties.unsubscribe === false) return;
    const said = languageOf(edition.language).unsubscribe.some(
      (wording) => findWording(extracted.text, wording).length > 0,
    );
    const linked = extracted.links.some((link) => leaving.test(link)) || leaving.test(extracted.text);
    if (said || linked) return;
    const part = artifact.mime === 'text/html' ? 'HTML of the email' : 'plain text of the email';
    report('missing', { at: edition.at }, { part, market: artifact.market });
  },
});

import { z } from 'zod';
import { defineRule } from '../rule.ts';

export const hasOptOut = defineRule({
  id: 'sms/has-opt-out',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Every text message says how to stop the messages, in the market’s words.',
  options: z.strictObject({}),
  messages: {
    missing: {
      severity: 'error',
      message: 'The message does not say “{optOut}”.',
      hint: 'The tool adds it: report this with the campaign.',
    },
    undeclared: {
      severity: 'error',
      message: 'The market {market} has no words for stopping text messages.',
      hint: 'Add sms.optOut to markets.yaml, such as “STOP 36180”.',
    },
  },
  check({ artifact, edition, extracted, brand, campaign, report }) {
    if (artifact.channel !== 'sms') return;
    // An answer to an order is no advertising.
    if (campaign.touchpoints.find((one) => one.id === artifact.touchpoint)?.transactional) return;
    const market = brand.markets[artifact.market];
    // A market that does not exist is a fault of its own.
    if (!market) return;
    const { optOut } = market.sms;
    const place = { at: edition.at };
    if (optOut === undefined) {
      if (!/\bSTOP\b/.test(extracted.text)) report('undeclared', place, { market: artifact.market });
    } else if (!extracted.text.includes(optOut)) report('missing', place, { optOut });
  },
});

/**
 * <Countdown from="sent" to="offer.ends">: how many days are left. Both ends are facts of the campaign, so the number is
 * the same in every build; a clock would count on in a mail that has been sent, and a picture cannot count at all.
 */
import { type BlockContext, defineBlock, group, titleOf, z } from 'diapason';

const DAY_MS = 86_400_000;

export default defineBlock({
  name: 'Countdown',
  summary: 'How many days are left until a day of the campaign.',
  props: z.strictObject({
    from: z.string().default('offer.starts').describe('The day from which it counts, a fact. Example: sent.'),
    to: z.string().default('offer.ends').describe('The last day, a fact. Example: offer.ends.'),
    title: z.string().optional().describe('Heading above it.'),
  }),
  copyProps: ['title'],
  content: 'flow',
  // What the words inside may say, beside the facts of the campaign: {countdown.days}, {date(countdown.until)}.
  scope(props, context) {
    const days = daysBetween(context, props.from, props.to);
    const until = momentAt(context, props.to);
    return days === undefined || !until ? undefined : { countdown: { days, until: until.fact } };
  },
  lower(block, context) {
    const { from, to } = block.props;
    const days = daysBetween(context, from, to);
    if (days === undefined || days < 0) {
      const what =
        days === undefined ? `“${from}” and “${to}” are not both days` : `“${to}” is before “${from}”`;
      context.report({
        code: 'countdown/days-follow-each-other',
        severity: 'error',
        message: `${what}, so nothing can be counted.`,
        hint: 'Name two days of campaign.yaml, such as from="offer.starts" to="offer.ends".',
        at: block.at,
      });
      return [];
    }
    const figure = { type: 'figure' as const, text: [{ text: String(days), at: block.at }], at: block.at };
    return group('countdown', [titleOf(block), figure, ...block.children], block.at);
  },
});

/** Whole days of the calendar; hours do not count. */
function daysBetween(context: BlockContext, from: string, to: string): number | undefined {
  const [first, last] = [momentAt(context, from), momentAt(context, to)];
  return first && last && Math.round((Date.parse(last.date) - Date.parse(first.date)) / DAY_MS);
}

function momentAt({ facts }: BlockContext, path: string) {
  const fact = path
    .split('.')
    .reduce<unknown>((here, step) => (here as Readonly<Record<string, unknown>> | undefined)?.[step], facts);
  if (typeof fact !== 'object' || fact === null || !('type' in fact) || fact.type !== 'moment')
    return undefined;
  const moment = fact as { type: 'moment'; date: string; zone: string };
  return { fact: moment, date: moment.date };
}

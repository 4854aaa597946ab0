import { z } from 'zod';
import { defineFamily, nearest } from '../../diagnostic.ts';
import { isLostIn, isRecord } from '../facts.ts';
import { defineBlock, group, titleOf } from './block.ts';

export const eventFaults = defineFamily('event', {
  unknown: { severity: 'error', message: 'The campaign has no event “{id}”.', hint: '{hint}' },
});

export const event = defineBlock({
  name: 'Event',
  summary:
    'An event of the campaign. Inside, {event.date} and its other facts are those of the event named by “of”.',
  props: z.strictObject({
    of: z.string().optional().describe('The event’s id; needed when there are several.'),
    title: z.string().optional().describe('Heading of the section.'),
  }),
  copyProps: ['title'],
  content: 'flow',
  scope(props, context, at) {
    const events = isRecord(context.facts.events) ? context.facts.events : {};
    const ids = Object.keys(events);
    const found =
      props.of === undefined ? (ids.length === 1 ? events[ids[0]!] : undefined) : events[props.of];
    if (isRecord(found)) return { event: found };
    if (isLostIn(context.facts.events, props.of ?? '')) return undefined;
    const near = props.of && nearest(props.of, ids);
    const hint = near
      ? `Did you mean “${near}”?`
      : ids.length > 0
        ? `Events: ${ids.join(', ')}.`
        : 'Add it under events in campaign.yaml.';
    context.report(eventFaults.diagnostic('unknown', { at }, { id: props.of ?? '', hint }));
    return undefined;
  },
  lower: (block) =>
    group(
      'event',
      [titleOf(block), ...block.children],
      block.at,
      block.props.of ? { id: block.props.of } : undefined,
    ),
});

/** Segments and touchpoints that words are addressed to must exist, and be addressed once. */
import type { Findings, Span } from '../diagnostic.ts';
import type { Segment, Touchpoint } from '../ir/campaign.ts';
import type { BlockNode, Document, Node } from '../ir/document.ts';
import { campaignFaults, didYouMean } from './campaign-faults.ts';
import type { Losses } from './lost-facts.ts';

/** Blocks of which an edition takes one: a second would be left out in silence. */
const onceOnly: readonly string[] = ['Subject', 'Preheader', 'Sms', 'Push'];

export function checkScopes(
  documents: Readonly<Record<string, Document>>,
  segments: readonly Segment[],
  touchpoints: readonly Touchpoint[],
  losses: Losses,
  findings: Findings,
) {
  const segmentIds = segments.map((one) => one.id);
  const touchpointIds = touchpoints.map((one) => one.id);
  const isSegment = (name: string, at: Span) => {
    if (!segmentIds.includes(name) && !losses.mayHold(name))
      findings.add(
        campaignFaults,
        'unknown-segment',
        { at },
        { segment: name, hint: didYouMean(name, segmentIds) },
      );
  };
  const isTouchpoint = (name: string, at: Span) => {
    if (!touchpointIds.includes(name) && !losses.mayHold(name))
      findings.add(
        campaignFaults,
        'unknown-touchpoint',
        { at },
        { name, hint: didYouMean(name, touchpointIds) },
      );
  };
  for (const document of Object.values(documents)) {
    const said = new Map<string, BlockNode>();
    const visit = (nodes: readonly Node[], within: string) => {
      for (const node of nodes) {
        if (node.type === 'scope') {
          for (const name of node.segments) isSegment(name, node.at);
          for (const name of node.touchpoints) isTouchpoint(name, node.at);
          const { except, channels, touchpoints, markets, segments } = node;
          const scope = JSON.stringify([except, channels, touchpoints, markets, segments]);
          visit(node.children, within + scope);
        } else if (node.type === 'list') for (const item of node.items) visit(item, within);
        else if (node.type === 'block') {
          const prop = node.props.find((one) => one.name === 'touchpoint');
          const name = typeof prop?.value === 'string' ? prop.value : '';
          if (prop && name !== '') isTouchpoint(name, prop.at);
          if (onceOnly.includes(node.name)) sayOnce(node, `${within}${node.name} ${name}`);
          visit(node.children, within);
        } else if ('children' in node) visit(node.children, within);
      }
    };
    const sayOnce = (node: BlockNode, key: string) => {
      const first = said.get(key);
      if (!first) said.set(key, node);
      else {
        const related = [{ message: 'it stands here', at: first.at }];
        findings.add(campaignFaults, 'words-twice', { at: node.nameAt, related }, { block: node.name });
      }
    };
    visit(document.nodes, '');
  }
}

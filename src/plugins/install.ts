/** Puts what plugins bring into the tables, beside what is built in. Once, before a hub is read. */
import { addChannels } from '../channels/index.ts';
import { addArrangements } from '../draw/pictures/arrangement.ts';
import { addTemplates } from '../draw/template.ts';
import { addBlocks } from '../ir/blocks/index.ts';
import { addRules } from '../rules/index.ts';
import type { Source } from './check-config.ts';
import { guarded } from './guard.ts';

/** `sources`: from `checkConfig`, which has seen to it that no name is taken twice. */
export function installPlugins(sources: readonly Source[]) {
  for (const { name, additions } of sources) {
    const { blocks = [], rules = [], channels = [], templates = [], arrangements = [] } = additions;
    addBlocks(blocks.map((one) => guarded(one, name, `block “${one.name}”`)));
    addRules(rules.map((one) => guarded({ ...one, isOwn: true as const }, name, `rule “${one.id}”`)));
    addChannels(channels.map((one) => guarded(one, name, `channel “${one.name}”`)));
    addTemplates(templates.map((one) => guarded(one, name, `template “${one.name}”`)));
    addArrangements(arrangements.map((one) => guarded(one, name, `arrangement “${one.kind}”`)));
  }
}

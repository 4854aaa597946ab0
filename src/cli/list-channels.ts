/** The channels and their formats, from the same tables that the pipeline draws with. */
import { channels } from '../channels/index.ts';
import { columns } from './columns.ts';

export function listChannels(): string {
  const blocks = [...channels.values()].map((channel) => {
    const rows = Object.entries(channel.formats).map(([name, format]) => [name, format.summary]);
    return `${channel.name}  ${channel.summary}\n${columns(rows, 2)}\n`;
  });
  return blocks.join('\n');
}

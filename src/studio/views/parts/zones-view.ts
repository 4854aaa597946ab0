/** Where a network puts its own signs, or crops: drawn over the picture in the picture's own pixels. */
import type { ShownArtifact } from '../../state/studio-state.ts';
import { pieceWords } from '../../words/pieces.ts';
import { html, type Markup } from '../markup.ts';
import { say } from '../page-context.ts';
import type { SettingContext } from '../settings/setting.ts';

export function zonesView(artifact: ShownArtifact, context: SettingContext): Markup | false {
  const { width = 0, height = 0, data = {} } = artifact;
  const [top, right, bottom, left] = [data.safeTop, data.safeRight, data.safeBottom, data.safeLeft].map(
    (edge) => Number(edge ?? 0),
  ) as [number, number, number, number];
  if (!context.choice.zones || top + right + bottom + left === 0) return false;
  const words = say(pieceWords, context);
  const label = artifact.format.endsWith('.story') ? words.storyZone : words.gridCrop;
  const zone = (x: number, y: number, w: number, h: number) =>
    w > 0 && h > 0 && html`<rect x="${x}" y="${y}" width="${w}" height="${h}"/>`;
  return html`<svg class="zones" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}"><title>${label}</title><g class="unsafe">${zone(0, 0, width, top)}${zone(0, height - bottom, width, bottom)}${zone(0, top, left, height - top - bottom)}${zone(width - right, top, right, height - top - bottom)}</g><rect class="edge" x="${left}" y="${top}" width="${width - left - right}" height="${height - top - bottom}"/></svg>`;
}

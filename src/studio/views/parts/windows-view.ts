/** A page in windows as wide as real screens, all at one scale, so that they can be compared. */
import { pieceName } from '../../state/pieces.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { pieceWords } from '../../words/pieces.ts';
import type { Device } from '../board/choice.ts';
import { html, type Markup } from '../markup.ts';
import { say } from '../page-context.ts';
import type { SettingContext } from '../settings/setting.ts';

interface Window {
  /** CSS px of the screen. */
  readonly width: number;
  readonly height: number;
  /** Of the glass: an iPhone of 390 points has 1170 px at 460 ppi, an iPad of 768 points 1536 px at 264 ppi. */
  readonly widthMm?: number;
}

export const WINDOWS: Readonly<Record<Device, Window>> = {
  phone: { width: 390, height: 844, widthMm: 64.6 },
  tablet: { width: 768, height: 1024, widthMm: 147.8 },
  desktop: { width: 1280, height: 800 },
};

export function windowsView(artifact: ShownArtifact, context: SettingContext): Markup {
  const { device, scheme } = context.choice;
  const devices: readonly Device[] = device === '' ? ['desktop', 'tablet', 'phone'] : [device];
  const source = context.to.file(artifact, scheme);
  return html`<div class="windows" data-windows="${devices.length}">${devices.map((one) => windowView(artifact, one, source, context))}</div>`;
}

/**
 * Frames may be read by our own modules, to keep their scroll and to find boxes, and may never run one: no
 * `allow-scripts`, and their own policy says `script-src 'none'` as well.
 */
export function windowView(
  artifact: ShownArtifact,
  device: Device,
  source: string,
  context: SettingContext,
  window: Window = WINDOWS[device],
): Markup {
  const words = say(pieceWords, context);
  const { width, height, widthMm } = window;
  const { mail, scheme } = context.choice;
  const framed = context.to.folder?.frame(artifact, mail === '' || mail === 'text' ? scheme : mail);
  return html`<figure class="window ${device}" data-window="${width}"${widthMm !== undefined && html` data-mm="${widthMm}"`}>
<figcaption>${words[device]} <span>${width}</span></figcaption>
<div class="glass"><iframe src="${source}" title="${pieceName(artifact)}, ${words[device]}" width="${width}" height="${height}" sandbox="allow-same-origin" loading="lazy"${framed && html` data-frame="${framed}"`}></iframe></div>
</figure>`;
}

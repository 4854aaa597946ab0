/** A proof before it is cut: what is drawn beyond the trim comes into view. */
import type { ShownArtifact } from '../state/studio-state.ts';

/** Units of our proofs are points. */
const POINTS_PER_MM = 72 / 25.4;

/** As it stands where the file does not say how much it bleeds, or has no view of its own. */
export function withBleed(svg: string, { data }: ShownArtifact): string {
  const bleedMm = Number(data?.bleedMm);
  if (!(bleedMm > 0)) return svg;
  return svg.replace(
    /^<svg ([^>]*?)width="([\d.]+)" height="([\d.]+)" viewBox="0 0 ([\d.]+) ([\d.]+)"/,
    (_all, before: string, ...numbers: string[]) => {
      const [width, height, viewWidth, viewHeight] = numbers.slice(0, 4).map(Number) as [
        number,
        number,
        number,
        number,
      ];
      const bleed = bleedMm * POINTS_PER_MM;
      const scale = width / viewWidth;
      const grown = (length: number) => (length + 2 * bleed).toFixed(3);
      const view = `${(-bleed).toFixed(3)} ${(-bleed).toFixed(3)} ${grown(viewWidth)} ${grown(viewHeight)}`;
      return `<svg ${before}width="${(width + 2 * bleed * scale).toFixed(3)}" height="${(height + 2 * bleed * scale).toFixed(3)}" viewBox="${view}"`;
    },
  );
}

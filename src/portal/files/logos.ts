/** The logos of a brand to take away: outlines, pixels on a clear ground, and ink. */
import sharp from 'sharp';
import type { Brand, Logo } from '../../brand/brand.ts';
import type { LogoRule } from '../../brand/brand-rules.ts';
import { limits } from '../../limits.ts';
import type { PortalFile } from '../source.ts';

/** Longer sides of the pixels that are made, in px: a signature, a document, a screen of twice the density. */
export const PNG_SIDES = [256, 512, 1024] as const;

/** A registered version of a logo, and its file where that is sound. */
export interface LogoVersion {
  readonly rule: LogoRule;
  readonly logo?: Logo;
  /** Of its files, without ending: `logos/wordmark-full`. */
  readonly stem: string;
}

/** In the order of brand.rules.json, each name once. */
export function logoVersions({ rules, logos }: Brand): readonly LogoVersion[] {
  const taken = new Set<string>();
  return rules.logos.slice(0, limits.portalLogos).map((rule, index) => {
    const { id, variant } = rule;
    const logo = logos.find((one) => one.id === id && one.variant === variant);
    // “symbol-small” says enough beside “symbol”.
    const plain = variant === id || variant.startsWith(`${id}-`) ? variant : `${id}-${variant}`;
    const name = taken.has(plain) ? `${plain}-${index + 1}` : plain;
    taken.add(name);
    return { rule, stem: `logos/${name}`, ...(logo && { logo }) };
  });
}

/** SVG, PNG and PDF of every version whose file is sound. */
export async function logoFiles(brand: Brand): Promise<readonly PortalFile[]> {
  const files = logoVersions(brand).map(({ rule, logo, stem }) =>
    logo ? filesOf(brand, logo, stem, `${rule.alt ?? brand.name}, ${rule.variant}`) : [],
  );
  return (await Promise.all(files)).flat();
}

async function filesOf(brand: Brand, logo: Logo, stem: string, title: string): Promise<PortalFile[]> {
  const { logoPdf } = await import('./logo-pdf.ts');
  const [pdf, ...pngs] = await Promise.all([
    logoPdf(brand, logo, title),
    ...PNG_SIDES.map((side) => logoPng(logo, side, stem)),
  ]);
  return [
    { path: `${stem}.svg`, mime: 'image/svg+xml; charset=utf-8', body: sized(logo, logo.width, logo.height) },
    ...pngs,
    ...(pdf ? [{ path: `${stem}.pdf`, mime: 'application/pdf', body: pdf }] : []),
  ];
}

async function logoPng(logo: Logo, side: number, stem: string): Promise<PortalFile> {
  const scale = side / Math.max(logo.width, logo.height);
  const [width, height] = [logo.width, logo.height].map((one) => Math.max(1, Math.round(one * scale)));
  // A palette of 256 colours halves the bytes, and takes four times as long (measured).
  const body = await sharp(Buffer.from(sized(logo, width!, height!)))
    .png({ compressionLevel: 6 })
    .toBuffer();
  return {
    path: `${stem}-${side}.png`,
    mime: 'image/png',
    body: new Uint8Array(body),
    width: width!,
    height: height!,
  };
}

/** Programs that open an SVG without a size of its own take any. */
function sized({ svg }: Logo, width: number, height: number): string {
  return svg.replace('<svg', `<svg width="${width}" height="${height}"`);
}

/** `dist/manifest.json`: one row for every file a person would use, so that other systems need not guess. */
import { createHash } from 'node:crypto';
import type { Artifact, Stored } from '../ir/artifact.ts';

/** What the bytes depend on besides the hub: `Intl` words dates and money differently from version to version. */
export interface ToolVersions {
  readonly name: 'diapason';
  readonly version: string;
  readonly node: string;
  readonly icu: string;
  readonly cldr: string;
  readonly unicode: string;
  readonly tzdata: string;
}

export interface ManifestRow {
  /** Below the output folder, forward slashes. */
  readonly path: string;
  readonly brand: string;
  readonly campaign: string;
  readonly touchpoint: string | null;
  readonly locale: string;
  readonly market: string;
  readonly segment: string | null;
  readonly channel: string;
  readonly format: string;
  readonly mime: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** In `unit`; for print, the trimmed piece. */
  readonly width: number | null;
  readonly height: number | null;
  readonly unit: 'px' | 'mm' | null;
  /** Public address once deployed. */
  readonly url: string | null;
  /** Who made it by hand, and when; null for what the tool made. */
  readonly handMade: { readonly by: string; readonly date: string } | null;
}

/** A file of a brand's portal, which belongs to no campaign. */
export interface PortalRow {
  /** Below the output folder, forward slashes. */
  readonly path: string;
  readonly brand: string;
  readonly mime: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Of a picture, in px. */
  readonly width: number | null;
  readonly height: number | null;
}

/** What a row says of a portal's file. */
export interface PortalOutput extends Pick<PortalRow, 'path' | 'brand' | 'mime'> {
  readonly body: Artifact['body'];
  readonly stored?: Stored;
  readonly width?: number;
  readonly height?: number;
}

export interface Manifest {
  readonly version: 1;
  readonly tool: ToolVersions;
  /** The instant from which expiry and quiet hours were decided. */
  readonly now: string;
  /** Sorted by path, in UTF-16 order, whatever the machine's locale. */
  readonly artifacts: readonly ManifestRow[];
  /** Files of the brands' portals, sorted by path. */
  readonly portals: readonly PortalRow[];
}

export function makeManifest(
  artifacts: readonly Artifact[],
  tool: ToolVersions,
  now: string,
  portals: readonly PortalOutput[] = [],
): Manifest {
  return {
    version: 1,
    tool,
    now,
    artifacts: artifacts.map(row).sort(byPath),
    portals: portals.map(portalRow).sort(byPath),
  };
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function portalRow({ path, brand, mime, body, stored, width, height }: PortalOutput): PortalRow {
  const { sha256, bytes } = stored ?? measured(body);
  return {
    path,
    brand,
    mime: mime.replace(/;.*$/, ''),
    bytes,
    sha256,
    width: width ?? null,
    height: height ?? null,
  };
}

/** As written to disk. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function row(artifact: Artifact): ManifestRow {
  const { sha256, bytes } = artifact.stored ?? measured(artifact.body);
  return {
    path: artifact.path,
    brand: artifact.brand,
    campaign: artifact.campaign,
    touchpoint: artifact.touchpoint ?? null,
    locale: artifact.locale,
    market: artifact.market,
    segment: artifact.segment ?? null,
    channel: artifact.channel,
    format: artifact.format,
    mime: artifact.mime,
    bytes,
    sha256,
    width: artifact.width ?? null,
    height: artifact.height ?? null,
    unit: artifact.unit ?? null,
    url: artifact.url ?? null,
    handMade: artifact.handMade ? { by: artifact.handMade.by, date: artifact.handMade.date } : null,
  };
}

function measured(body: Artifact['body']): Stored {
  return { sha256: createHash('sha256').update(body).digest('hex'), bytes: Buffer.byteLength(body) };
}

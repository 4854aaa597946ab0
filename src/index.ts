/**
 * The public surface, for programs that compile a hub themselves:
 *
 *     const host = createHost('/path/of/the/hub', '2027-04-07T12:00:00.000Z');
 *     const { artifacts, diagnostics } = await compile(host);
 */
export type { Brand } from './brand/brand.ts';
export type { Channel, FormatBase, Piece, Rendered } from './channels/channel.ts';
export { type Compiled, type CompileOptions, compile, type FilterKind } from './compile.ts';
export type { Diagnostic, Severity, Span, TextEdit } from './diagnostic.ts';
export { createHost, type Host } from './host.ts';
export type { Artifact, Box, Loss, Mark } from './ir/artifact.ts';
export { type BlockDefinition, defineBlock } from './ir/blocks/block.ts';
export type { Campaign, Touchpoint } from './ir/campaign.ts';
export type { Edition } from './ir/edition.ts';
export { type Manifest, type ManifestRow, makeManifest } from './output/manifest.ts';
export { makeReport, type Report } from './output/report.ts';
export { reporters } from './output/reporters/index.ts';
export { defineRule, type Rule } from './rules/rule.ts';

/**
 * The public surface, for programs that compile a hub themselves and for `diapason.config.ts`:
 *
 *     const host = createHost('/path/of/the/hub', '2027-04-07T12:00:00.000Z');
 *     const { artifacts, diagnostics } = await compile(host);
 */
export { z } from 'zod';
export type { Brand } from './brand/brand.ts';
export type {
  Channel,
  FormatBase,
  LowerContext,
  Lowered,
  Piece,
  RenderContext,
  Rendered,
} from './channels/channel.ts';
export { type Compiled, type CompileOptions, compile, type FilterKind } from './compile.ts';
export type { Diagnostic, Severity, Span, TextEdit } from './diagnostic.ts';
export type { PathItem, RectItem } from './draw/display-list.ts';
export type { Rectangle } from './draw/geometry.ts';
export {
  type Arrangement,
  type ArrangementContext,
  type ArrangementDefinition,
  defineArrangement,
} from './draw/pictures/arrangement.ts';
export { defineTemplate, type LayoutInput, type Room, type Template } from './draw/template.ts';
export { createHost, type Host } from './host.ts';
export type { Artifact, Box, Loss, Mark } from './ir/artifact.ts';
export {
  type Block,
  type BlockContext,
  type BlockDefinition,
  defineBlock,
  group,
  titleOf,
} from './ir/blocks/block.ts';
export type { Campaign, Touchpoint } from './ir/campaign.ts';
export type { Edition, Slots } from './ir/edition.ts';
export type { Primitive } from './ir/primitives.ts';
export { type Copy, plainText, type Text } from './ir/text.ts';
export { type Manifest, type ManifestRow, makeManifest } from './output/manifest.ts';
export { makeReport, type Report } from './output/report.ts';
export { reporters } from './output/reporters/index.ts';
export {
  type Additions,
  type Config,
  defineChannel,
  defineConfig,
  definePlugin,
  PLUGIN_API,
  type Plugin,
} from './plugins/plugin.ts';
export { defineRule, type Rule, type RuleDefinition } from './rules/rule.ts';
export { copyOf } from './rules/shared/copy.ts';

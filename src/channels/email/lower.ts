/** From an edition to the parts of an email: what stands where, and everything the envelope needs. Pure. */

import type { Span } from '../../diagnostic.ts';
import type { Tracking } from '../../draw/links.ts';
import { type LoweredCanvas, lowerCanvas } from '../../draw/lower-canvas.ts';
import type { CanvasPlan } from '../../draw/plan.ts';
import type { Loss } from '../../ir/artifact.ts';
import type { Edition } from '../../ir/edition.ts';
import { type Fact, type FactRecord, isTagged } from '../../ir/facts.ts';
import { type Primitive, textsOf } from '../../ir/primitives.ts';
import { isBlank, plainText, type Text } from '../../ir/text.ts';
import { localizedText } from '../../parse/formatters.ts';
import { adjustmentsFor, type LowerContext, type Lowered } from '../channel.ts';
import { BODY_WIDTH_PX, type EmailFormat } from './formats.ts';
import { emailLabel } from './labels.ts';
import { type MergeTags, mergeTags } from './merge-tags.ts';
import { footerOf, type Module, modulesOf } from './modules.ts';

/** Words of a fact that the tool itself puts into the footer. */
export interface Stated {
  readonly text: string;
  readonly at?: Span;
}

export interface EmailPlan {
  readonly part: EmailFormat['part'];
  /** BCP 47 tag. */
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  readonly brandName: string;
  readonly subject: Text;
  readonly preheader: Text;
  readonly from?: string;
  readonly replyTo?: string;
  readonly modules: readonly Module[];
  /** Pictures of the brand's layout, by the part they stand in. */
  readonly ornaments: Readonly<Record<string, CanvasPlan>>;
  readonly footer: {
    /** The brand's own words, where it has a `footer` fragment. */
    readonly children: readonly Primitive[];
    readonly company?: Stated;
    readonly address?: Stated;
    readonly contact?: Stated;
  };
  readonly labels: { readonly unsubscribe: string; readonly viewInBrowser: string; readonly contact: string };
  readonly tags: MergeTags;
  /** Answers what the customer did: nothing to unsubscribe from. */
  readonly transactional: boolean;
  readonly tracking: Tracking;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

export function lower(edition: Edition, context: LowerContext<EmailFormat>): Lowered<EmailPlan> {
  const { brand, format } = context;
  const { selection, slots, facts } = edition;
  const label = (name: 'unsubscribe' | 'viewInBrowser' | 'contact') =>
    emailLabel(brand, selection.locale, name);
  const sender = record(record(facts.sender).email);
  const name = words(sender.name) ?? brand.name;
  const address = words(sender.address);
  const replyTo = words(sender.replyTo) ?? address;
  const modules = modulesOf(edition.body);
  const ornaments = format.part === 'html' ? ornamentsOf(edition, context, modules) : [];
  const dropped: Loss[] = [];
  if (!slots.subject) dropped.push({ what: 'Subject', at: edition.at, reason: 'missing' });
  if (!slots.preheader) dropped.push({ what: 'Preheader', at: edition.at, reason: 'missing' });
  const children = footerOf(edition.body);
  const closing = [...textsOf(children)].map(plainText).join(' ');
  const company = stated(edition, 'legal.company', record(facts.legal).company);
  const postal = stated(edition, 'sender.address', record(facts.sender).address);
  const contact = stated(edition, 'sender.email.replyTo', replyTo);
  return {
    plan: {
      part: format.part,
      language: edition.language,
      dir: RIGHT_TO_LEFT.has(edition.language.split('-')[0]!) ? 'rtl' : 'ltr',
      brandName: brand.name,
      subject: filled(slots.subject) ?? edition.title,
      preheader: filled(slots.preheader) ?? edition.description,
      ...(address && { from: `${name} <${address}>` }),
      ...(replyTo && { replyTo }),
      modules,
      ornaments: Object.fromEntries(ornaments.map(([part, { plan }]) => [part, plan])),
      footer: {
        children,
        ...(company && !closing.includes(company.text) && { company }),
        ...(postal && { address: postal }),
        ...(contact && { contact }),
      },
      labels: {
        unsubscribe: label('unsubscribe'),
        viewInBrowser: label('viewInBrowser'),
        contact: label('contact'),
      },
      tags: mergeTags(words(sender.platform)),
      transactional: edition.transactional,
      tracking: {
        source: brand.id,
        medium: 'email',
        campaign: edition.campaign,
        ...(selection.touchpoint && { content: selection.touchpoint }),
        ...(selection.segment && { term: selection.segment }),
      },
    },
    dropped,
    adjusted: ornaments.flatMap(([, { adjusted }]) => adjusted),
  };
}

/**
 * Pictures that the brand's layout has for parts of this email. The author's own picture comes before that of the
 * layout, and an answer to what the customer did has no picture that nobody asked for.
 */
function ornamentsOf(
  edition: Edition,
  context: LowerContext<EmailFormat>,
  modules: readonly Module[],
): readonly (readonly [part: string, picture: LoweredCanvas])[] {
  const { brand } = context;
  const parts = new Set(modules.map((module) => (module.kind === 'flow' ? module.role : module.kind)));
  const image = modules.find((module) => module.kind === 'hero')?.image;
  const open = image ? image.source.kind === 'picture' : !edition.transactional;
  return Object.entries(brand.layouts.email?.pictures ?? {}).flatMap(
    ([part, picture]): [string, LoweredCanvas][] => {
      if (!picture || !parts.has(part) || (part === 'hero' && !open)) return [];
      const frame = { width: BODY_WIDTH_PX, height: picture.height, unit: 'px', bleed: 0 } as const;
      const adjust = adjustmentsFor(context, `email.html.${part}`);
      return [[part, lowerCanvas({ edition, brand, layout: picture.layout, frame, expects: [], adjust })]];
    },
  );
}

function filled(text: Text | undefined): Text | undefined {
  return text && !isBlank(text) ? text : undefined;
}

function stated(edition: Edition, path: string, value: Fact | undefined): Stated | undefined {
  const text = isTagged(value, 'localized')
    ? localizedText(value.texts, edition.selection.locale)
    : words(value);
  const at = edition.origins.get(path);
  return text === undefined ? undefined : { text, ...(at && { at }) };
}

function words(value: Fact | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function record(value: Fact | undefined): FactRecord {
  return typeof value === 'object' && !Array.isArray(value) ? (value as FactRecord) : {};
}

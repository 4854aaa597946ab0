/** Runs one rule over an example of its page and prints what it says as the page shows it. */
import sharp from 'sharp';
import { type Hub, loadHub } from '../../src/build/hub.ts';
import type { Trouble } from '../../src/channels/channel.ts';
import { type Diagnostic, Findings, type Span, sortDiagnostics } from '../../src/diagnostic.ts';
import type { Host } from '../../src/host.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import { makeEdition } from '../../src/parse/edition.ts';
import { extract } from '../../src/readback/index.ts';
import { lookAt } from '../../src/readback/pixels/look-at.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { runArtifactRules, runSourceRules } from '../../src/rules/run.ts';
import { logoNames } from '../../src/rules/shared/logos.ts';
import { brandLookOf } from '../../src/rules/shared/pixels.ts';
import { hubWith } from './hub.ts';
import type { Example } from './page.ts';

export async function answer(rule: Rule, { fences }: Example): Promise<string> {
  const { host, linesBefore } = hubWith(asking(rule, fences));
  const piece = fences.find((fence) => fence.file === 'artifact');
  const found = piece
    ? await fromArtifact(host, rule, piece.text)
    : rule.on === 'source'
      ? await fromSources(host, rule)
      : await fromPieces(host);
  return sortDiagnostics(found)
    .filter((one) => one.code === rule.id)
    .map((one) => print(one, linesBefore))
    .join('\n');
}

/** The brand of the examples asks for the rule, which runs nowhere by itself as long as it is experimental. */
function asking({ id, stability }: Rule, fences: Example['fences']): Example['fences'] {
  const settings = (fence: Example['fences'][number]) =>
    fence.language === 'json' && (fence.file ?? 'brand.rules.json') === 'brand.rules.json';
  if (stability === 'stable') return fences;
  const asked = fences.find(settings);
  const typed = JSON.parse(asked?.text ?? '{}') as { rules?: Readonly<Record<string, unknown>> };
  const text = JSON.stringify({ ...typed, rules: { [id]: {}, ...typed.rules } });
  return [...fences.filter((fence) => fence !== asked), { ...asked, language: 'json', text }];
}

/** An example that cannot be read would be silent for the wrong reason. What the brand's own loader finds is fine. */
export async function loaded(host: Host): Promise<Hub> {
  const findings = new Findings();
  const hub = await loadHub(host, () => true, findings);
  const unread = findings.list.filter((one) => one.severity === 'error' && !one.code.startsWith('brand/'));
  if (unread.length > 0) throw new Error(unread.map((one) => one.message).join('\n'));
  return hub;
}

async function fromSources(host: Host, rule: Rule): Promise<readonly Diagnostic[]> {
  const { campaigns, brands } = await loaded(host);
  const found = campaigns.map((campaign) =>
    runSourceRules({ campaign, brand: brands.get(campaign.brand)!, now: host.now }, [rule]),
  );
  return (await Promise.all(found)).flat();
}

interface Described {
  /** Stands for a body of that length. */
  readonly bytes?: number;
  /** What its channel complained of. */
  readonly troubles?: readonly Trouble[];
  /** Drawn to pixels, and looked at: the piece is that picture. */
  readonly svg?: string;
}

/** A finished piece as the page describes it. */
async function fromArtifact(host: Host, rule: Rule, json: string): Promise<readonly Diagnostic[]> {
  const { campaigns, brands } = await loaded(host);
  const campaign = campaigns[0]!;
  const brand = brands.get(campaign.brand)!;
  const { bytes = 0, troubles = [], svg, ...given } = JSON.parse(json) as Partial<Artifact> & Described;
  const artifact: Artifact = {
    path: 'piece',
    brand: brand.id,
    campaign: campaign.slug,
    locale: 'fr',
    market: 'FR',
    channel: 'web',
    format: 'page',
    mime: 'text/html',
    body: svg
      ? await drawn(svg)
      : given.mime === 'application/pdf'
        ? new Uint8Array(bytes)
        : 'x'.repeat(bytes),
    ...given,
    marks: (given.marks ?? []).map((mark) => ({ ...mark, boxes: mark.boxes ?? [] })),
  };
  const selection = { locale: 'fr', market: 'FR', channel: `${artifact.channel}.${artifact.format}` };
  const edition = makeEdition(campaign, brand, campaign.documents.fr!, selection, host, new Findings());
  const nothing = { path: artifact.path, text: '', links: [], codes: [] };
  const extracted = artifact.mime === 'application/pdf' ? nothing : await extract(artifact, logoNames(brand));
  const look = await lookAt(artifact, brandLookOf(brand));
  const subject = {
    campaign,
    brand,
    now: host.now,
    artifact,
    edition,
    sides: {},
    extracted,
    troubles,
    ...(look && { look }),
  };
  return runArtifactRules(subject, [rule]);
}

async function drawn(svg: string): Promise<Uint8Array> {
  return sharp(Buffer.from(svg)).removeAlpha().png().toBuffer();
}

async function fromPieces(host: Host): Promise<readonly Diagnostic[]> {
  const { compile } = await import('../../src/compile.ts');
  await loaded(host);
  return (await compile(host)).diagnostics;
}

function print(
  { at, severity, message, hint, fix }: Diagnostic,
  linesBefore: Readonly<Record<string, number>>,
): string {
  const place = at ? `${placeIn(at, linesBefore)} ` : '';
  return [
    `${place}${severity} ${message}`,
    ...(hint ? [`  hint: ${hint}`] : []),
    ...(fix ? [`  fix: ${fix.text}`.trimEnd()] : []),
  ].join('\n');
}

/** A finding about the whole file stands in its head, above the lines that the page shows. */
function placeIn(at: Span, linesBefore: Readonly<Record<string, number>>): string {
  const name = at.file.split('/').at(-1)!;
  const line = at.line - (linesBefore[at.file] ?? 0);
  return line < 1 ? name : `${name}:${line}:${at.column}`;
}

/** Runs one rule over an example of its page and prints what it says as the page shows it. */
import { loadHub } from '../../src/build/hub.ts';
import { type Diagnostic, Findings, type Span, sortDiagnostics } from '../../src/diagnostic.ts';
import type { Host } from '../../src/host.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import { makeEdition } from '../../src/parse/edition.ts';
import { extract } from '../../src/readback/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { runArtifactRules, runSourceRules } from '../../src/rules/run.ts';
import { hubWith } from './hub.ts';
import type { Example } from './page.ts';

export async function answer(rule: Rule, { fences }: Example): Promise<string> {
  const { host, linesBefore } = hubWith(fences);
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

async function fromSources(host: Host, rule: Rule): Promise<readonly Diagnostic[]> {
  const { campaigns, brands } = await loadHub(host, () => true, new Findings());
  const found = campaigns.map((campaign) =>
    runSourceRules({ campaign, brand: brands.get(campaign.brand)!, now: host.now }, [rule]),
  );
  return (await Promise.all(found)).flat();
}

/** A page may stand for a body by its length, or give it as Base64. */
interface Described {
  readonly bytes?: number;
  readonly base64?: string;
}

/** A finished piece as the page describes it. */
async function fromArtifact(host: Host, rule: Rule, json: string): Promise<readonly Diagnostic[]> {
  const findings = new Findings();
  const { campaigns, brands } = await loadHub(host, () => true, findings);
  const campaign = campaigns[0]!;
  const brand = brands.get(campaign.brand)!;
  const { bytes = 0, base64, ...given } = JSON.parse(json) as Partial<Artifact> & Described;
  const artifact: Artifact = {
    path: 'piece',
    brand: brand.id,
    campaign: campaign.slug,
    locale: 'fr',
    market: 'FR',
    channel: 'web',
    format: 'page',
    mime: 'text/html',
    body: base64 === undefined ? 'x'.repeat(bytes) : new Uint8Array(Buffer.from(base64, 'base64')),
    ...given,
    marks: (given.marks ?? []).map((mark) => ({ ...mark, boxes: mark.boxes ?? [] })),
  };
  const selection = { locale: 'fr', market: 'FR', channel: `${artifact.channel}.${artifact.format}` };
  const edition = makeEdition(campaign, brand, campaign.documents.fr!, selection, host, findings);
  const extracted = await extract(artifact);
  const subject = { campaign, brand, now: host.now, artifact, edition, sides: {}, extracted, troubles: [] };
  return runArtifactRules(subject, [rule]);
}

async function fromPieces(host: Host): Promise<readonly Diagnostic[]> {
  const { compile } = await import('../../src/compile.ts');
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
    ...(fix ? [`  fix: ${fix.text}`] : []),
  ].join('\n');
}

/** A finding about the whole file stands in its head, above the lines that the page shows. */
function placeIn(at: Span, linesBefore: Readonly<Record<string, number>>): string {
  const name = at.file.split('/').at(-1)!;
  const line = at.line - (linesBefore[at.file] ?? 0);
  return line < 1 ? name : `${name}:${line}:${at.column}`;
}

/** The work of `diapason post`, apart from its options so that `--help` need not load it. */
import path from 'node:path';
import process from 'node:process';
import type { Brand } from '../brand/brand.ts';
import { mendingCache } from '../build/cache/mend.ts';
import { expand } from '../build/expand.ts';
import { openHub } from '../build/hub.ts';
import { postedEntry } from '../build/posted-entry.ts';
import { type Diagnostic, Findings, nearest } from '../diagnostic.ts';
import type { Campaign, Touchpoint } from '../ir/campaign.ts';
import { Failure } from '../output/failure.ts';
import { postedText } from '../output/posted-file.ts';
import { makeReport } from '../output/report.ts';
import { reporters } from '../output/reporters/index.ts';
import { postedFile } from '../parse/posted.ts';
import { dayIn, sayDay } from '../prose/calendar.ts';
import { postedFactsStay } from '../rules/print/posted-facts-stay.ts';
import type { PostOptions } from './commands/post.ts';
import { folderOfCampaign } from './folder-of-campaign.ts';
import { reporterContext } from './reporter-context.ts';
import { runCompile } from './run-compile.ts';
import { runLog } from './run-log/current.ts';
import { describeEntry } from './say-entry.ts';
import { openSession, type Session } from './session.ts';
import { writeReportFile } from './write-file.ts';

/** Sets exit status 1 when errors in the content stand in the way: a record of them would freeze them. */
export async function post(id: string, options: PostOptions): Promise<void> {
  checkAgain(id, options);
  const session = await sessionFor(id, options, '');
  const folder = folderOfCampaign(session.host, options.campaign);
  const { campaign, brand, diagnostics } = await readCampaign(session, folder);
  const errors = diagnostics.filter((one) => one.severity === 'error');
  if (!campaign || !brand || errors.length > 0) return refuse(session, errors);
  const touchpoint = touchpointOf(campaign, id);
  const file = `${campaign.folder}/${postedFile}`;
  const record = campaign.posted?.touchpoints.find((one) => one.id === id);
  if (record && !options.again) {
    session.terminal.out(`“${id}” is recorded in ${file}; nothing was changed.\n`);
    session.remark(`Was it printed anew? Add --again --reason 'what was reprinted, and why'.`);
    return;
  }

  const narrow = await sessionFor(id, options, folder);
  const { inTheWay, entry } = await mendingCache(narrow.store, async () => {
    const { artifacts, report } = await runCompile(narrow);
    const inTheWay = report.diagnostics.filter(standsInTheWay);
    const pieces = artifacts.filter((one) => one.touchpoint === id && !one.supporting);
    if (inTheWay.length > 0 || pieces.length === 0) return { inTheWay };
    return { inTheWay, entry: await postedEntry(pieces, touchpoint, campaign, brand) };
  });
  if (!entry) return refuse(session, inTheWay);

  const today = dayIn(campaign.timeZone, session.host.now);
  const again = record && options.reason ? { on: today, reason: options.reason.trim() } : undefined;
  const before = campaign.posted?.source.text;
  const text = postedText(before, { ...entry }, { schema: schemaBeside(campaign), again });
  writeReportFile(path.join(session.host.root, file), text);
  session.terminal.out(`“${id}” is recorded in ${file}.\n\n${describeEntry(entry)}\n`);
  const { date } = touchpoint.moment!;
  if (date > today)
    session.remark(
      `It is posted on ${sayDay(date, 'en-GB', { year: true })} only; its facts are guarded from now on.`,
    );
}

/** A reprint is recorded because a fact has changed. */
function standsInTheWay({ severity, code }: Diagnostic): boolean {
  return severity === 'error' && code !== postedFactsStay.id;
}

function checkAgain(id: string, { campaign, again, reason }: PostOptions) {
  const whole = `diapason post ${id} --campaign ${campaign} --again --reason 'reprinted with 25 April'`;
  if (again && !reason?.trim())
    throw new Failure(2, 'A new record needs a reason.', { hint: `Say why: ${whole}` });
  if (reason !== undefined && !again)
    throw new Failure(2, 'A reason belongs to a new record.', { hint: `Add --again: ${whole}` });
}

/** `folder`: of the campaign; empty as long as it is not known. */
function sessionFor(id: string, options: PostOptions, folder: string): Promise<Session> {
  const all = { brand: [], locale: [], segment: [], format: [] };
  // One campaign is not worth a second thread.
  const narrow = { campaign: [literal(folder)], touchpoint: [literal(id)], channel: ['print'], workers: 1 };
  const wide = { campaign: [], touchpoint: [], channel: [] };
  return openSession({ ...options, ...all, ...(folder === '' ? wide : narrow) });
}

/** A name as a glob that fits nothing else. */
function literal(name: string): string {
  return name.replace(/[^\w.-]/g, '\\$&');
}

async function readCampaign(session: Session, folder: string) {
  const findings = new Findings();
  const hub = openHub(session.host, (kind, name) => kind !== 'campaign' || name === folder, findings);
  const read = await hub.campaign(folder);
  return { ...read, diagnostics: [...findings.list, ...read.diagnostics] } satisfies {
    campaign?: Campaign;
    brand?: Brand;
    diagnostics: readonly Diagnostic[];
  };
}

/** Throws `Failure` 2 for a touchpoint of which nothing goes into the post. */
function touchpointOf(campaign: Campaign, id: string): Touchpoint {
  const touchpoint = campaign.touchpoints.find((one) => one.id === id);
  const isPrinted = (one: Touchpoint) => one.channel.split('.')[0] === 'print';
  const mailed = campaign.touchpoints.filter((one) => one.posted && isPrinted(one)).map((one) => one.id);
  const known = mailed.length > 0 ? `Posted touchpoints: ${mailed.join(', ')}.` : 'No touchpoint is posted.';
  if (!touchpoint) {
    const near = nearest(id, mailed);
    throw new Failure(2, `The campaign “${campaign.slug}” has no touchpoint “${id}”.`, {
      hint: near ? `Did you mean “${near}”?` : known,
    });
  }
  if (!isPrinted(touchpoint))
    throw new Failure(2, `“${id}” goes through ${touchpoint.channel}: only what is printed can be posted.`, {
      hint: known,
    });
  if (!touchpoint.posted)
    throw new Failure(2, `“${id}” is printed and has no day on which it is posted.`, {
      hint: `If it goes by post, add the day to campaign.yaml, posted: 2027-03-30. ${known}`,
    });
  if (!expand(campaign).some((wish) => wish.touchpoint?.id === id && wish.channel === 'print'))
    throw new Failure(2, `No format of “${touchpoint.channel}” is built, so “${id}” has no piece.`, {
      hint: 'Add one to campaign.yaml, such as channels: { print: [postcard.148x105] }.',
    });
  return touchpoint;
}

/** Shows the errors and writes nothing. */
async function refuse(session: Session, errors: readonly Diagnostic[]) {
  process.exitCode = 1;
  session.progress.end();
  runLog()?.findings(errors);
  const context = await reporterContext(session.host, 'pretty', true);
  const counts = { wordsChecked: 0, artifacts: 0 };
  session.terminal.out(reporters.pretty(makeReport(errors, counts), context));
  session.remark('Nothing was recorded: mend the errors first, or they would be frozen.');
}

/** Where campaign.yaml finds its own schema, the record finds its. */
function schemaBeside({ source }: Campaign): string {
  const named = /^#\s*yaml-language-server:\s*\$schema=(\S*?)campaign\.json/m.exec(source.text)?.[1];
  return `${named ?? '../../../public/schemas/'}posted.json`;
}

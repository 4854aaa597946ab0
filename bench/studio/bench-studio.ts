/**
 * The studio as a person waits for it, in a real browser: from the command to something to look at, from a save to the
 * new picture on screen, the page of many campaigns, and what the server holds after many saves.
 *
 *     npm run prepack
 *     npm run bench:studio -- --command lib/cli/diapason.js --edits 20 --saves 500 --campaigns 200 --write docs/benchmarks.md
 *
 * `--command lib/cli/diapason.js` measures what users run; without it the sources are measured, which load longer.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { describeMachine } from '../machine.ts';
import { command, repository } from '../measure.ts';
import { writeSection } from '../write-section.ts';
import { timeOverview } from './many-campaigns.ts';
import { openStudio } from './open-server.ts';
import { openPeer, type Peer } from './peer.ts';
import { memoryMb } from './process-cost.ts';
import { BOARD, editOften, kinds, newWord, settled, timeEdits } from './saved-edits.ts';
import { memoryRow, type Row, studioReport } from './studio-report.ts';
import { waitInPage } from './wait-in-page.ts';

const GOALS = { readyMs: 2_500, overviewMs: 1_500, memoryMb: 700 };
/** Before the first day of the demo's campaigns. */
const NOW = '2027-03-01';
const STARTS = 3;

const { values } = parseArgs({
  options: {
    command: { type: 'string', default: command },
    edits: { type: 'string', default: '20' },
    /** Saves before the memory is read; 0 leaves it out. */
    saves: { type: 'string', default: '500' },
    /** In the large hub; 0 leaves it out. */
    campaigns: { type: 'string', default: '200' },
    write: { type: 'string' },
  },
});
const studio = path.resolve(values.command);
const root = mkdtempSync(path.join(tmpdir(), 'diapason-studio-bench-'));
cpSync(path.join(repository, 'content'), path.join(root, 'content'), { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const rows: Row[] = [];
const say = (text: string) => process.stderr.write(`${text}\n`);
try {
  await starts();
  say('edits');
  await editsAndMemory();
  // Told as far as it is: the hub of many campaigns takes a while.
  say(studioReport(rows, describeMachine(), []));
  if (Number(values.campaigns) > 0) {
    say(`a hub of ${values.campaigns} campaigns`);
    const name = `page of ${values.campaigns} campaigns in 2 languages, until it can be searched`;
    rows.push({
      name,
      goalMs: GOALS.overviewMs,
      ...(await timeOverview(browser, studio, Number(values.campaigns))),
    });
  }
  const load = loadavg().map((one) => one.toFixed(1));
  const text = studioReport(rows, describeMachine(), load);
  process.stdout.write(text);
  if (values.write) writeSection(values.write, 'The studio', text);
} finally {
  await browser.close();
  rmSync(root, { recursive: true, force: true });
}

/** The first run fills the cache of the copy, as on any day but the first. */
async function starts() {
  const cold = await start();
  rows.push({ name: 'ready to look at, first time', shownMs: [cold.readyMs], processorMs: [cold.workMs] });
  const [shownMs, processorMs, peerMs]: number[][] = [[], [], []];
  for (let turn = 0; turn < STARTS; turn++) {
    const peer = await openPeer(browser);
    peerMs!.push(peer.readyMs);
    await peer.end();
    const { readyMs, workMs } = await start();
    shownMs!.push(readyMs);
    processorMs!.push(workMs);
  }
  const name = 'ready to look at, any other day';
  rows.push({ name, goalMs: GOALS.readyMs, shownMs: shownMs!, processorMs: processorMs!, peerMs: peerMs! });
}

/** From the command to the first picture of a campaign, and everything made before it ends. */
async function start() {
  const server = await openStudio(studio, root, NOW);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.url}?lang=en`);
  await waitInPage(
    page,
    `[...document.querySelectorAll('.card img')].some((one) => one.complete && one.naturalWidth > 0)`,
  );
  const [readyMs, workMs] = [server.ageMs(), server.processorMs()];
  await settled(page);
  await page.close();
  await server.end();
  return { readyMs, workMs };
}

async function editsAndMemory() {
  const server = await openStudio(studio, root, NOW);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const peer = await openPeer(browser);
  await page.goto(`${server.url}${BOARD}?lang=en`);
  await settled(page);
  for (const kind of kinds) rows.push(await inTurns(kind, peer));
  await peer.end();
  if (Number(values.saves) > 0) {
    const before = memoryMb(server.pid);
    say(`${values.saves} saves`);
    await editOften({ page, root }, Number(values.saves));
    const after = memoryMb(server.pid);
    rows.push(memoryRow(Number(values.saves), before, after, GOALS.memoryMb));
  }
  await page.close();
  await server.end();

  async function inTurns(kind: (typeof kinds)[number], other: Peer): Promise<Row> {
    const peerMs: number[] = [];
    const before = async (index: number) => {
      peerMs.push(await other.edit(newWord(index)));
    };
    const edits = await timeEdits({ page, server, root }, kind, Number(values.edits), before);
    return { name: `${kind.name}, from save to screen`, goalMs: kind.goalMs, ...edits, peerMs };
  }
}

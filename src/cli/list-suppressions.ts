/** All findings that somebody has answered for: who, why, until when, and whether the answer is still needed. */
import process from 'node:process';
import { mendingCache } from '../build/cache/mend.ts';
import type { JudgedSuppression } from '../rules/suppress.ts';
import { wantedCampaigns } from './build-shard.ts';
import { columns } from './columns.ts';
import type { ListOptions } from './commands/list.ts';
import { runCompile } from './run-compile.ts';
import { openSession } from './session.ts';
import { openSharedRun } from './shared-run.ts';

/** One of them in JSON; `null` for what the comment does not say. */
export interface JsonSuppression {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly by: string | null;
  readonly reason: string;
  readonly until: string | null;
  readonly state: JudgedSuppression['state'];
}

/**
 * Makes the pieces, as a check does: only they tell what a suppression answers. Campaigns that cannot be read are left out;
 * then the status is 1 and a remark says so.
 */
export async function listSuppressions(options: ListOptions): Promise<void> {
  const session = await openSession(options);
  const shared = await openSharedRun(session);
  const { compiled } = await mendingCache(session.store, () => runCompile(session, {}, shared)).finally(() =>
    shared?.end(),
  );
  session.costs.save();
  const { campaigns } = compiled.hub;
  const all = campaigns.flatMap(({ suppressions }) => suppressions).sort(soonestFirst);
  session.terminal.out(options.reporter === 'json' ? json(all) : table(all));

  const read = new Set(campaigns.map(({ at }) => at.file.split('/')[2]));
  const unread = wantedCampaigns(session).filter((folder) => !read.has(folder));
  // Campaigns of other brands are not read, and are not missed.
  if (unread.length === 0 || options.brand.length > 0) return;
  process.exitCode = 1;
  session.remark(`Not in the list, for they cannot be read: ${unread.join(', ')}. Run “diapason check”.`);
}

/** What never ends comes last. */
function soonestFirst(a: JudgedSuppression, b: JudgedSuppression): number {
  const key = ({ until = '\uFFFF', at }: JudgedSuppression) => [until, at.file, at.line] as const;
  const [x, y] = [key(a), key(b)];
  const index = x.findIndex((part, i) => part !== y[i]);
  return index < 0 ? 0 : x[index]! < y[index]! ? -1 : 1;
}

function json(all: readonly JudgedSuppression[]): string {
  const suppressions = all.map(({ at, rule, by = null, reason, until = null, state }): JsonSuppression => {
    return { file: at.file, line: at.line, rule, by, reason, until, state };
  });
  return `${JSON.stringify({ version: 1, suppressions }, null, 2)}\n`;
}

const STATES: Readonly<Record<JudgedSuppression['state'], string>> = {
  used: 'used',
  unused: 'unused',
  undecided: 'not decided',
  expired: 'over',
  refused: 'refused',
};

function table(all: readonly JudgedSuppression[]): string {
  if (all.length === 0) return 'Nothing is suppressed.\n';
  const rows = all.map(({ at, rule, by, reason, until, state }) => [
    ...[
      until ?? 'no end',
      STATES[state],
      by ?? 'nobody',
      rule,
      `${at.file}:${at.line}`,
      reason || 'no reason',
    ],
  ]);
  const count = (isSo: (one: JudgedSuppression) => boolean) => all.filter(isSo).length;
  const parts = [
    [count(({ state }) => state === 'expired'), 'over'],
    [count(({ state }) => state === 'unused'), 'unused'],
    [count(({ state }) => state === 'refused'), 'refused'],
    [count(({ by }) => by === undefined), 'without an owner'],
    [count(({ until }) => until === undefined), 'without an end'],
  ] as const;
  const sum = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  const whole = `${all.length} ${all.length === 1 ? 'suppression' : 'suppressions'}`;
  const head = ['until', 'state', 'by', 'rule', 'place', 'why'];
  return `${columns([head, ...rows])}\n\n${[whole, ...sum].join(' · ')}\n`;
}

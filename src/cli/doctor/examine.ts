/** Does the checks: the light ones here, the others in processes of their own, each bounded in time. */
import { fork } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { limits } from '../../limits.ts';
import { ownModule } from '../../own-files.ts';
import type { Check, Finding, Place } from './check.ts';
import { lostCheck } from './lost.ts';

export interface Examined {
  readonly check: Check;
  readonly findings: readonly Finding[];
}

/** Compiled to JavaScript, this file and its neighbours end in .js. */
const apartFile = fileURLToPath(ownModule('cli/doctor/apart'));

export interface ExamineOptions {
  /** For each check. */
  readonly timeMs?: number;
  /** Hears after each check how many are done. */
  readonly tell?: (done: number) => void;
  /** Takes secrets out of what libraries and the system say. */
  readonly masked?: (text: string) => string;
}

/** In the order of `checks`. Never rejects. */
export async function examine(
  checks: readonly Check[],
  place: Place,
  { timeMs = limits.doctorCheckMs, tell = () => {}, masked = (text) => text }: ExamineOptions = {},
): Promise<readonly Examined[]> {
  const results = new Map<Check, readonly Finding[]>();
  const waiting = [...checks];
  const next = async (): Promise<void> => {
    const check = waiting.shift();
    if (!check) return;
    results.set(
      check,
      await (check.apart ? lookApart(check, place, timeMs) : lookHere(check, place, timeMs)),
    );
    tell(results.size);
    return next();
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, next));
  return checks.map((check) => ({
    check,
    findings: results.get(check)!.map((one) => withoutSecrets(one, masked)),
  }));
}

function withoutSecrets(finding: Finding, masked: (text: string) => string): Finding {
  const { found, causes, stack } = finding;
  return {
    ...finding,
    found: masked(found),
    ...(causes && { causes: causes.map(masked) }),
    ...(stack !== undefined && { stack: masked(stack) }),
  };
}

async function lookHere(check: Check, place: Place, timeMs: number): Promise<readonly Finding[]> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<readonly Finding[]>((resolve) => {
    timer = setTimeout(() => resolve([endless(check, timeMs)]), timeMs);
  });
  try {
    return await Promise.race([check.look(place), tooLong]);
  } catch (thrown) {
    return [lostCheck(check, thrown)];
  } finally {
    clearTimeout(timer);
  }
}

function lookApart(check: Check, place: Place, timeMs: number): Promise<readonly Finding[]> {
  return new Promise((resolve) => {
    const child = fork(apartFile, [check.id, JSON.stringify(place)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'json',
    });
    let said = '';
    child.stderr?.on('data', (bytes: Buffer) => {
      said = (said + bytes.toString()).slice(-2000);
    });
    let isOver = false;
    const end = (findings: readonly Finding[]) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(findings);
    };
    const timer = setTimeout(() => end([endless(check, timeMs)]), timeMs);
    child.on('message', (findings) => end(findings as readonly Finding[]));
    child.on('error', (error) => end([lostCheck(check, error)]));
    child.on('close', (status, signal) => {
      const how = signal ? `it was ended by ${signal}` : `it ended with status ${status}`;
      end([lostCheck(check, new Error(how, said.trim() === '' ? {} : { cause: new Error(said) }))]);
    });
  });
}

function endless({ title, ifLost, lostIs = 'problem' }: Check, timeMs: number): Finding {
  return {
    status: lostIs,
    found: `The check of ${title} did not end within ${timeMs / 1000} s.`,
    advice: ifLost,
  };
}

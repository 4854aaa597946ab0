/** Ctrl-C and its kin: whatever is half made is taken away, then the process ends as the shell expects. */
import process from 'node:process';

/** 128 + the signal's number, as shells report it. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

interface Cleanup {
  readonly work: (signal: NodeJS.Signals) => void;
  readonly status: number | undefined;
}

const cleanups = new Set<Cleanup>();

/**
 * Registers synchronous work for an interrupted run; the returned function takes it off again. `status`
 * replaces the shell's number, for a command that is meant to be ended so.
 */
export function onInterrupt(work: Cleanup['work'], status?: number): () => void {
  const cleanup = { work, status };
  cleanups.add(cleanup);
  return () => void cleanups.delete(cleanup);
}

export function listenForInterrupts() {
  for (const [signal, usual] of Object.entries(SIGNALS)) {
    process.once(signal, (name: NodeJS.Signals) => {
      let status: number = usual;
      for (const cleanup of [...cleanups].reverse()) {
        status = cleanup.status ?? status;
        try {
          cleanup.work(name);
        } catch {
          // The run ends anyway; a leftover is repaired by the next command.
        }
      }
      process.exit(status);
    });
  }
}

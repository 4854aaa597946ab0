/** Ctrl-C and its kin: whatever is half made is taken away, then the process ends as the shell expects. */
import process from 'node:process';

/** 128 + the signal's number, as shells report it. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

const cleanups = new Set<() => void>();

/** Registers synchronous work for an interrupted run; the returned function takes it off again. */
export function onInterrupt(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

export function listenForInterrupts() {
  for (const [signal, status] of Object.entries(SIGNALS)) {
    process.once(signal, () => {
      for (const cleanup of [...cleanups].reverse()) {
        try {
          cleanup();
        } catch {
          // The run ends anyway; a leftover is repaired by the next command.
        }
      }
      process.exit(status);
    });
  }
}

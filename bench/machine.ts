/** The machine, so that a number means something. */
import os from 'node:os';

export function describeMachine(): string {
  const cores = os.availableParallelism();
  const gib = Math.round(os.totalmem() / 2 ** 30);
  const processor = os.cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${processor}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${gib} GiB, ${os.type()} ${os.arch()}, Node ${process.versions.node}`;
}

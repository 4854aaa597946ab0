/** Loopback, at the port asked for or the next that is free. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const LOOPBACK = '127.0.0.1';
/** Ports tried after the one asked for. */
const PORT_TRIES = 50;
const LAST_PORT = 65_535;

/** The port on which the server listens from now on. Throws what the system says when it may not listen at all. */
export async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; ; port++) {
    const failure = await tryListen(server, port);
    if (!failure) return (server.address() as AddressInfo).port;
    if (failure.code !== 'EADDRINUSE' || port >= Math.min(first + PORT_TRIES, LAST_PORT)) throw failure;
  }
}

function tryListen(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => resolve(error);
    server.once('error', fail);
    server.listen(port, LOOPBACK, () => {
      server.off('error', fail);
      resolve(undefined);
    });
  });
}

import { stat } from 'node:fs/promises';
import { findBinaries } from './binaries.ts';
import { assertUsablePath, assertVersion, layout, makeCluster, readPassword, removeHalfMade } from './cluster.ts';
import { enterDataFolder, unusable } from './data-folder.ts';
import { alignOwner, assertMayUse, chooseIdentity, leaveToOwner } from './identity.ts';
import { choosePort, keepPort } from './port.ts';
import { ReadableError } from './readable-error.ts';
import { type Exit, PortTaken, type Server, startServer } from './server.ts';
import { endStaleServer } from './stale.ts';

export { ReadableError } from './readable-error.ts';

const HOST = '127.0.0.1';
const PORT_ATTEMPTS = 5;

export type EmbeddedPostgresOptions = {
  /** The data folder; made with mode 0700 when it is missing. The caller holds it exclusively. */
  dataDir: string;
  /** TCP port on 127.0.0.1. Default: the port of the last start if it is free, else any free one. */
  port?: number;
  /** Settings of postgresql.conf beside the durable defaults. */
  settings?: Record<string, string>;
  /** Gets one readable line for each thing worth telling. The server's own log is `<dataDir>/postgres.log`. */
  log: (line: string) => void;
};

export type EmbeddedPostgres = {
  /** Connection string of the superuser `postgres` to the database `postgres`. Contains the password. */
  adminUrl: string;
  host: string;
  port: number;
  /** Process id of the postmaster. */
  pid: number;
  /** Settles when the server has ended, whether asked to or not. */
  exited: Promise<Exit>;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. May be called twice. */
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL that npm installed on a data folder, making the cluster on the first start and ending what an
 * earlier, killed start left running. Nothing is added to the system, no folder above the data folder is changed.
 * @throws ReadableError with one line that says what is wrong and what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = await enterDataFolder(options.dataDir);
  try {
    return await startIn(dataDir, options);
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? unusable(dataDir, error) : error;
  }
}

async function startIn(dataDir: string, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log } = options;
  const place = layout(dataDir);
  assertUsablePath(place.cluster);
  const binaries = await findBinaries(place.libraries);
  await removeHalfMade(dataDir);
  const exists = await stat(place.cluster).then(
    () => true,
    () => false,
  );
  if (exists) {
    await assertMayUse(place.cluster);
    await endStaleServer(place.cluster, log);
  }
  const identity = await chooseIdentity(dataDir, place.cluster, binaries);
  if (exists) {
    await assertVersion(place.cluster, binaries);
    await alignOwner(place.cluster, identity);
  } else {
    log(`Setting up PostgreSQL in ${place.cluster}`);
    await makeCluster(dataDir, identity, binaries);
  }
  const password = await readPassword(place.password);
  const start = (port: number): Promise<Server> =>
    startServer({
      binaries,
      identity,
      cluster: place.cluster,
      logFile: place.log,
      host: HOST,
      port,
      settings: options.settings,
      log,
    });
  const { server, port } = await onFreePort(options.port, place.port, start);
  await keepPort(place.port, port);
  await leaveToOwner(dataDir, [place.password, place.port, place.log]);
  return {
    adminUrl: `postgres://postgres:${encodeURIComponent(password)}@${HOST}:${port}/postgres`,
    host: HOST,
    port,
    pid: server.pid,
    exited: server.exited,
    stop: server.stop,
  };
}

/** Another program may take the port between the look and the start; an asked port is never exchanged for another. */
async function onFreePort(
  asked: number | undefined,
  keptIn: string,
  start: (port: number) => Promise<Server>,
): Promise<{ server: Server; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(HOST, asked, keptIn);
    try {
      return { server: await start(port), port };
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
      if (asked !== undefined || attempt >= PORT_ATTEMPTS) {
        throw new ReadableError(`Port ${port} for the embedded PostgreSQL is taken by another program.`);
      }
    }
  }
}

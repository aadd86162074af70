/**
 * The statements that a request of ours sends, taken down while it runs: the baselines repeat them, so that both sides
 * run the very same SQL, also after it has been changed.
 */
import { createApp } from '../../../api/src/app.ts';
import type { Statement } from '../../../api/src/db/statement.ts';
import type { Db, DbScope, Tx } from '../../../api/src/ports/db.ts';
import { type BenchDatabase, inside } from './ground.ts';

/** A statement as plain data. Values that JSON does not keep, such as dates, are texts. */
export interface RecordedStatement {
  name: string | undefined;
  text: string;
  values: unknown[];
}

/** One transaction of a request. */
export interface Recording {
  scope: DbScope;
  readOnly: boolean;
  statements: RecordedStatement[];
  /** Ids that the request made for itself; whoever repeats it puts new ones in their places. */
  ids: string[];
}

export interface RecordedRequest {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** Answers what each request sent in its transaction. @throws Error where one was refused, or had not just one transaction */
export async function record(database: BenchDatabase, requests: readonly RecordedRequest[]): Promise<Recording[]> {
  return inside(database, async ({ deps }) => {
    let transactions: Recording[] = [];
    let made: string[] = [];
    const ids = {
      ...deps.ids,
      make(kind: Parameters<typeof deps.ids.make>[0]) {
        const id = deps.ids.make(kind);
        made.push(id);
        return id;
      },
    };
    const db = recorder(deps.db, (recording) => transactions.push(recording));
    const nothing = { get: async () => undefined };
    const app = createApp(
      { ...deps, db, ids },
      {
        document: '',
        cdn: nothing,
        releases: nothing,
        reference: nothing,
        openStream: () => Promise.reject(new Error('no streams here')),
      },
    );
    const recordings: Recording[] = [];
    // A first read fills what the service remembers, and may ask twice for it.
    for (const { path, ...init } of requests) if (init.method === 'GET') await app.request(path, init);
    for (const { path, ...init } of requests) {
      transactions = [];
      made = [];
      const response = await app.request(path, init);
      const [only, ...more] = transactions;
      if (!response.ok || !only || more.length > 0) {
        throw new Error(`${init.method} ${path}: ${response.status}, ${transactions.length} transactions`);
      }
      recordings.push({ ...only, ids: [...made] });
    }
    return recordings;
  });
}

function recorder(db: Db, keep: (recording: Recording) => void): Db {
  const plain = (statement: Statement): RecordedStatement => ({
    name: statement.name,
    text: statement.text,
    values: statement.values.map((value) => (value instanceof Date ? value.toISOString() : value)),
  });
  return {
    lookup: (statement) => db.lookup(statement),
    read(scope, statements) {
      keep({ scope, readOnly: true, statements: statements.map(plain), ids: [] });
      return db.read(scope, statements);
    },
    write(scope, work) {
      const recording: Recording = { scope, readOnly: false, statements: [], ids: [] };
      keep(recording);
      return db.write(scope, (tx) => {
        recording.statements.length = 0;
        const recorded: Tx = {
          run(statement) {
            recording.statements.push(plain(statement));
            return tx.run(statement);
          },
          all(statements) {
            recording.statements.push(...statements.map(plain));
            return tx.all(statements);
          },
        };
        return work(recorded);
      });
    },
  };
}

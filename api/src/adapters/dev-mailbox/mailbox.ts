/** The Mailer port on a folder: mail stays on the development machine, where a newcomer reads it. Never in production. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isId } from '../../core/ids.ts';
import type { Mail, MailAddress, Mailer } from '../../ports/mailer.ts';

/** A mail as it lies there. */
export interface KeptMail extends Mail {
  from: MailAddress;
  /** RFC 3339. */
  sentAt: string;
}

export interface DevMailbox extends Mailer {
  /** The newest first. */
  list(): Promise<KeptMail[]>;
  find(id: string): Promise<KeptMail | undefined>;
}

export interface DevMailboxOptions {
  /** Made when the first mail comes. */
  folder: string;
  /** Writes a file that only its owner reads, whole or not at all. */
  write: (file: string, text: string) => Promise<void>;
}

const FROM: MailAddress = { name: 'SISO Partner', address: 'no-reply@localhost' };
/** More are forgotten, the oldest first. */
const MOST = 200;

/** A mail is a file by its id, so the same mail sent twice is there once. */
export function createDevMailbox({ folder, write }: DevMailboxOptions): DevMailbox {
  const fileOf = (id: string) => join(folder, `${id}.json`);

  async function ids(): Promise<string[]> {
    const names = await readdir(folder).catch(() => []);
    const kept = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
    return kept.filter((id) => isId('mail', id)).sort((a, b) => (a < b ? 1 : -1));
  }

  async function find(id: string): Promise<KeptMail | undefined> {
    if (!isId('mail', id)) return undefined;
    return readFile(fileOf(id), 'utf8').then(
      (text) => JSON.parse(text) as KeptMail,
      () => undefined,
    );
  }

  return {
    find,
    async send(mail) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const kept: KeptMail = { ...mail, from: FROM, sentAt: new Date().toISOString() };
      await write(fileOf(mail.id), `${JSON.stringify(kept, null, 2)}\n`);
      for (const id of (await ids()).slice(MOST)) await rm(fileOf(id), { force: true });
    },
    async list() {
      const mails = await Promise.all((await ids()).map(find));
      return mails.filter((mail) => mail !== undefined);
    },
  };
}

/**
 * The four logins of a database: each can become just one role. Only the app's own is named by the settings; the
 * passwords of the others follow from SISO_SECRET, so that two URLs are all that an operator has to give.
 */
import { createHmac } from 'node:crypto';
import { type DerivedLogin, loginPurpose } from './login-purpose.ts';

export interface Login {
  name: string;
  password: string;
  role: 'siso_partner' | 'siso_staff' | 'siso_identity' | 'siso_worker';
}

export interface Logins {
  app: Login;
  staff: Login;
  identity: Login;
  worker: Login;
}

function derive(secret: string, login: string, which: DerivedLogin): string {
  return createHmac('sha256', secret).update(loginPurpose(login, which)).digest('base64url');
}

/** The logins that belong to the app login of a connection URL. */
export function loginsOf(url: string, secret: string): Logins {
  const { username, password } = new URL(url);
  const name = decodeURIComponent(username);
  return {
    app: { name, password: decodeURIComponent(password), role: 'siso_partner' },
    staff: { name: `${name}_staff`, password: derive(secret, name, 'staff'), role: 'siso_staff' },
    identity: { name: `${name}_identity`, password: derive(secret, name, 'identity'), role: 'siso_identity' },
    worker: { name: `${name}_worker`, password: derive(secret, name, 'worker'), role: 'siso_worker' },
  };
}

/** The same server and database for another login. */
export function urlAs(url: string, login: Login): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(login.name);
  changed.password = encodeURIComponent(login.password);
  return changed.href;
}

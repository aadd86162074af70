import { type Brand, createSiso, type Me, type Query, type Siso, SisoError } from '@siso/partner-sdk';
import { auth, findOut, leave } from './account.ts';
import { change, type Grant, getState, redraw, subscribe } from './store.ts';

/** A connection for one person's pages of one partner, or of the programme. */
interface Line {
  readonly of: string;
  readonly siso: Siso;
  grant?: Grant;
  refused?: string;
  readonly end: () => void;
}

/** Staff keep their own line while they look at a partner. */
let own: Line | undefined;
let looking: Line | undefined;
let lookAt: string | undefined;

/** The programme's own line, for what staff need wherever they are: the list of partners. */
export const ownSiso = (): Siso | undefined => own?.siso;

/** Says which partner staff look at; undefined: none, the programme as a whole. */
export function look(partnerId: string | undefined): void {
  lookAt = partnerId;
  connect();
}

function open(of: string, partnerId: string | undefined): Line {
  const siso = createSiso({
    apiUrl: location.origin,
    async fetchSession() {
      try {
        const session = await auth.fetchSession(partnerId);
        line.grant = session;
        line.refused = undefined;
        show();
        return session;
      } catch (error) {
        heed(error, line, partnerId);
        throw error;
      }
    },
  });
  const forget = brandOf(siso).subscribe(show);
  const line: Line = {
    of,
    siso,
    end() {
      forget();
      siso.close();
    },
  };
  return line;
}

/** A refused session: the person is signed out, or may not look at this partner. */
function heed(error: unknown, line: Line, partnerId: string | undefined): void {
  if (!(error instanceof SisoError)) return;
  if (error.status === 401) leave(true);
  else if (error.status >= 400 && error.status < 500 && error.status !== 429) {
    if (partnerId) line.refused = error.code;
    else void findOut();
    show();
  }
}

/** The same entry of the cache as the elements': one request for all of them. */
const brandOf = (siso: Siso): Query<Brand> =>
  siso.query<Brand>('brand', async (signal) => (await siso.client.get('/v1/brand', { signal })).data, {
    staleMs: 600_000,
  });

function show(): void {
  const line = looking ?? own;
  if (!line) return;
  const { siso, grant, refused } = line;
  change({ siso, grant, refused, brand: brandOf(siso).value });
}

/** Brings the lines to what is wanted: who is signed in, and which partner is looked at. */
function connect(): void {
  const { me, phase } = getState();
  if (phase !== 'signed_in' || !me) {
    if (own) drop(me);
    return;
  }
  const of = `${me.id} ${me.role} ${me.partnerId}`;
  if (own?.of !== of) {
    drop(me);
    own = open(of, undefined);
  }
  const wanted = me.partnerId ? undefined : lookAt;
  if (looking && looking.of !== wanted) {
    looking.end();
    looking = undefined;
  }
  if (wanted && !looking) looking = open(wanted, wanted);
  if (getState().siso !== (looking ?? own).siso) show();
}

function drop(me: Me | undefined): void {
  looking?.end();
  // What waits to be sent belongs to the person: it goes with a sign-out, not with a session that ended by itself.
  if (me || getState().ended) own?.end();
  else void own?.siso.logout();
  own = looking = undefined;
  change({ siso: undefined, grant: undefined, refused: undefined, brand: undefined });
}

/** Follows who is signed in. */
export function watchConnection(): void {
  subscribe(connect);
  connect();
  redraw();
}

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SisoError } from '../../../sdk/src/error.ts';
import { createSession, type OwnSession } from '../../../sdk/src/session.ts';
import { sessionFor, tokenFor } from './server.ts';

const API = 'https://api.test';
const sessions: OwnSession[] = [];
const sessionOver = (fetchSession?: () => Promise<{ token: string; expiresAt: string }>, onScopeChange = () => {}) => {
  const session = createSession({ apiUrl: API, fetchSession, onScopeChange });
  sessions.push(session);
  return session;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  for (const session of sessions.splice(0)) session.close();
  vi.useRealTimers();
});

describe('a session', () => {
  test('is fetched at once, by everybody together', async () => {
    const fetchSession = vi.fn(async () => sessionFor('user-1'));
    const session = sessionOver(fetchSession);
    expect(session.state).toBe('loading');
    expect(fetchSession).toHaveBeenCalledTimes(1);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => session.token()));
    expect(new Set(tokens).size).toBe(1);
    expect(session.state).toBe('ready');
    expect(fetchSession).toHaveBeenCalledTimes(1);
  });

  test('names whom it speaks for, as far as its token can be read', async () => {
    const read = async (claims: object | string) => {
      const token = typeof claims === 'string' ? claims : tokenFor({ iat: 0, exp: 900, ...claims });
      const session = sessionOver(async () => ({ token, expiresAt: new Date(Date.now() + 900_000).toISOString() }));
      expect([session.subject, session.partnerId]).toEqual([undefined, undefined]);
      await session.token();
      const known = [session.subject, session.partnerId];
      session.close();
      expect([session.subject, session.partnerId]).toEqual([undefined, undefined]);
      return known;
    };
    expect(await read({ sub: 'usr_1', partner: 'ptr_1' })).toEqual(['usr_1', 'ptr_1']);
    expect(await read({ sub: 'usr_2', partner: null })).toEqual(['usr_2', null]);
    expect(await read('opaque')).toEqual([undefined, undefined]);
  });

  test('is renewed by itself before it ends, and tells changes of state only', async () => {
    let serial = 0;
    const fetchSession = vi.fn(async () => sessionFor('user-1', 900, ++serial));
    const session = sessionOver(fetchSession);
    const states: string[] = [];
    session.subscribe((state) => states.push(state));
    const first = await session.token();
    await vi.advanceTimersByTimeAsync(839_000);
    expect(fetchSession).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(fetchSession).toHaveBeenCalledTimes(2);
    expect(await session.token()).not.toBe(first);
    expect(states).toEqual(['ready']);
  });

  test('goes by the token`s own life, not by the viewer`s clock', async () => {
    const fetchSession = vi.fn(async () => {
      // A server whose clock is an hour ahead of this machine: by its own clock, the token has long ended for us, or ends too late.
      const iat = Math.floor(Date.now() / 1000) - 3_600;
      const token = tokenFor({ sub: 'u', iat, exp: iat + 300 });
      return { token, expiresAt: new Date((iat + 300) * 1000).toISOString() };
    });
    const session = sessionOver(fetchSession);
    await session.token();
    await vi.advanceTimersByTimeAsync(200_000);
    await session.token();
    expect(fetchSession).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetchSession).toHaveBeenCalledTimes(2);
  });

  test('keeps a token for its own length, however far this machine`s clock lags behind', async () => {
    const fetchSession = vi.fn(async () => {
      const iat = Math.floor(Date.now() / 1000) + 3_600;
      return {
        token: tokenFor({ sub: 'u', iat, exp: iat + 900 }),
        expiresAt: new Date((iat + 900) * 1000).toISOString(),
      };
    });
    const session = sessionOver(fetchSession);
    await session.token();
    await vi.advanceTimersByTimeAsync(838_000);
    expect(fetchSession).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(fetchSession).toHaveBeenCalledTimes(2);
  });

  test('does not take a token that the host kept for fresh', async () => {
    const kept = sessionFor('user-1', 900);
    await vi.advanceTimersByTimeAsync(700_000);
    const fetchSession = vi.fn(async () => (fetchSession.mock.calls.length > 1 ? sessionFor('user-1') : kept));
    const session = sessionOver(fetchSession);
    await session.token();
    await vi.advanceTimersByTimeAsync(190_000);
    expect(fetchSession).toHaveBeenCalledTimes(2);
    expect(await session.token()).not.toBe(kept.token);
  });

  test('never renews in a tight loop, whatever the host hands out', async () => {
    const fetchSession = vi.fn(async () => ({ token: 'opaque', expiresAt: 'no date' }));
    const session = sessionOver(fetchSession);
    expect(await session.token()).toBe('opaque');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetchSession.mock.calls.length).toBeLessThanOrEqual(14);
    const endless = vi.fn(async () => ({ token: 'opaque', expiresAt: '9999-01-01T00:00:00Z' }));
    sessionOver(endless);
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(endless).toHaveBeenCalledTimes(1);
  });

  test('fetches anew after sleep, when its timer is late', async () => {
    let serial = 0;
    const session = sessionOver(async () => sessionFor('user-1', 900, ++serial));
    const first = await session.token();
    vi.setSystemTime(Date.now() + 3_600_000);
    expect(await session.token()).not.toBe(first);
  });

  test('that fails says so, tries again with growing pauses, and comes back', async () => {
    let fails = true;
    const fetchSession = vi.fn(async () => {
      if (fails) throw new TypeError('Failed to fetch');
      return sessionFor('user-1');
    });
    const session = sessionOver(fetchSession);
    await expect(session.token()).rejects.toMatchObject({
      status: 0,
      code: 'session_failed',
      detail: 'Failed to fetch',
    });
    expect(session.state).toBe('error');
    expect(session.error).toBeInstanceOf(SisoError);
    await vi.advanceTimersByTimeAsync(10_000);
    const calls = fetchSession.mock.calls.length;
    expect(calls).toBeGreaterThan(2);
    expect(calls).toBeLessThan(8);
    fails = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(session.state).toBe('ready');
    expect(session.error).toBeNull();
  });

  test('rests after many failures in a row, and still tries for whoever asks', async () => {
    const fetchSession = vi.fn(async (): Promise<never> => {
      throw new Error('Signed out');
    });
    const session = sessionOver(fetchSession);
    await vi.advanceTimersByTimeAsync(3_600_000);
    const calls = fetchSession.mock.calls.length;
    expect(calls).toBe(9);
    await expect(session.token()).rejects.toThrow('Signed out');
    expect(fetchSession).toHaveBeenCalledTimes(calls + 1);
  });

  test('keeps a token that is still good when its renewal fails', async () => {
    let fails = false;
    const session = sessionOver(async () => {
      if (fails) throw new Error('Host is down');
      return sessionFor('user-1');
    });
    const first = await session.token();
    fails = true;
    await vi.advanceTimersByTimeAsync(880_000);
    expect(session.state).toBe('ready');
    expect(await session.token()).toBe(first);
    await vi.advanceTimersByTimeAsync(25_000);
    await expect(session.token()).rejects.toThrow('Host is down');
    expect(session.state).toBe('error');
  });

  test('throws away a refused token', async () => {
    let serial = 0;
    const session = sessionOver(async () => sessionFor('user-1', 900, ++serial));
    const first = await session.token();
    const [a, b] = await Promise.all([session.token({ force: true }), session.token({ force: true })]);
    expect(a).toBe(b);
    expect(a).not.toBe(first);
    expect(serial).toBe(2);
  });

  test('says what the host did wrong: no token in the answer', async () => {
    const session = sessionOver(async () => ({ code: 'unauthenticated' }) as never);
    await expect(session.token()).rejects.toThrow('fetchSession resolved without a token');
  });

  test('passes a SisoError of the host`s own on', async () => {
    const session = sessionOver(async () => {
      throw new SisoError(403, 'partner_suspended', 'The partner is suspended');
    });
    await expect(session.token()).rejects.toMatchObject({ status: 403, code: 'partner_suspended' });
  });

  test('is none without fetchSession', async () => {
    const session = sessionOver();
    expect(session.state).toBe('none');
    await expect(session.token()).rejects.toMatchObject({ code: 'session_failed' });
  });

  test('that was ended hands out nothing, also when an answer comes late', async () => {
    let arrive: (grant: { token: string; expiresAt: string }) => void = () => {};
    const session = sessionOver(() => new Promise((resolve) => (arrive = resolve)));
    const waiting = session.token();
    session.close();
    arrive(sessionFor('user-1'));
    await expect(waiting).rejects.toMatchObject({ code: 'closed' });
    await expect(session.token()).rejects.toMatchObject({ code: 'closed' });
    expect(session.state).toBe('none');
  });
});

describe('grants', () => {
  const grant = (claims: Record<string, unknown>) => {
    const iat = Math.floor(Date.now() / 1000);
    return {
      token: tokenFor({ sub: 'u', partner: 'ptr_1', iat, exp: iat + 900, ...claims }),
      expiresAt: new Date((iat + 900) * 1000).toISOString(),
    };
  };

  test('are told by scope and by element, once the token is there', async () => {
    const session = sessionOver(async () =>
      grant({ scopes: ['brand:read', 'commissions:read'], components: ['commission-dashboard'] }),
    );
    expect(session.allows('referrals:read')).toBe(true);
    await session.token();
    expect(['commissions:read', 'commission-dashboard'].map(session.allows)).toEqual([true, true]);
    expect(['referrals:read', 'referral-form', ''].map(session.allows)).toEqual([false, false, false]);
  });

  test('are left to the API where the token says nothing of them', async () => {
    const session = sessionOver(async () => ({ token: 'opaque', expiresAt: '' }));
    await session.token();
    expect(session.allows('referrals:read')).toBe(true);
  });

  test('that change with a new token are told, those that stay are not', async () => {
    let components = ['commission-dashboard'];
    const session = sessionOver(async () => grant({ scopes: ['brand:read'], components }));
    const told: string[] = [];
    session.subscribe((state) => told.push(`${state} ${session.allows('referral-form')}`));
    await session.token();
    await vi.advanceTimersByTimeAsync(841_000);
    components = ['commission-dashboard', 'referral-form'];
    await vi.advanceTimersByTimeAsync(841_000);
    expect(told).toEqual(['ready false', 'ready true']);
  });

  test('without a session are those of a publishable key', () => {
    const session = sessionOver();
    const asked = ['brand:read', 'referrals:submit', 'referral-form', 'commission-dashboard', 'commissions:read'];
    expect(asked.map(session.allows)).toEqual([true, true, true, false, false]);
  });
});

describe('the scope', () => {
  test('is the same for every token of one person, and another for anybody and anything else', async () => {
    const scopeOf = async (claims: Record<string, unknown>, apiUrl = API) => {
      const token = tokenFor({ iat: 1, exp: 901, ...claims });
      const session = createSession({
        apiUrl,
        fetchSession: async () => ({ token, expiresAt: '' }),
        onScopeChange() {},
      });
      sessions.push(session);
      return session.scope();
    };
    const one = await scopeOf({ sub: 'u1', partner: 'ptr_1', jti: 'a' });
    expect(await scopeOf({ sub: 'u1', partner: 'ptr_1', jti: 'b', iat: 2, exp: 902 })).toBe(one);
    const others = await Promise.all([
      scopeOf({ sub: 'u2', partner: 'ptr_1' }),
      scopeOf({ sub: 'u1', partner: 'ptr_2' }),
      scopeOf({ sub: 'u1', partner: 'ptr_1', scopes: ['referrals:read'] }),
      scopeOf({ sub: 'u1', partner: 'ptr_1' }, 'https://other.test'),
      scopeOf({}),
      scopeOf({}),
    ]);
    expect(new Set([one, ...others]).size).toBe(7);
    expect(one).toMatch(/^[0-9a-z]+$/);
  });

  test('change is told: the host put another person in without a logout', async () => {
    let sub = 'user-1';
    const changed = vi.fn();
    const session = sessionOver(async () => sessionFor(sub), changed);
    const before = await session.scope();
    await session.token({ force: true });
    expect(changed).not.toHaveBeenCalled();
    sub = 'user-2';
    await session.token({ force: true });
    expect(changed).toHaveBeenCalledTimes(1);
    expect(await session.scope()).not.toBe(before);
  });
});

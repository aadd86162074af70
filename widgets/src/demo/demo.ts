import { type Brand, createSiso, type Siso } from '@siso/partner-sdk';
import { castOf, currencyOf } from './cast.ts';
import { chanceFrom } from './chance.ts';
import { demoFetch } from './demo-fetch.ts';
import { markDemo } from './mark.ts';
import { Office } from './office.ts';
import { Story } from './story.ts';
import { World } from './world.ts';

/** A demo that is going on. */
export interface Demo {
  /** The connection that elements use; nothing else tells it from a real one. */
  readonly siso: Siso;
  stop(): void;
}

/** What a demo is made of. */
export interface DemoOptions {
  /** Where the words go that mark the page. */
  readonly root: ShadowRoot;
  /** A BCP 47 tag: names and currency follow it. */
  readonly locale: string;
  /** The same seed tells the same story. */
  readonly seed: string;
}

/**
 * Starts a demo: two years of an invented partner up to this moment, and something new every now and then. No request leaves the page, and
 * what is submitted is kept until the page is left.
 */
export function startDemo({ root, locale, seed }: DemoOptions): Demo {
  const cast = castOf(locale);
  const chance = chanceFrom(seed);
  const world = new World(currencyOf(locale));
  const story = new Story(world, cast, chance);
  story.past(Date.now());
  const brand: Brand = {
    partnerId: world.partnerId,
    companyName: cast.partner,
    logoUrl: null,
    color: '#0f766e',
    radius: 8,
    font: null,
    currency: world.currency,
    status: 'active',
  };
  const office = new Office(brand, cast, Date.now());
  const branded = (): Brand => ({ ...brand, ...office.partners.find(({ id }) => id === brand.partnerId)?.brand });
  const siso = createSiso({
    apiUrl: `https://${crypto.randomUUID()}.demo.invalid`,
    fetch: demoFetch({ world, story, brand: branded, office, int: chance.int }),
    // A token that names nobody: no other tab shares in it.
    fetchSession: async () => ({ token: 'demo', expiresAt: new Date(Date.now() + 900_000).toISOString() }),
  });
  const unmark = markDemo(root, cast.mark, locale);
  return {
    siso,
    stop() {
      unmark();
      void siso.logout();
    },
  };
}

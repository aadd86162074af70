/** The businesses that ask: imaginary places, by region. */
import type { Chance } from './chance.ts';
import type { Region } from './people.ts';

export type Trade = 'inn' | 'bakery' | 'lido' | 'bookshop' | 'shop' | 'practice' | 'workshop';

export interface Place {
  name: string;
  town: string;
  trade: Trade;
}

/** A name is one word of each list, put into the form; in place of a word `town` stands for the town's. */
type Names = readonly [form: string, first: string, second?: string];

const NAMES: Readonly<Record<Region, Readonly<Partial<Record<Trade, Names>>>>> = {
  gb: {
    inn: [
      'The {1} {2}',
      'Tin,Painted,Quiet,Wandering,Salt,Lazy,Blue',
      'Lantern,Otter,Plover,Kettle,Curlew,Barrow,Badger',
    ],
    bakery: ['{1} & {2}', 'Crust,Hearth,Rye,Flour,Malt,Batch', 'Furrow,Sesame,Thyme,Barley,Butter'],
    lido: ['{1} {2}', 'town', 'Lido,Tidal Pool'],
    bookshop: ['{1} {2}', 'Slow,Folded,Lost,Quiet,Long,Borrowed', 'Chapter,Page,Margin,Preface'],
  },
  ie: {
    inn: ['{1} {2}', 'Strand,Turlough,Curragh', 'House,Lodge'],
    bookshop: ['The {1} {2}', 'Far,Rainy,Narrow', 'Shelf,Spine'],
  },
  us: {
    inn: ['The {1} {2}', 'Timberline,Sagebrush,Foxtail,Marble', 'House,Lodge,Rooms'],
    bookshop: ['{1} {2}', 'Larkspur,Bitterroot,Yonder,Paper Creek,Ninebark', 'Books,Book Company'],
    shop: [
      '{1} {2}',
      'Pronghorn,Copper Basin,High Prairie,Juniper,Bluestem,Cottonwood,Cinder',
      'Outfitters,Cycles,Provisions,Supply',
    ],
    practice: ['{1} {2}', 'town', 'Family Dental,Veterinary Partners,Physio'],
    workshop: ['{1} {2}', 'Red Mesa,Switchback,Ironwood,Talus,Gray Wolf', 'Millwork,Roofing,Brewing Supply,Electric'],
  },
  de: {
    bakery: ['Backstube {1}', 'Sonnenkringel,Morgenrot,Krume & Korn,Roggenweg'],
    shop: ['{1} {2}', 'Radhaus,Teekontor,Papierhaus', 'Kornblume,Sturmlampe,Nordlicht,Ahoi'],
    practice: ['{1} {2}', 'Tierarztpraxis,Zahnarztpraxis,Augenwerk', 'town'],
    workshop: ['{1} {2}', 'Tischlerei,Bootswerft,Orgelbau,Polsterei', 'Nordhang,Altendeich,Wiedenbrook'],
  },
  au: {
    inn: ['The {1} {2}', 'Banksia,Waratah,Saltbush', 'Rooms,House'],
    shop: ['{1} {2}', 'Kelp,Galah,Bluegum', 'Traders,Surf Supply,Provedore'],
    practice: ['{1} {2}', 'town', 'Vets,Optical'],
    workshop: ['{1} {2}', 'Ironstone,Redgum,Stringybark', 'Joinery,Boatworks'],
  },
  ca: {
    inn: ['Auberge {1}', 'du Quai,des Érables,Belle-Rive,des Pins'],
    bakery: ['Boulangerie {1}', 'du Quai,des Érables,Belle-Rive,des Pins'],
    shop: ['{1} {2}', 'Cycles,Épicerie', 'Grandbois,Bonsecourt,Vieux-Moulin'],
    practice: ['Clinique {1}', 'town'],
  },
};

const TOWNS: Readonly<Record<Region, string>> = {
  gb: 'Wexcombe,Tolver Cove,Aldermere,Penhallick,Stoke Farrow,Thornwick,Cassaway,Marlhaven,Severnham,Brockhollow,Eddlestow,Wick Ferrers',
  ie: 'Ballycarrow,Inishmoyle,Dunkeeran,Kilvarna',
  us: 'Cedar Gulch,Elkhorn Flats,Marble Fork,Silver Notch,Pine Ledger,Dry Willow,Bear Hollow,Aspen Cross',
  de: 'Lindenau,Altersiel,Wiekbruch,Sandforde,Moorhusen,Eschental,Harkenbeck',
  au: 'Wattle Point,Kirramunda,Port Averill,Bungaree Flat,Yarrawell',
  ca: 'Sainte-Maude,Val-Perdrix,Pointe-Grise',
};

export interface Places {
  /** A place of the region that was not taken before. @throws RangeError when there are no more. */
  take(region: Region): Place;
}

export function createPlaces(chanceOf: (region: Region) => Chance): Places {
  const left = new Map<Region, Place[]>();
  return {
    take(region) {
      const places = left.get(region) ?? listPlaces(region, chanceOf(region));
      left.set(region, places);
      const place = places.pop();
      if (!place) throw new RangeError(`There are too few places for ${region}.`);
      return place;
    },
  };
}

/** Every name of the region once, each in a town of chance unless it names one. */
function listPlaces(region: Region, chance: Chance): Place[] {
  const towns = TOWNS[region].split(',');
  const wordsOf = (list: string) => (list === 'town' ? towns : list.split(','));
  const trades = Object.entries(NAMES[region]) as [Trade, Names][];
  const places = trades.flatMap(([trade, [form, firsts, seconds = '']]) =>
    wordsOf(firsts).flatMap((first) =>
      wordsOf(seconds).map((second): Place => {
        const town = firsts === 'town' ? first : seconds === 'town' ? second : chance.pick(towns);
        return { name: form.replace('{1}', first).replace('{2}', second), town, trade };
      }),
    ),
  );
  return chance.shuffled(places);
}

/** The name, with the town where the name does not say it. */
export function nameOf({ name, town }: Place): string {
  return name.includes(town) ? name : `${name}, ${town}`;
}

/** The businesses that ask: imaginary places, by region. */
import type { Chance } from './chance.ts';
import type { Region } from './people.ts';

export type Trade = 'inn' | 'bakery' | 'lido' | 'bookshop' | 'shop' | 'practice' | 'workshop';

export interface Place {
  name: string;
  trade: Trade;
}

/** `{}` in a name stands for the town. */
const NAMES: Readonly<Record<Region, Readonly<Partial<Record<Trade, readonly string[]>>>>> = {
  gb: {
    inn: [
      'The Otter, {}',
      'The Lapwing at {}',
      'The Tin Lantern, {}',
      'The Bell & Barrow, {}',
      'The Quiet Woman of {}',
    ],
    bakery: ['Crumb & Furrow, {}', 'Hearthstone Bakery, {}', 'Third Prove, {}', 'Salt & Sesame, {}'],
    lido: ['{} Lido', '{} Tidal Pool'],
    bookshop: ['Dog-Eared Books, {}', 'Marginalia, {}', 'The Slow Chapter, {}'],
  },
  ie: {
    inn: ['The Gannet House, {}', 'Strand Lodge, {}'],
    bakery: ['Blaa & Butter, {}'],
    bookshop: ['The Long Margin, {}'],
  },
  us: {
    bookshop: ['Larkspur Books, {}', 'Second Shelf, {}'],
    inn: ['{} Creek Lodge', 'The Timberline House, {}'],
    shop: ['Pronghorn Outfitters, {}', 'Copper Basin Cycles, {}', 'High Prairie Provisions, {}', 'Juniper & Rye, {}'],
    practice: ['{} Family Dental', '{} Veterinary Partners', 'Stillwater Physio, {}'],
    workshop: ['{} Millwork', 'Red Mesa Roofing, {}', 'Switchback Brewing Supply, {}'],
  },
  de: {
    shop: ['Kornblume & Söhne, {}', 'Radhaus {}', 'Teekontor {}'],
    practice: ['Praxis am Wiesenweg, {}', 'Tierarztpraxis {}', 'Augenwerk {}'],
    workshop: ['Tischlerei Nordhang, {}', 'Orgelbau {}', 'Bootswerft {}'],
    bakery: ['Backstube {}'],
  },
  au: {
    inn: ['The Banksia Rooms, {}', '{} Homestead Stay'],
    shop: ['Saltbush Traders, {}', 'Kelp & Co., {}'],
    practice: ['{} Vets', 'Bright Cove Optical, {}'],
    workshop: ['Ironbark Joinery, {}'],
  },
  ca: {
    bakery: ['Boulangerie du Quai, {}'],
    shop: ['Épicerie Belle-Rive, {}', 'Cycles Grandbois, {}'],
    practice: ['Clinique {}', 'Optique {}'],
    inn: ['Auberge {}'],
  },
};

const TOWNS: Readonly<Record<Region, readonly string[]>> = {
  gb: 'Wexcombe,Tolver Cove,Aldermere,Penhallick,Stoke Farrow,Thornwick,Cassaway,Marlhaven,Severnham,Brockhollow,Eddlestow,Wick Ferrers'.split(
    ',',
  ),
  ie: 'Ballycarrow,Inishmoyle,Dunkeeran,Kilvarna'.split(','),
  us: 'Cedar Gulch,Elkhorn Flats,Marble Fork,Silver Notch,Pine Ledger,Dry Willow,Bear Hollow,Aspen Cross'.split(','),
  de: 'Lindenau,Altersiel,Wiekbruch,Sandforde,Moorhusen,Eschental'.split(','),
  au: 'Wattle Point,Kirramunda,Port Averill,Bungaree Flat,Yarrawell'.split(','),
  ca: 'Sainte-Maude,Val-Perdrix,Pointe-Grise'.split(','),
};

export interface Places {
  /** A place of the region that was not taken before. @throws RangeError when there are no more. */
  take(region: Region): Place;
}

export function createPlaces(chanceOf: (region: Region) => Chance): Places {
  const left = new Map<Region, Place[]>();
  return {
    take(region) {
      const places = left.get(region) ?? chanceOf(region).shuffled(listPlaces(region));
      left.set(region, places);
      const place = places.pop();
      if (!place) throw new RangeError(`There are too few places for ${region}.`);
      return place;
    },
  };
}

function listPlaces(region: Region): Place[] {
  const trades = Object.entries(NAMES[region]) as [Trade, readonly string[]][];
  return trades.flatMap(([trade, names]) =>
    names.flatMap((name) => TOWNS[region].map((town) => ({ name: name.replace('{}', town), trade }))),
  );
}

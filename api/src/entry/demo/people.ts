/** Who asks: imaginary people, by region. Telephone numbers are of ranges kept free for fiction where there are such. */
import type { Chance } from './chance.ts';

export type Region = 'gb' | 'ie' | 'us' | 'de' | 'au' | 'ca';

interface Pool {
  first: readonly string[];
  last: readonly string[];
  phone(chance: Chance): string;
}

const digits = (chance: Chance, count: number) => Array.from({ length: count }, () => chance.int(0, 9)).join('');

const POOLS: Readonly<Record<Region, Pool>> = {
  gb: {
    first: 'Aoife Bethan Callum Dilys Edmund Farah Gwen Hari Imogen Jago Kezia Lowen Marcus Nerys Osian Priya Rowan'
      .split(' ')
      .concat('Saffron Tamsin Umar Verity Wilf Yusuf Zennor'.split(' ')),
    last: 'Ashcombe Brindlow Cattermole Dunsford Easterbrook Fennimore Garroway Hallworthy Inchbald Jesmond Kettlewell'
      .split(' ')
      .concat(
        'Lanyon Mudge Nandakumar Oyelade Penhaligan Quantrill Rosewarne Sturgess Trevanion Uwais Venning'.split(' '),
      ),
    phone: (chance) => (chance.happens(0.6) ? `+44 7700 900${digits(chance, 3)}` : `+44 117 496 0${digits(chance, 3)}`),
  },
  ie: {
    first: 'Aisling Brónagh Cormac Dara Eimear Fiachra Gráinne Lorcan Muireann Niall Orlaith Tadhg'.split(' '),
    last: 'Ó-Faoláin Brosnahan Cusack-Daly Duignan Finneran Geoghan Hannafin Kilbane Lyne Scannell'.split(' '),
    phone: (chance) => `+353 20 91${digits(chance, 1)} ${digits(chance, 4)}`,
  },
  us: {
    first: 'Alma Beckett Camila Desmond Elena Foster Gia Harlan Ines Jonah Keisha Leander Marisol Nolan Odessa Parker'
      .split(' ')
      .concat('Quincy Rosa Silas Thea'.split(' ')),
    last: 'Abernath Bellweather Castellane Dunleavey Eastvold Farrowby Gutenmann Hollinsworth Ibarrola Jernigan Kowalt'
      .split(' ')
      .concat('Lindqvist-Rowe Montalvan Nakagawara Oberholt Pruett Quillen Rademaker'.split(' ')),
    phone: (chance) => `+1 303 555 01${digits(chance, 2)}`,
  },
  de: {
    first:
      'Anneke Bastian Clara Detlef Elif Friederike Gesa Henrik Ilka Jannis Katrin Lennart Merle Nils Oya Svenja'.split(
        ' ',
      ),
    last: 'Altendorp Brinkhoff Claasen Dornheim Eggestein Fenske Grotjahn Hinrichsmeyer Kaymak Lohgerber Nordmann-Voss'
      .split(' ')
      .concat('Petersilge Rademacher Thiesbrook Wolczak'.split(' ')),
    phone: (chance) => `+49 40 66969 ${digits(chance, 3)}`,
  },
  au: {
    first: 'Alinta Brody Charis Declan Evie Fraser Gemma Hamish Indira Jarrah Kirra Lachlan Mei Noor'.split(' '),
    last: 'Attwill Birdsall Coorey Dunphy-Marsh Engelbrecht Fitzalan Goonan Hargreaves-Ito Kilmister Laverack'.split(
      ' ',
    ),
    phone: (chance) => `+61 3 7010 ${digits(chance, 4)}`,
  },
  ca: {
    first: 'Amélie Benoît Corinne Damien Élodie Fabrice Geneviève Hugues Isaline Jérémie'.split(' '),
    last: 'Archambeau Boisclair Courtemanche Desrosiers-Roy Fauteux Gingrelle Laframboise Malouin Perrotin'.split(' '),
    phone: (chance) => `+1 514 555 01${digits(chance, 2)}`,
  },
};

export interface Person {
  name: string;
  /** The local part of an address. */
  mailbox: string;
  phone: string;
}

export function createPerson(region: Region, chance: Chance): Person {
  const { first, last, phone } = POOLS[region];
  const given = chance.pick(first);
  const family = chance.pick(last);
  return {
    name: `${given} ${family.replace('Ó-', 'Ó ')}`,
    mailbox: slugOf(`${given}.${family}`, '.'),
    phone: phone(chance),
  };
}

/** Lower-case ASCII letters and digits, everything else as one `joint`. */
export function slugOf(text: string, joint: '-' | '.' = '-'): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', 'and')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join(joint);
}

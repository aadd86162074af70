/** Where somebody is in the gallery, and how they look at it. All of it stands in the address, so that it can be sent. */
export interface Place {
  /** `start`, `doctor` or an element's name. */
  readonly page: string;
  readonly state: string;
  /** A preset's id; `own` where something was changed by hand. */
  readonly brand: string;
  readonly locale: string;
  readonly dir: 'auto' | 'ltr' | 'rtl';
  readonly scheme: 'system' | 'light' | 'dark';
  /** Width of the stage in CSS pixels; 0 takes what there is. */
  readonly width: number;
  readonly density: 'comfortable' | 'compact';
  /** Custom properties that were set by hand. */
  readonly tokens: Readonly<Record<string, string>>;
}

export const home: Place = {
  page: 'start',
  state: '',
  brand: 'harbour',
  locale: 'en',
  dir: 'auto',
  scheme: 'system',
  width: 0,
  density: 'comfortable',
  tokens: {},
};

const oneOf = <T extends string>(value: string | null, allowed: readonly T[], other: T): T =>
  allowed.find((one) => one === value) ?? other;

/** Reads `#/referral-form/empty?brand=kumo&--siso-radius-control=2px`; what is not understood is left out. */
export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page = '', state = ''] = path.split('/');
  const parameters = new URLSearchParams(query);
  const width = Number(parameters.get('width'));
  return {
    page: page || home.page,
    state,
    brand: parameters.get('brand') ?? home.brand,
    locale: parameters.get('locale') ?? home.locale,
    dir: oneOf(parameters.get('dir'), ['auto', 'ltr', 'rtl'], home.dir),
    scheme: oneOf(parameters.get('scheme'), ['system', 'light', 'dark'], home.scheme),
    width: Number.isInteger(width) && width >= 280 && width <= 2000 ? width : 0,
    density: oneOf(parameters.get('density'), ['comfortable', 'compact'], home.density),
    tokens: Object.fromEntries([...parameters].filter(([name]) => name.startsWith('--siso-'))),
  };
}

/** The address of a place; what is as at home is left out. */
export function writePlace(place: Place): string {
  const parameters = new URLSearchParams();
  for (const name of ['brand', 'locale', 'dir', 'scheme', 'width', 'density'] as const) {
    if (place[name] !== home[name]) parameters.set(name, String(place[name]));
  }
  for (const [name, value] of Object.entries(place.tokens)) parameters.set(name, value);
  const query = parameters.toString();
  return `#/${place.page}${place.state && `/${place.state}`}${query && `?${query}`}`;
}

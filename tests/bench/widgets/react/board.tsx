/** The commission dashboard in React: the element's figures, texts and formats; below them what `sections` draws. */
import type { Brand, Dashboard as Data } from '@siso/partner-sdk';
import { type ComponentType, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { dateFormat } from '../../../../widgets/src/base/format.ts';
import { blankDashboard } from '../../../../widgets/src/commission-dashboard/blank.ts';
import { type Figure, figuresOf } from '../../../../widgets/src/commission-dashboard/figures.ts';
import { queryOf, type Selection } from '../../../../widgets/src/commission-dashboard/selection.ts';
import { type DashboardText, placeOf, type Words } from '../../../../widgets/src/commission-dashboard/words.ts';
import { en } from '../../../../widgets/src/locales/en.ts';
import { Controls } from './controls.tsx';
import { Num } from './num.tsx';
import { ask, locale, lookOf, textsOf, useArrival } from './page.ts';

/** What the parts below the figures are drawn with. */
export interface SectionsProps {
  readonly data: Data;
  readonly words: Words;
}

const t = textsOf(en.commissionDashboard);
const words: Words = {
  locale,
  t,
  find: (key, parameters) => (key in en.commissionDashboard ? t(key as DashboardText, parameters) : undefined),
};

// All that the page needs is asked for before React begins.
const session = fetch('/my/siso-session', { method: 'POST' }).then(
  async (response) => (await response.json()) as { token: string },
);
const brandArrives = session.then(({ token }) => ask<Brand>('/v1/brand', token));
const read = async (selection: Selection): Promise<Data> => {
  const { token } = await session;
  const query = Object.entries(queryOf(selection)).filter(([, value]) => value !== undefined);
  return ask<Data>(`/v1/dashboard?${new URLSearchParams(query as [string, string][])}`, token);
};
const firstArrives = read({});

function Figures({ figures, kind }: { figures: readonly Figure[]; kind: 'main' | 'money' }) {
  return (
    <dl className={`figures ${kind}`}>
      {figures.map(({ key, value, leads, note }) => (
        <div key={key}>
          <dt id={`t-${key}`}>{t(key)}</dt>
          <dd className="value">
            <Num text={value} to={leads ? { figure: key } : undefined} name={key} />
          </dd>
          <dd className="note">
            {note.map((part, place) => (
              <span key={part.text}>
                <Num text={part.text} to={part.leads ? { figure: key, part: place } : undefined} />{' '}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface DashboardProps {
  readonly Sections: ComponentType<SectionsProps>;
}

function Dashboard({ Sections }: DashboardProps) {
  const [selection, setSelection] = useState<Selection>({});
  const [changed, setChanged] = useState<Data>();
  const first = useArrival(firstArrives);
  const brand = useArrival(brandArrives);
  useEffect(() => {
    if (Object.keys(selection).length > 0) read(selection).then(setChanged, console.error);
  }, [selection]);
  const data = changed ?? first;
  const loading = !data;
  const shown = useMemo(() => data ?? blankDashboard(), [data]);
  const place = placeOf(shown, undefined);
  const figures = useMemo(() => figuresOf(shown, { place, words, listsReferrals: true }), [shown, place]);
  useLayoutEffect(() => {
    if (!loading) window.bench.ready();
  }, [loading]);
  const time = dateFormat(locale, { timeStyle: 'short' }).format(new Date(shown.asOf));
  return (
    <div className="siso" style={lookOf(brand)}>
      <div className="root">
        <div className={`board ${loading ? 'loading' : ''}`} aria-busy={loading} inert={loading}>
          <header className="top">
            <h2>{t('title')}</h2>
          </header>
          <div className="controls">
            {data && <Controls data={data} words={words} selection={selection} choose={setSelection} />}
          </div>
          <Figures figures={figures.main} kind="main" />
          <Figures figures={figures.money} kind="money" />
          {data ? <Sections data={data} words={words} /> : <Hold />}
          <p className="foot">{t('asOf', { time, zone: shown.timeZone.replaceAll('_', ' ') })}</p>
        </div>
        <div className="sr" role="status">
          {loading ? t('loading') : ''}
        </div>
      </div>
    </div>
  );
}

/** The places of the sections while they are on their way. */
export const Hold = () =>
  ['trend', 'stages', 'sources', 'events'].map((name) => (
    <section className={`${name} hold`} aria-hidden="true" key={name}>
      <header>
        <h3>{'\u2007'.repeat(12)}</h3>
      </header>
      {name !== 'events' && <p className="note">{'\u2007'.repeat(24)}</p>}
      <div />
    </section>
  ));

/** Shows the dashboard in the page. */
export function show(Sections: ComponentType<SectionsProps>): void {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Dashboard Sections={Sections} />);
}

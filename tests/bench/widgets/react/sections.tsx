/** Trend, pipeline, sources and activity in React; the trend's chart is recharts'. */
import type { Dashboard as Data } from '@siso/partner-sdk';
import { type ReactNode, useMemo, useState } from 'react';
import { Area, AreaChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { dateFormat, formatMoney, minorDigits, numberFormat } from '../../../../widgets/src/base/format.ts';
import { sentenceOf } from '../../../../widgets/src/commission-dashboard/sections/activity.ts';
import { formatAgo } from '../../../../widgets/src/commission-dashboard/sections/ago.ts';
import { daysOfMonth, type Target } from '../../../../widgets/src/commission-dashboard/selection.ts';
import { monthName, placeOf, type Words } from '../../../../widgets/src/commission-dashboard/words.ts';
import type { SectionsProps } from './board.tsx';
import { Num } from './num.tsx';

interface SectionProps {
  readonly name: string;
  readonly title: string;
  readonly note?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

const Section = ({ name, title, note, action, children }: SectionProps) => (
  <section className={name}>
    <header>
      <h3 id={name}>{title}</h3>
      {action}
    </header>
    {note && (
      <p className="note" id={`${name}-note`}>
        {note}
      </p>
    )}
    {children}
  </section>
);

interface Row {
  readonly name: string;
  readonly cells: readonly { readonly text: string; readonly to?: Target }[];
}

const Table = ({ caption, heads, rows }: { caption: string; heads: readonly string[]; rows: readonly Row[] }) => (
  <table>
    <caption className="sr">{caption}</caption>
    <thead>
      <tr>
        {heads.map((head) => (
          <th scope="col" key={head}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ name, cells }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {cells.map(({ text, to }, place) => (
            <td key={heads[place + 1]}>
              <Num text={text} to={to} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Switch = ({ words, table, turn }: { words: Words; table: boolean; turn: (table: boolean) => void }) => (
  <button className="link" type="button" onClick={() => turn(!table)}>
    {words.t(table ? 'asChart' : 'asTable')}
  </button>
);

interface Shown extends SectionsProps {
  readonly currency: string;
  readonly place: number;
}

function Trend({ data, words, currency, place }: Shown) {
  const { t, locale } = words;
  const [table, setTable] = useState(false);
  const { months, total, best } = useMemo(() => {
    const made = data.series.map(({ month, submitted, converted, earned }) => {
      const amount = earned[place]?.amount ?? 0;
      const name = monthName(locale, month, 'full');
      const { from: earnedFrom, to: earnedTo } = daysOfMonth(month);
      const value = formatMoney(locale, { amount, currency });
      const behind = { list: 'commissions', title: t('trend'), note: name, value } as const;
      const to: Target = { ...behind, filter: { currency, earnedFrom, earnedTo } };
      return { label: monthName(locale, month, 'short'), name, amount, value, submitted, converted, to };
    });
    const most = Math.max(...made.map(({ amount }) => amount));
    return {
      months: made,
      total: made.reduce((sum, { amount }) => sum + amount, 0),
      best: made.find(({ amount }) => amount === most),
    };
  }, [data, currency, place, locale, t]);
  const tick = (amount: number) =>
    formatMoney(locale, { amount, currency }, { notation: 'compact', minimumFractionDigits: 0 });
  const finding = t('trendFinding', {
    total: formatMoney(locale, { amount: total, currency }),
    month: best?.name ?? '',
    amount: best?.value ?? '',
  });
  return (
    <Section
      name="trend"
      title={t('trend')}
      note={finding}
      action={<Switch words={words} table={table} turn={setTable} />}
    >
      {table ? (
        <Table
          caption={t('trend')}
          heads={[t('month'), t('referrals'), t('won'), t('earnedIn', { currency })]}
          rows={months.map(({ name, submitted, converted, value, to }) => ({
            name,
            cells: [{ text: String(submitted) }, { text: String(converted) }, { text: value, to }],
          }))}
        />
      ) : (
        <AreaChart responsive className="chart" data={months} style={{ inlineSize: '100%', blockSize: '220px' }}>
          <CartesianGrid vertical={false} stroke="var(--_line)" />
          <XAxis dataKey="label" tickLine={false} interval={0} />
          <YAxis tickFormatter={tick} tickLine={false} axisLine={false} width={56} />
          <Tooltip formatter={(amount) => formatMoney(locale, { amount: Number(amount), currency })} />
          <Area
            type="monotone"
            dataKey="amount"
            name={t('trend')}
            stroke="var(--_accent-text)"
            strokeWidth={2}
            fill="var(--_accent-text)"
            fillOpacity={0.1}
            isAnimationActive={false}
          />
        </AreaChart>
      )}
    </Section>
  );
}

function Pipeline({ data: { pipeline }, words }: { data: Data; words: Words }) {
  const { t, find, locale } = words;
  const [table, setTable] = useState(false);
  const most = Math.max(1, ...pipeline.map(({ count }) => count));
  const stages = pipeline.map(({ status, count }) => {
    const name = find(`status_${status}`) ?? status;
    const value = numberFormat(locale).format(count);
    const to: Target = { list: 'referrals', title: name, value, note: t('pipelineHint'), filter: { status } };
    return { status, count, name, value, to };
  });
  return (
    <Section
      name="stages"
      title={t('pipeline')}
      note={t('pipelineHint')}
      action={<Switch words={words} table={table} turn={setTable} />}
    >
      {table ? (
        <Table
          caption={t('pipeline')}
          heads={[t('status'), t('referrals')]}
          rows={stages.map(({ name, value, to }) => ({ name, cells: [{ text: value, to }] }))}
        />
      ) : (
        <ul className="pipeline">
          {stages.map(({ status, count, name, value, to }) => (
            <li className={status} key={status}>
              <span id={`t-${status}`}>{name}</span>
              <b>
                <Num text={value} to={to} name={status} />
              </b>
              <svg className="bar" aria-hidden="true">
                <rect className="track" width="100%" height="100%" rx="3" />
                {count > 0 && <rect width={`${Math.round((count / most) * 1000) / 10}%`} height="100%" rx="3" />}
              </svg>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Sources({ data, words, currency, place }: Shown) {
  const { t, find, locale } = words;
  const between = { submittedFrom: data.from, submittedTo: data.to };
  const digits = minorDigits(currency);
  const amounts = numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const rows = data.topSources.map(({ source, submitted, converted, earned }): Row => {
    const name = find(`source_${source}`) ?? source;
    const leads = (count: number, status?: string): Target => ({
      list: 'referrals',
      title: name,
      value: String(count),
      filter: { source, status, ...between },
    });
    const amount = earned[place]?.amount ?? 0;
    const filter = { currency, source, earnedFrom: data.from, earnedTo: data.to };
    return {
      name,
      cells: [
        { text: numberFormat(locale).format(submitted), to: leads(submitted) },
        { text: numberFormat(locale).format(converted), to: leads(converted, 'converted') },
        {
          text: amounts.format(amount / 10 ** digits),
          to: { list: 'commissions', title: t('earned'), value: formatMoney(locale, { amount, currency }), filter },
        },
      ],
    };
  });
  return (
    <Section name="sources" title={t('sources')} note={t('sourcesHint')}>
      <Table
        caption={t('sources')}
        heads={[t('source'), t('referrals'), t('won'), t('earnedIn', { currency })]}
        rows={rows}
      />
    </Section>
  );
}

function Activity({ data, words }: SectionsProps) {
  const { t, locale } = words;
  const full = dateFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
  return (
    <Section name="events" title={t('activity')}>
      <ol className="activity">
        {data.activity.map((event) => {
          const sentence = sentenceOf(event, words);
          const at = new Date(event.occurredAt);
          return (
            <li key={event.id}>
              <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
                <path d="M5 10h9M10.5 6l4 4-4 4" />
              </svg>
              <span title={sentence}>
                <Num text={sentence} to={{ one: 'commission', id: event.subject.id }} />
              </span>
              <time dateTime={event.occurredAt} title={full.format(at)}>
                {formatAgo(locale, at.getTime(), Date.now())}
              </time>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** All that stands below the figures. */
export default function Sections({ data, words }: SectionsProps) {
  const place = placeOf(data, undefined);
  const currency = data.earnings[place]?.currency ?? data.currency;
  return (
    <>
      <Trend data={data} words={words} currency={currency} place={place} />
      <Pipeline data={data} words={words} />
      <Sources data={data} words={words} currency={currency} place={place} />
      <Activity data={data} words={words} />
    </>
  );
}

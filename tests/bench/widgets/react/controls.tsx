import type { Dashboard as Data } from '@siso/partner-sdk';
import { type SubmitEvent, useState } from 'react';
import { PERIODS, type Selection } from '../../../../widgets/src/commission-dashboard/selection.ts';
import { daysName, type Words } from '../../../../widgets/src/commission-dashboard/words.ts';

const SOURCES = ['website', 'email', 'call', 'event', 'social', 'import', 'other'];
const CUSTOM = 'custom';

interface ControlsProps {
  readonly data: Data;
  readonly words: Words;
  readonly selection: Selection;
  choose(selection: Selection): void;
}

/** Period or days, source, export. */
export function Controls({ data, words: { t, find, locale }, selection, choose }: ControlsProps) {
  const [choosing, setChoosing] = useState(false);
  const custom = choosing || Boolean(selection.from);
  const choosePeriod = (period: string) => {
    setChoosing(period === CUSTOM);
    if (period !== CUSTOM) choose({ period, source: selection.source });
  };
  const chooseDays = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const days = new FormData(event.currentTarget);
    choose({ from: String(days.get('from')), to: String(days.get('to')), source: selection.source });
  };
  return (
    <>
      <div className="choices">
        <select
          aria-label={t('period')}
          value={custom ? CUSTOM : (selection.period ?? 'last_12_months')}
          onChange={(event) => choosePeriod(event.target.value)}
        >
          {[...PERIODS, CUSTOM].map((each) => (
            <option value={each} key={each}>
              {find(`period_${each}`)}
            </option>
          ))}
        </select>
        <select
          aria-label={t('source')}
          value={selection.source ?? ''}
          onChange={(event) => choose({ ...selection, source: event.target.value || undefined })}
        >
          <option value="">{t('allSources')}</option>
          {SOURCES.map((each) => (
            <option value={each} key={each}>
              {find(`source_${each}`)}
            </option>
          ))}
        </select>
        <span className="note">{daysName(locale, data.from, data.to)}</span>
        <span className="export">
          <button
            className="secondary small"
            type="button"
            onClick={() => dispatchEvent(new CustomEvent('export-wanted', { detail: selection }))}
          >
            {t('exportCsv')}
          </button>
          <span className="note" role="status" />
        </span>
      </div>
      {custom && (
        <form className="days" onSubmit={chooseDays}>
          <label>
            {t('from')}
            <input type="date" name="from" required defaultValue={data.from} />
          </label>
          <label>
            {t('to')}
            <input type="date" name="to" required defaultValue={data.to} />
          </label>
          <button className="secondary" type="submit">
            {t('apply')}
          </button>
        </form>
      )}
    </>
  );
}

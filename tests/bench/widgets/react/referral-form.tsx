/** The referral form in React: the fields, labels, checks and formats of the element, uncontrolled inputs. */
import type { Brand } from '@siso/partner-sdk';
import { type ChangeEvent, type SubmitEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { referralForm } from '../../../../widgets/src/locales/en/referral-form.ts';
import { amountParameters, tidyAmount } from '../../../../widgets/src/referral-form/amount.ts';
import { checkValues, type Problems, stillWrong, type Values } from '../../../../widgets/src/referral-form/check.ts';
import { FIELDS, type FieldName, type FieldSpec, isReachField } from '../../../../widgets/src/referral-form/fields.ts';
import { ask, locale, lookOf, textsOf, useArrival } from './page.ts';

const t = textsOf(referralForm);
const { key } = window.site;
const brandArrives = ask<Brand>('/v1/brand', key);
const reach = FIELDS.filter(isReachField);

const ProblemIcon = () => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <circle cx="10" cy="10" r="7.5" />
    <path d="M10 6.2v4.6M10 13.6v.1" />
  </svg>
);

interface FieldProps {
  readonly field: FieldSpec;
  readonly problem: string | undefined;
  readonly currency: string;
}

function Field({ field, problem, currency }: FieldProps) {
  const { name, label, type, hint, optional, autocomplete = 'off' } = field;
  const amounts = useMemo(() => amountParameters(locale, currency), [currency]);
  const amount = type === 'amount';
  const described = [hint && `${name}-hint`, problem && `${name}-error`].filter(Boolean).join(' ') || undefined;
  const common = {
    id: name,
    name,
    autoComplete: autocomplete,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': described,
  };
  const control =
    type === 'textarea' ? (
      <textarea {...common} rows={3} dir="auto" />
    ) : (
      <input
        {...common}
        type={amount ? 'text' : type}
        inputMode={amount ? 'decimal' : undefined}
        dir={type === 'text' ? 'auto' : amount ? undefined : 'ltr'}
        required={label === 'name'}
        onBlur={amount ? (event) => tidyAmount(event.currentTarget, locale, currency) : undefined}
      />
    );
  return (
    <div className="field">
      <label htmlFor={name}>
        {t(label)} {optional && <span className="optional">({t('optional')})</span>}
      </label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {t(hint, amounts)}
        </p>
      )}
      {amount ? (
        <div className="amount">
          <span aria-hidden="true">{currency}</span>
          {control}
        </div>
      ) : (
        control
      )}
      {problem && (
        <p className="error" id={`${name}-error`}>
          <ProblemIcon />
          <span>{problem}</span>
        </p>
      )}
    </div>
  );
}

type Phase = 'editing' | 'sending' | 'sent' | 'failed';

function ReferralForm() {
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [phase, setPhase] = useState<Phase>('editing');
  const [problems, setProblems] = useState<Problems>(new Map());
  const [client, setClient] = useState('');
  const brand = useArrival(brandArrives);
  const currency = brand?.currency ?? 'USD';
  useLayoutEffect(() => window.bench.ready(), []);

  const check = () => {
    const values: Values = Object.fromEntries(
      new FormData(form.current ?? undefined) as unknown as Iterable<[string, string]>,
    );
    return checkValues(values, locale, currency);
  };
  const edited = (event: ChangeEvent<HTMLFormElement>) => {
    if (problems.size) setProblems(stillWrong(problems, check().problems, event.target.id));
  };
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (phase === 'sending') return;
    const { body, problems: found } = check();
    flushSync(() => setProblems(found));
    if (found.size) {
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return;
    }
    setPhase('sending');
    try {
      await ask('/v1/referrals', key, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ ...body, source: 'website', pageUrl: location.href }),
      });
      setClient(body.clientName ?? '');
      flushSync(() => setPhase('sent'));
      heading.current?.focus();
    } catch {
      setPhase('failed');
    }
  };
  const again = () => {
    form.current?.reset();
    setPhase('editing');
  };

  const textOf = (name: FieldName) => {
    const problem = problems.get(name);
    return problem && t(problem.text, { ...amountParameters(locale, currency), detail: problem.detail ?? '' });
  };
  const view = (field: FieldSpec) => (
    <Field key={field.name} field={field} problem={textOf(field.name)} currency={currency} />
  );
  const wrong = FIELDS.filter(({ name }) => problems.has(name));
  const sent = phase === 'sent';
  return (
    <div className="siso" style={lookOf(brand)}>
      <div className="root">
        <div className="intro" hidden={sent}>
          <h2>{t('title')}</h2>
          <p>{t('intro')}</p>
        </div>
        {sent && (
          <section className="panel success">
            <h2 tabIndex={-1} ref={heading}>
              {t('sentTitle')}
            </h2>
            <p>{t('sentText', { name: client })}</p>
            <button className="secondary" type="button" onClick={again}>
              {t('again')}
            </button>
          </section>
        )}
        <form noValidate ref={form} hidden={sent} onSubmit={submit} onChange={edited}>
          {wrong.length > 0 && (
            <section className="notice danger" aria-labelledby="summary">
              <ProblemIcon />
              <div>
                <strong id="summary">{t('summary', { count: wrong.length })}</strong>
                <ul>
                  {wrong.map(({ name }) => (
                    <li key={name}>
                      <button className="link" type="button" onClick={() => document.getElementById(name)?.focus()}>
                        {textOf(name)}
                      </button>
                    </li>
                  ))}
                </ul>
              </div>
            </section>
          )}
          {FIELDS.map((field) => {
            if (!isReachField(field)) return view(field);
            return field === reach[0] ? (
              <fieldset key="reach" aria-describedby="reach">
                <legend>{t('reachLegend')}</legend>
                <p className="hint" id="reach">
                  {t('reachHint')}
                </p>
                {reach.map(view)}
              </fieldset>
            ) : null;
          })}
          {phase === 'failed' && (
            <div className="notice danger" role="alert">
              <ProblemIcon />
              <div>
                <strong>{t('failedTitle')}</strong>
                <p>{t('failedText')}</p>
              </div>
            </div>
          )}
          <button className="primary" type="submit" aria-disabled={phase === 'sending'}>
            {t(phase === 'sending' ? 'sending' : 'send')}
          </button>
        </form>
        <div className="sr" role="status" />
      </div>
    </div>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<ReferralForm />);

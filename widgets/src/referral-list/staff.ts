import type { Currency, Referral, Siso } from '@siso/partner-sdk';
import { amountOf, amountProblem, typedAmount } from '../list/amount-field.ts';
import { choiceFilter } from '../list/filters.ts';
import type { Question, RowAction } from '../list/index.ts';
import { PartnerNames } from '../list/partner-names.ts';
import type { StaffHost } from '../list/staff-host.ts';
import { StaffTexts } from '../list/staff-texts.ts';
import type { StaffPart } from '../list/staffed.ts';
import type { Column } from '../list/table.ts';
import { referralListTexts } from '../locales/referral-list.ts';
import { referralListStaffTexts } from '../locales/referral-list-staff.ts';
import type { ReferralText, ReferralWords } from './words.ts';

const CURRENCIES: readonly Currency[] = ['USD', 'CAD', 'GBP', 'EUR', 'AUD'];

/** What the programme's own people see and do besides: whose referral it is, and its steps. */
export class StaffReferrals implements StaffPart {
  readonly #siso: Siso;
  readonly #host: StaffHost;
  readonly #names: PartnerNames;
  readonly #texts: StaffTexts;

  constructor(siso: Siso, host: StaffHost) {
    this.#siso = siso;
    this.#host = host;
    this.#names = new PartnerNames(siso, host.changed);
    this.#texts = new StaffTexts(referralListTexts, referralListStaffTexts, host.changed);
    this.speak(host.language());
  }

  get spoken(): Promise<void> {
    return this.#texts.spoken;
  }

  speak(language: string): void {
    this.#texts.speak(language);
  }

  stop(): void {
    this.#names.stop();
  }

  columns(t: ReferralWords['t']): readonly Column<Referral>[] {
    return [this.#names.column(t('partner'))];
  }

  filterView(t: ReferralWords['t'], chosen: string | undefined): unknown {
    return choiceFilter('partnerId', t('partner'), this.#names.choices, chosen, t('allPartners'));
  }

  actionsOf(row: Referral, words: ReferralWords): readonly RowAction[] {
    const { t } = words;
    const { status } = row;
    const step = (
      key: 'qualify' | 'win' | 'lose' | 'reopen',
      question: () => Question | Promise<Question>,
      done: ReferralText,
    ) => ({
      key,
      label: t(key),
      act: () => void this.#do(row, question(), t(done, { client: row.clientName }), key === 'lose'),
    });
    return [
      ...(status === 'new' ? [step('qualify', () => this.#qualify(row, words), 'qualified')] : []),
      ...(status === 'new' || status === 'qualified'
        ? [step('win', () => this.#win(row, words), 'wonDone'), step('lose', () => this.#lose(row, words), 'lostDone')]
        : []),
      ...(status === 'lost' ? [step('reopen', () => this.#reopen(row, words), 'reopened')] : []),
    ];
  }

  async #do(row: Referral, question: Question | Promise<Question>, text: string, canUndo: boolean): Promise<void> {
    if (await this.#host.ask(await question)) {
      this.#host.say({ text, ...(canUndo && { undo: () => this.#post(row, 'reopen') }) });
      await this.#host.refresh();
    }
  }

  #post({ id: referralId }: Referral, step: 'qualify' | 'reopen'): Promise<unknown> {
    const path = { referralId };
    return step === 'reopen'
      ? this.#siso.client.post('/v1/referrals/{referralId}/reopen', { path })
      : this.#siso.client.post('/v1/referrals/{referralId}/qualify', { path, body: {} });
  }

  #qualify(row: Referral, { t }: ReferralWords): Question {
    return {
      title: t('qualifyTitle', { client: row.clientName }),
      text: t('qualifyText'),
      confirm: t('qualify'),
      act: () => this.#post(row, 'qualify'),
    };
  }

  #reopen(row: Referral, { t }: ReferralWords): Question {
    return {
      title: t('reopenTitle', { client: row.clientName }),
      text: t('reopenText'),
      confirm: t('reopen'),
      act: () => this.#post(row, 'reopen'),
    };
  }

  #lose({ id: referralId, clientName }: Referral, { t }: ReferralWords): Question {
    return {
      title: t('loseTitle', { client: clientName }),
      text: t('loseText'),
      fields: [{ name: 'reason', label: t('reason'), type: 'textarea' }],
      confirm: t('lose'),
      danger: true,
      act: ({ reason }) =>
        this.#siso.client.post('/v1/referrals/{referralId}/lose', {
          path: { referralId },
          body: reason ? { reason } : {},
        }),
    };
  }

  /** The currency in which a project most likely is: that of the estimate, else the partner's own. */
  async #currencyOf({ estimatedValue, partnerId }: Referral): Promise<Currency> {
    if (estimatedValue) {
      return estimatedValue.currency;
    }
    const path = { partnerId };
    return this.#siso.client.get('/v1/partners/{partnerId}', { path }).then(
      ({ data }) => data.currency,
      () => 'USD',
    );
  }

  async #win(row: Referral, words: ReferralWords): Promise<Question> {
    const { id: referralId, clientName, clientCompany, estimatedValue } = row;
    const currencyOfProject = await this.#currencyOf(row);
    const { t, locale } = words;
    // Of one opening of the dialog: pressed again after a lost connection it wins once.
    const idempotencyKey = crypto.randomUUID();
    return {
      title: t('winTitle', { client: clientName }),
      text: t('winText'),
      fields: [
        {
          name: 'value',
          label: t('projectValue'),
          type: 'amount',
          required: true,
          value: estimatedValue ? typedAmount(estimatedValue, locale) : '',
        },
        {
          name: 'currency',
          label: t('currency'),
          type: 'choice',
          required: true,
          choices: CURRENCIES.map((each) => [each, each]),
          value: currencyOfProject,
        },
        { name: 'projectName', label: t('projectName'), hint: clientCompany ?? clientName },
        { name: 'convertedAt', label: t('wonOn'), type: 'date', hint: t('today') },
      ],
      confirm: t('win'),
      check: ({ value = '', currency = '' }) => ({ value: (value && amountProblem(value, currency, words)) || '' }),
      act: ({ value = '', currency, projectName, convertedAt }) =>
        this.#siso.client.post('/v1/referrals/{referralId}/convert', {
          path: { referralId },
          idempotencyKey,
          body: {
            value: { amount: amountOf(value, currency ?? '', locale), currency: currency as Currency },
            ...(projectName && { projectName }),
            ...(convertedAt && { convertedAt }),
          },
        }),
    };
  }
}

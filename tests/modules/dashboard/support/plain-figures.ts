/** The dashboard's figures by plain counting over a list of what was done: shares nothing with the product. */

export interface Lead {
  partnerId: string;
  submittedAt: string;
  source: string;
  status: 'new' | 'qualified' | 'converted' | 'lost';
  paid: { day: string; currency: string; commission: number }[];
}

export interface Question {
  leads: readonly Lead[];
  partnerId: string;
  zone: string;
  now: string;
  holdDays: number;
  currency: string;
  from: string;
  to: string;
}

export function localDay(instant: string, zone: string): string {
  const [month, day, year] = new Date(instant)
    .toLocaleDateString('en-US', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .split('/');
  return `${year}-${month}-${day}`;
}

export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** `count` months that end with the day's. */
export function monthsBefore(day: string, count: number): string[] {
  let [year, month] = day.split('-').map(Number) as [number, number];
  const months: string[] = [];
  for (; months.length < count; month--) {
    if (month === 0) [year, month] = [year - 1, 12];
    months.unshift(`${year}-${String(month).padStart(2, '0')}`);
  }
  return months;
}

export function plainFigures(q: Question) {
  const leads = q.leads
    .filter((lead) => lead.partnerId === q.partnerId)
    .map((lead) => ({ ...lead, day: localDay(lead.submittedAt, q.zone) }));
  const payments = leads.flatMap((lead) => lead.paid.map((paid) => ({ ...paid, source: lead.source })));
  const today = localDay(q.now, q.zone);
  const others = [...new Set(payments.map((paid) => paid.currency))].filter((each) => each !== q.currency).sort();
  const currencies = [q.currency, ...others];
  const sum = (currency: string, condition: (paid: (typeof payments)[number]) => boolean) => ({
    amount: payments
      .filter((paid) => paid.currency === currency && condition(paid))
      .reduce((total, paid) => total + paid.commission, 0),
    currency,
  });
  const inRange = (day: string) => day >= q.from && day <= q.to;
  const submitted = leads.filter((lead) => inRange(lead.day));
  const won = submitted.filter((lead) => lead.status === 'converted');
  const count = (status: string) => leads.filter((lead) => lead.status === status).length;
  const sources = [
    ...new Set([...submitted, ...payments.filter((paid) => inRange(paid.day))].map((each) => each.source)),
  ];
  return {
    earnings: currencies.map((currency) => ({
      currency,
      thisMonth: sum(currency, (paid) => paid.day.slice(0, 7) === today.slice(0, 7)),
      yearToDate: sum(currency, (paid) => paid.day.slice(0, 4) === today.slice(0, 4)),
      inRange: sum(currency, (paid) => inRange(paid.day)),
      pending: sum(currency, (paid) => plusDays(paid.day, q.holdDays) > today),
      payable: sum(currency, (paid) => plusDays(paid.day, q.holdDays) <= today),
      paid: sum(currency, () => false),
    })),
    referrals: {
      active: count('new') + count('qualified'),
      submitted: submitted.length,
      converted: won.length,
      conversionRate: submitted.length === 0 ? null : String(Math.round((won.length / submitted.length) * 1e4) / 1e4),
    },
    pipeline: ['new', 'qualified', 'converted', 'lost'].map((status) => ({ status, count: count(status) })),
    series: monthsBefore(q.to, 12).map((month) => ({
      month,
      submitted: leads.filter((lead) => lead.day.startsWith(month)).length,
      converted: leads.filter((lead) => lead.day.startsWith(month) && lead.status === 'converted').length,
      earned: currencies.map((currency) => sum(currency, (paid) => paid.day.startsWith(month))),
    })),
    topSources: sources
      .map((source) => ({
        source,
        submitted: submitted.filter((lead) => lead.source === source).length,
        converted: won.filter((lead) => lead.source === source).length,
        earned: currencies.map((currency) => sum(currency, (paid) => paid.source === source && inRange(paid.day))),
      }))
      .sort((a, b) => b.submitted - a.submitted || b.converted - a.converted || (a.source < b.source ? -1 : 1))
      .slice(0, 5),
  };
}

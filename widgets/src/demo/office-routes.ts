import type { Answered } from '../base/states.ts';
import { at, fits, missing, one, page, type Route } from './answers.ts';

const created = (body: unknown): Answered => ({ status: 201, body });
const given = (body: unknown) => (body ?? {}) as Readonly<Record<string, unknown>>;

/** The part of the API that the programme's own people ask, and a partner for its profile. */
export const OFFICE_ROUTES: Readonly<Record<string, Route>> = {
  'GET /v1/partners': ({ office, query }) =>
    page(
      office.partners.filter(
        ({ tier, status, companyName, archivedAt }) =>
          !archivedAt &&
          fits(query, 'tier', tier) &&
          fits(query, 'status', status) &&
          fits(query, 'companyName', companyName),
      ),
      query,
    ),
  'POST /v1/partners': ({ office, body, now }) => created(office.takeIn(given(body), now)),
  'GET /v1/partners/*': ({ office, ids }) => one(at(office.partners, ids[0])),
  'PATCH /v1/partners/*': ({ office, ids, body, now }) => {
    const partner = at(office.partners, ids[0]);
    return partner ? one(office.change(partner, given(body), now)) : missing;
  },
  'POST /v1/partners/*/archive': ({ office, ids, now }) => {
    const partner = at(office.partners, ids[0]);
    return partner ? one(office.archive(partner, now)) : missing;
  },
  'GET /v1/plans': ({ office, query }) => {
    const on = query.get('on');
    const plans = on ? office.inForce(on) : office.plans;
    return page(
      plans.filter(({ tier, archivedAt }) => !archivedAt && fits(query, 'tier', tier)),
      query,
    );
  },
  'POST /v1/plans': ({ office, body, now }) => created(office.addPlan(given(body), now)),
  'POST /v1/plans/*/archive': ({ office, ids, now }) => {
    const plan = at(office.plans, ids[0]);
    return plan ? one(office.archive(plan, now)) : missing;
  },
  'GET /v1/programme': ({ office }) => one(office.programme),
  'PATCH /v1/programme': ({ office, body }) => {
    Object.assign(office.programme, body);
    return one(office.programme);
  },
};

import { describe, expectTypeOf, test } from 'vitest';
import type { ListPaths, OptionsOf, PathsWith, Rest, ResultOf } from '../../../sdk/src/client-types.ts';
import { type Client, createClient, type Page, type paths, type Referral } from '../../../sdk/src/index.ts';

// The compiler is the judge here (`npm run check`); nothing is called.
type Options<P extends keyof paths, M extends 'get' | 'post' | 'patch' | 'delete'> = OptionsOf<paths, P, M>;
type Gets = PathsWith<paths, 'get'>;

describe('the client`s types come from the document', () => {
  test('paths and methods', () => {
    expectTypeOf(createClient).returns.toEqualTypeOf<Client>();
    expectTypeOf<'/v1/referrals/{referralId}'>().toExtend<Gets>();
    expectTypeOf<'/v1/nowhere'>().not.toExtend<Gets>();
    expectTypeOf<'/v1/referrals'>().not.toExtend<PathsWith<paths, 'delete'>>();
    expectTypeOf<'/v1/referrals/{referralId}/qualify'>().not.toExtend<Gets>();
  });

  test('answers', () => {
    expectTypeOf<ResultOf<paths, '/v1/referrals/{referralId}', 'get'>>().toEqualTypeOf<Referral>();
    expectTypeOf<ResultOf<paths, '/v1/referrals', 'post'>>().toEqualTypeOf<Referral>();
    expectTypeOf<ResultOf<paths, '/v1/referrals', 'get'>>().toExtend<Page<Referral>>();
    type Removal = ResultOf<paths, '/v1/projects/{projectId}/milestones/{milestoneId}', 'delete'>;
    expectTypeOf<Removal>().toEqualTypeOf<undefined>();
  });

  test('what a call needs', () => {
    expectTypeOf<{ path: { referralId: string } }>().toExtend<Options<'/v1/referrals/{referralId}', 'get'>>();
    expectTypeOf<object>().not.toExtend<Options<'/v1/referrals/{referralId}', 'get'>>();
    expectTypeOf<object>().not.toExtend<Options<'/v1/referrals', 'post'>>();
    expectTypeOf<{ body: { source: 'email' } }>().not.toExtend<Options<'/v1/referrals', 'post'>>();
    expectTypeOf<{ body: { clientName: string }; idempotencyKey: string }>().toExtend<
      Options<'/v1/referrals', 'post'>
    >();
    expectTypeOf<{ query: { status: 'nope' } }>().not.toExtend<Options<'/v1/referrals', 'get'>>();
    expectTypeOf<Rest<Options<'/v1/referrals', 'get'>>>().toEqualTypeOf<[options?: Options<'/v1/referrals', 'get'>]>();
    expectTypeOf<Rest<Options<'/v1/referrals', 'post'>>>().toEqualTypeOf<[options: Options<'/v1/referrals', 'post'>]>();
  });

  test('lists', () => {
    expectTypeOf<'/v1/referrals'>().toExtend<ListPaths<paths>>();
    expectTypeOf<'/v1/dashboard'>().not.toExtend<ListPaths<paths>>();
  });
});

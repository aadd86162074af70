import { pipeline } from './en/pipeline.ts';
import { referralList } from './en/referral-list.ts';
import { joined } from './joined.ts';
import { listTexts } from './list.ts';

/** Words that the lists of referrals and of projects share. */
export type PipelineText = keyof typeof pipeline;

/** Keys of the texts that the list of referrals has of its own. */
export type ReferralListText = keyof typeof referralList;

/** The texts of the list of referrals; those for the programme's own people come with their part. */
export const referralListTexts = listTexts(
  'referralList',
  { ...pipeline, ...referralList },
  {
    ar: joined(
      () => import('./ar/pipeline.ts'),
      () => import('./ar/referral-list.ts'),
    ),
    de: joined(
      () => import('./de/pipeline.ts'),
      () => import('./de/referral-list.ts'),
    ),
    es: joined(
      () => import('./es/pipeline.ts'),
      () => import('./es/referral-list.ts'),
    ),
    fr: joined(
      () => import('./fr/pipeline.ts'),
      () => import('./fr/referral-list.ts'),
    ),
  },
);

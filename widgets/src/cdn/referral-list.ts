import './origin.ts';

export * from '../referral-list/define.ts';

import './origin.ts';

export * from '../referral-form/define.ts';

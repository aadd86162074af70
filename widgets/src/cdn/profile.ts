import './origin.ts';

export * from '../profile/define.ts';

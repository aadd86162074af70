import './origin.ts';

export * from '../plan-list/define.ts';

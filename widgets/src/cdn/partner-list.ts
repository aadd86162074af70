import './origin.ts';

export * from '../partner-list/define.ts';

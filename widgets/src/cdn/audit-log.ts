import './origin.ts';

export * from '../audit-log/define.ts';

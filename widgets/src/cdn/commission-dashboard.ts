import './origin.ts';

export * from '../commission-dashboard/define.ts';

import './origin.ts';

export * from '../team/define.ts';

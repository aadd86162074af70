import './origin.ts';

export * from '../security/define.ts';

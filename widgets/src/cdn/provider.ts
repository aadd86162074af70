import './origin.ts';

export * from '../provider/define.ts';

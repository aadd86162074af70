import './origin.ts';

export * from '../api-keys/define.ts';

import './origin.ts';

export * from '../sign-in/define.ts';

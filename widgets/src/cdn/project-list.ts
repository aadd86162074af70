import './origin.ts';

export * from '../project-list/define.ts';

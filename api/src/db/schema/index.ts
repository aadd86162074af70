export * from './access.ts';
export * from './counters.ts';
export * from './people.ts';
export * from './pipeline.ts';
export * from './programme.ts';
export * from './record.ts';

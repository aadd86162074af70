import type { Parameters } from '../locales/catalog.ts';
import type { access } from '../locales/en/access.ts';

/** Key of a text that sign-in, security and the question who it is share. */
export type AccessText = keyof typeof access;

/** Gives a text in the language in use. */
export type Say<Key extends string = AccessText> = (key: Key | AccessText, parameters?: Parameters) => string;

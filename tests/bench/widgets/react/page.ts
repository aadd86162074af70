/** What both React pages share: the API, the brand, the texts. Texts, sums and checks are the elements' own modules. */
import type { Brand } from '@siso/partner-sdk';
import { type CSSProperties, useLayoutEffect, useState } from 'react';
import { fill, type Message, type Parameters } from '../../../../widgets/src/locales/catalog.ts';

declare global {
  interface Window {
    /** The API's origin and the key, from the page. */
    readonly site: { readonly apiUrl: string; readonly key: string };
    /** The stopwatch in the page's head. */
    readonly bench: { ready(): void };
  }
}

/** The language of the page, as the elements find it. */
export const locale = document.documentElement.lang || navigator.language || 'en';

/** Asks the API. @throws Error with the status where it refuses */
export async function ask<T>(path: string, token: string, init: RequestInit = {}): Promise<T> {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json', ...init.headers };
  const response = await fetch(window.site.apiUrl + path, { ...init, headers });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

/** Writes the texts of one group. */
export const textsOf =
  <Key extends string>(group: Readonly<Record<Key, Message>>) =>
  (key: Key, parameters?: Parameters): string =>
    fill(group[key], locale, parameters);

/** The value of a promise once it is there. */
export function useArrival<T>(promise: Promise<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useLayoutEffect(() => {
    let here = true;
    promise.then(
      (arrived) => here && setValue(arrived),
      (error: unknown) => console.error(error),
    );
    return () => {
      here = false;
    };
  }, [promise]);
  return value;
}

/** A brand as the properties that the sheet reads. */
export const lookOf = (brand: Brand | undefined): CSSProperties | undefined =>
  brand && ({ '--_brand': brand.color, '--_rounding': `${brand.radius ?? 6}px` } as CSSProperties);

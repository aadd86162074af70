import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAttribution } from '../../../sdk/src/attribution.ts';

const read = (href: string, referrer = '') => readAttribution({ href }, referrer);

describe('attribution', () => {
  test('reads the campaign, the page and where the visitor came from', () => {
    const page =
      'https://partner.example/offer?utm_source=newsletter&utm_medium=email&utm_campaign=spring%20sale&ref=7';
    expect(read(page, 'https://news.example/issue/12')).toEqual({
      utm: { source: 'newsletter', medium: 'email', campaign: 'spring sale', term: null, content: null },
      pageUrl: page,
      referrerUrl: 'https://news.example/issue/12',
    });
    expect(read('https://partner.example/')).toEqual({
      utm: null,
      pageUrl: 'https://partner.example/',
      referrerUrl: null,
    });
  });

  test('leaves out credentials, the fragment and whatever opens something', () => {
    const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln';
    const secrets = [
      'token=1',
      'access_token=1',
      'id_token=1',
      'api_key=1',
      'apikey=1',
      'api-key=1',
      'key=1',
      'password=1',
      'pwd=1',
      'code=1',
      'auth=1',
      'session=1',
      'PHPSESSID=1',
      'sid=1',
      'sig=1',
      'X-Amz-Signature=1',
      'jwt=1',
      'otp=1',
      'client_secret=1',
      'state=1',
      `anything=${jwt}`,
    ];
    for (const secret of secrets) {
      const { pageUrl, referrerUrl } = read(
        `https://me:pw@partner.example/a?x=1&${secret}&y=2#frag`,
        `https://u:p@from.example/?${secret}`,
      );
      expect(pageUrl, secret).toBe('https://partner.example/a?x=1&y=2');
      expect(referrerUrl, secret).toBe('https://from.example/');
    }
    const harmless =
      'https://partner.example/?design=big&keyword=roof&gclid=Cj0&estate=2&promocode=x&author=ada&hotplate=1';
    expect(read(harmless).pageUrl).toBe(harmless);
  });

  test('takes the campaign of the page of the same site that led here, not of another site', () => {
    const landing = 'https://partner.example/landing?utm_source=ad';
    expect(read('https://partner.example/contact', landing).utm).toMatchObject({ source: 'ad' });
    expect(read('https://partner.example/contact?utm_source=own', landing).utm).toMatchObject({ source: 'own' });
    expect(read('https://partner.example/contact', 'https://other.example/?utm_source=ad').utm).toBeNull();
  });

  test('is nothing where there is no web page', () => {
    expect(read('about:blank', 'android-app://com.example')).toEqual({ utm: null, pageUrl: null, referrerUrl: null });
    expect(read('file:///home/ada/form.html')).toMatchObject({ pageUrl: null });
  });

  test('never makes what the API refuses, whatever the address', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.nat(3_000),
        (search, value, n) => {
          const url = new URL('https://partner.example/a/page#part');
          url.search = search;
          url.searchParams.append('utm_source', value);
          url.searchParams.append('pad', 'x'.repeat(n));
          const { utm, pageUrl } = read(url.href, `${url.origin}/${'p'.repeat(n)}`);
          const texts = Object.values(utm ?? {}).filter((text) => text !== null);
          const fine = (text: string) =>
            text.length > 0 &&
            text.length <= 200 &&
            text === text.trim() &&
            text.isWellFormed() &&
            !/\p{Cc}/u.test(text);
          return texts.every(fine) && pageUrl !== null && pageUrl.length <= 2048 && /^https?:\/\/[^#]*$/.test(pageUrl);
        },
      ),
      { numRuns: 300 },
    );
  });
});

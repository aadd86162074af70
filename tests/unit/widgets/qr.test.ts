import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { qrCode } from '../../../widgets/src/auth/qr.ts';

/** Four pixels per module, in black on white, with the quiet zone. */
function pictureOf(rows: readonly (readonly boolean[])[]) {
  const [scale, quiet] = [4, 4];
  const width = (rows.length + 2 * quiet) * scale;
  const data = new Uint8Array(width * width * 3).fill(255);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      if (rows[Math.floor(y / scale) - quiet]?.[Math.floor(x / scale) - quiet])
        data.fill(0, (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  }
  return { width, height: width, data };
}

/** Printable characters that do not repeat soon. */
const textOf = (length: number) =>
  String.fromCharCode(...Array.from({ length }, (_, i) => 33 + ((i * 7 + Math.floor(i / 90)) % 90)));

describe('a QR code', () => {
  // The least and the most of every version that an address of usual length needs, and some of the larger.
  test.each([1, 17, 18, 32, 33, 53, 54, 78, 79, 106, 107, 134, 135, 154, 155, 192, 193, 230, 231, 271, 272, 458, 858])(
    'of %i bytes is read by another library as what it holds',
    (length) => {
      const text = textOf(length);
      expect(decodeQR(pictureOf(qrCode(text)))).toBe(text);
    },
  );

  test('holds an address for authenticator apps', () => {
    const uri =
      'otpauth://totp/SISO%20Partner:jos%C3%A9%40partner.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=SISO%20Partner&algorithm=SHA1&digits=6&period=30';
    expect(decodeQR(pictureOf(qrCode(uri)))).toBe(uri);
  });

  test('refuses what does not fit', () => {
    expect(() => qrCode('x'.repeat(859))).toThrow(RangeError);
  });
});

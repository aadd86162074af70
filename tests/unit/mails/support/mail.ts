import type { Mail } from '../../../../api/src/ports/mailer.ts';

/** A mail with what transports like to break: umlauts, a comma in a name, long lines, a lone dot. */
export const MAIL: Mail = {
  id: 'mal_01k9zq3m7xw5v8h2t6r4d1e0cb',
  kind: 'invitation',
  locale: 'de',
  to: 'ada@byron.example',
  senderName: 'Bürø Nørd, „Partner“',
  subject: 'Sie sind zu Bürø Nørd eingeladen – مرحبًا',
  text: `Guten Tag,\n\n.\nein Punkt allein beendet nichts.\n${'lang '.repeat(300)}\nhttp://localhost:8787/invitation#k7Q2mZxV9pB4cT1nR8sW3yH6dF0gJ5aLeUoI\n`,
  html: '<!doctype html><html lang="de"><body><p>Grüße</p></body></html>',
};

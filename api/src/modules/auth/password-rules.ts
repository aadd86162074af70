/**
 * What is good enough as a password, after NIST SP 800-63B: long, not among the common ones, not what anybody would try
 * first for this person. No rules of composition. Pure.
 */
import { invalidField } from '../../core/errors.ts';

export const SHORTEST = 12;
export const LONGEST = 128;

/** Of the most used passwords those that are long enough to come in question; digits and signs at either end do not count. */
const COMMON = new Set(
  `abcdefghijkl abcdefghijklm administrator adminadminadmin alphabetagamma changemechangeme correcthorsebatterystaple
  dragondragon footballfootball fuckyoufuckyou helloworldhello iloveyouforever iloveyousomuch jordanmichael letmeinletmein
  liverpoolfc manchesterunited masterofpuppets michaeljordan mynameisearl newpassword nopasswordhere passwordpassword
  passwordqwerty passw0rdpassw0rd princessprincess qazwsxedcrfv qwertyqwerty qwertyuiopas qwertyuiopasdf
  qwertyuiopasdfghjkl qwertzuiopas secretsecret sunshinesunshine superman superpassword supersecret thisisapassword
  thisismypassword trustnoone unbelievable welcomewelcome whateverwhatever zaq1zaq1zaq1 zxcvbnmasdfgh zxcvbnmzxcvbnm
  administrateur motdepassemotdepasse contrasenacontrasena passwortpasswort bonjourbonjour 1q2w3e4r5t6y 1qaz2wsx3edc
  1qaz2wsx3edc4rfv q1w2e3r4t5y6 a1b2c3d4e5f6 1a2b3c4d5e6f 123qweasdzxc qweasdzxc123 password qwertyuiop letmein welcome
  iloveyou sunshine princess football baseball monkey dragon shadow master superman batman trustno1 starwars whatever
  changeme secret passwort motdepasse contrasena contraseña admin login siso sisopartner partner`.split(/\s+/),
);

/** `abcdefghijkl`, `123456789012`, and the keyboard's rows. */
const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm'];

const isRun = (text: string) =>
  RUNS.some((run) => run.repeat(2).includes(text) || [...run.repeat(2)].reverse().join('').includes(text));

/** One to four characters again and again. */
const isRepeated = (text: string) => /^(.{1,4})\1+.{0,3}$/u.test(text);

/** Whether little is left once a word is taken out. */
const isMostly = (text: string, word: string) =>
  word.length >= 4 && text.replaceAll(word, '').length < 6 && text.includes(word);

/**
 * @throws ProblemError `validation_failed` at `pointer`, saying what to do instead
 */
export function assertGoodPassword(
  password: string,
  about: { email: string; name: string | null; companyName: string | null },
  pointer: string,
): void {
  const length = [...password].length;
  if (length < SHORTEST) throw invalidField(pointer, `At least ${SHORTEST} characters; a few words are easy to keep.`);
  if (length > LONGEST) throw invalidField(pointer, `At most ${LONGEST} characters.`);
  const plain = password.normalize('NFKC').toLowerCase();
  const core = plain.replace(/^[\d\W_]+|[\d\W_]+$/gu, '');
  if (COMMON.has(plain) || COMMON.has(core) || isRun(plain) || isRepeated(plain)) {
    throw invalidField(pointer, 'This is among the first that anybody would try. Choose another.');
  }
  const [mailbox = '', host = ''] = about.email.toLowerCase().split('@');
  const names = [about.companyName, about.name].flatMap((each) => {
    const text = each?.toLowerCase() ?? '';
    return [text, text.replace(/\s+/g, ''), ...text.split(/[\s.,-]+/)];
  });
  const words = [about.email.toLowerCase(), mailbox, host, ...host.split('.'), ...names];
  if (words.some((word) => isMostly(plain, word))) {
    throw invalidField(pointer, 'This is too close to your address, your name or your company. Choose another.');
  }
}

import type { MailParts } from './compose.ts';
import { type Accent, accentOf, DARK, LIGHT } from './palette.ts';
import { asHtml, asName, asText, escapeHtml } from './phrase.ts';

const FONTS = `system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif`;

/**
 * The mail as HTML for mail programs of every age: tables for the layout, styles on each element, dark colours for those
 * that ask. Nothing is fetched but the brand's logo.
 */
export function mailHtml(parts: MailParts): string {
  const { brand, action, locale, direction } = parts;
  const accent = accentOf(brand.color);
  const font = escapeHtml(brand.font === null ? FONTS : `${brand.font},${FONTS}`);
  const start = direction === 'rtl' ? 'right' : 'left';
  const cell = (inner: string, style: string, className = '') =>
    `<tr><td align="${start}"${className && ` class="${className}"`} style="font-family:${font};${style}">${inner}</td></tr>`;
  const body = `font-size:16px;line-height:24px;color:${LIGHT.text};padding:0 0 16px`;
  const small = `font-size:14px;line-height:20px`;
  const rows = [
    cell(header(parts, font), 'padding:0 0 24px'),
    cell(
      `<h1 class="text" style="margin:0;font-family:${font};font-size:22px;line-height:28px;font-weight:600;color:${LIGHT.text}">${asHtml(parts.heading)}</h1>`,
      'padding:0 0 16px',
    ),
    cell(asHtml(parts.hello), body, 'text'),
    cell(asHtml(parts.body), body, 'text'),
    ...(parts.facts.length > 0 ? [cell(facts(parts, start, font), 'padding:4px 0 20px')] : []),
    cell(button(action, accent.light, Math.min(brand.radius ?? 6, 24), font), 'padding:8px 0 24px'),
    ...(parts.expires === null
      ? []
      : [
          cell(asHtml(parts.expires), `${small};color:${LIGHT.muted};padding:0 0 8px`, 'muted'),
          cell(
            `${escapeHtml(parts.copyLink)}<br><a class="link" href="${escapeHtml(action.url)}" dir="ltr" style="color:${accent.light.text};word-break:break-all">${escapeHtml(action.url)}</a>`,
            `${small};color:${LIGHT.muted};padding:0 0 24px`,
            'muted',
          ),
        ]),
    cell(
      `<strong style="font-weight:600">${escapeHtml(parts.notYouTitle)}</strong><br>${escapeHtml(parts.notYou)}`,
      `${small};color:${LIGHT.text};padding:20px 0;border-top:1px solid ${LIGHT.line}`,
      'text line',
    ),
    cell(
      asHtml(parts.footer),
      `font-size:12px;line-height:18px;color:${LIGHT.muted};padding:16px 0 0;border-top:1px solid ${LIGHT.line}`,
      'muted line',
    ),
  ];
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escapeHtml(parts.subject)}</title>
<style>${darkRules(accent.dark)}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:${LIGHT.ground};-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(asText(parts.body))}</div>
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${direction}" style="background:${LIGHT.ground}"><tr><td align="center" style="padding:32px 20px 40px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${direction}" style="max-width:560px">
${rows.join('\n')}
</table>
</td></tr></table>
</body>
</html>
`;
}

/** The logo on a plate of its own, for most are drawn for white; the name in words where there is none. */
function header({ brand }: MailParts, font: string): string {
  const name = escapeHtml(asName(brand.name));
  const words = `font-family:${font};font-size:16px;line-height:24px;font-weight:600;color:${LIGHT.text}`;
  if (brand.logoUrl === null) return `<bdi class="text" style="${words}">${name}</bdi>`;
  return `<img class="logo" src="${escapeHtml(brand.logoUrl)}" alt="${name}" height="36" style="display:block;border:0;height:36px;width:auto;max-width:240px;${words}">`;
}

/** A cell with a colour of its own: the oldest programs leave out the padding of links. */
function button({ label, url }: MailParts['action'], { fill, on, text }: Accent, radius: number, font: string): string {
  const shape = `border-radius:${radius}px`;
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="button" bgcolor="${fill}" style="background:${fill};border:1px solid ${text};${shape}"><a href="${escapeHtml(url)}" style="display:inline-block;padding:11px 22px;font-family:${font};font-size:16px;line-height:22px;font-weight:600;color:${on};text-decoration:none;${shape}">${escapeHtml(label)}</a></td></tr></table>`;
}

function facts(parts: MailParts, start: string, font: string): string {
  const cell = `padding:8px 0;border-bottom:1px solid ${LIGHT.line};font-family:${font};font-size:14px;line-height:20px;vertical-align:top`;
  const rows = parts.facts.map(
    ({ label, value }) =>
      `<tr><th scope="row" class="muted line" align="${start}" style="${cell};padding-inline-end:16px;font-weight:400;color:${LIGHT.muted};width:34%">${escapeHtml(label)}</th><td class="text line" align="${start}" style="${cell};color:${LIGHT.text}">${asHtml(value)}</td></tr>`,
  );
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" dir="${parts.direction}">${rows.join('')}</table>`;
}

const darkRules = ({ text }: Accent): string =>
  `:root{color-scheme:light dark}@media(prefers-color-scheme:dark){.ground{background:${DARK.ground}!important}.text{color:${DARK.text}!important}.muted{color:${DARK.muted}!important}.line{border-color:${DARK.line}!important}.link{color:${text}!important}.button{border-color:${text}!important}.logo{background:#fff!important;border-radius:4px;padding:6px!important}}`;

/** What somebody pastes to use a new key: the form's tag, or a request that shows that the key works. */
export function snippetOf(kind: string, key: string, apiUrl: string): string {
  return kind === 'publishable'
    ? `<script type="module" src="${apiUrl}/cdn/v1/siso.js"></script>
<siso-referral-form publishable-key="${key}"></siso-referral-form>`
    : `SISO_API_KEY=${key}

curl ${apiUrl}/v1/partners -H "Authorization: Bearer $SISO_API_KEY"`;
}

interface ImportMeta {
  readonly env: { readonly VITE_SISO_API_URL: string; readonly VITE_SISO_PUBLISHABLE_KEY: string };
}

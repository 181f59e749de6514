import { randomBytes } from 'node:crypto';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import { inlineConstants } from './scripts/bundle.mjs';

/** Real mode needs SharedArrayBuffer, which a browser gives only to a page that isolates itself. */
export const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

const policy = (script = "'self'", style = "'self'", connect = "'self'") =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    "worker-src 'self'",
    `style-src ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Content Security Policy of the built page. */
export const productionPolicy = policy();

/** Writes the policy into index.html, so that it holds on hosts where no header can be set. */
function policyMeta(): Plugin {
  return {
    name: 'policy-meta',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: productionPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const nonce = randomBytes(16).toString('base64');

export default defineConfig(({ command, isPreview }) => ({
  base: './',
  plugins: [react(), policyMeta()],
  // The dev server's own scripts and styles are inline: they carry a nonce. The build has none inline.
  html: command === 'serve' && !isPreview ? { cspNonce: nonce } : {},
  worker: { format: 'es' as const, rolldownOptions: inlineConstants },
  build: { target: 'es2022', sourcemap: true, chunkSizeWarningLimit: 1000, rolldownOptions: inlineConstants },
  server: {
    host: '127.0.0.1', // not the network's, and the same address whatever `localhost` means here
    headers: {
      ...isolation,
      'Content-Security-Policy': policy(`'self' 'nonce-${nonce}'`, `'self' 'nonce-${nonce}'`, "'self' ws:"),
    },
  },
  preview: {
    host: '127.0.0.1',
    headers: { ...isolation, 'Content-Security-Policy': productionPolicy },
  },
}));

import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * What the page may load: itself and nothing else. `wasm-unsafe-eval` lets the mesh decoder compile
 * its own bundled WebAssembly; inline styles are the live positions of labels and meters.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into the built page, so that any static host serves it without settings. */
function contentSecurityPolicyTag(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The page in one file: see `scripts/offline/write-single-file.ts`. */
const isSingle = process.env.DEEP_SIX_SINGLE === '1';

/** The libraries change seldom: they stay in the visitor's cache when the page changes. */
const parts = {
  codeSplitting: {
    groups: [
      {
        // first in rank, or three's chunk would take what it shares with the panels
        name: 'react',
        test: /node_modules[\\/](react|react-dom|scheduler|zustand|use-sync-external-store)[\\/]/,
        priority: 2,
      },
      {
        name: 'three',
        // exporters come when something is saved
        test: /node_modules[\\/](three(?![\\/]examples[\\/]jsm[\\/]exporters)|three-stdlib|camera-controls|@react-three)[\\/]/,
        priority: 1,
      },
      {
        // one file packs better than the fifteen that its users would make of it, and all of it is in the first load
        name: 'kernel',
        test: /src[\\/](math|units|biomechanics|deform|movements[\\/](?!trace|spread)|anatomy[\\/](catalog|attachments|muscles|landmarks|create-hip-model|path-file|architecture|sources|frames|side|segments)\.ts)/,
        priority: 1,
      },
    ],
  },
};

export default defineConfig({
  define: { 'import.meta.env.APP_VERSION': JSON.stringify(version) },
  // relative addresses: the built folder works under any path of any host
  base: './',
  plugins: [react(), ...(isSingle ? [] : [contentSecurityPolicyTag()])],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    ...(isSingle && { assetsInlineLimit: 1e9, cssCodeSplit: false, modulePreload: false }),
    rolldownOptions: { output: isSingle ? { format: 'iife', codeSplitting: false } : parts },
  },
  preview: {
    port: 4173,
    headers: {
      // any page may hold the model in a frame: there is nothing to steal behind a click
      'Content-Security-Policy': contentSecurityPolicy,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
});

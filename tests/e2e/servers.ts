/**
 * Serves the page in the ways people meet it: `dev` as `npm start` does, and the last build: `preview` with all
 * headers, `subpath` the same below /some/where/, `plain` below /repo/ by a server that sends no header of ours.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { createServer as createViteServer, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { isolation, productionPolicy } from '../../vite.config.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly dev: string;
    readonly preview: string;
    readonly subpath: string;
    readonly plain: string;
  }
}

const MIME: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
};

const closers: (() => unknown)[] = [];

export async function setup(project: TestProject): Promise<void> {
  if (!existsSync('dist/index.html'))
    throw new Error('There is no build to test: run `npx vite build` first.');
  const dev = await createViteServer({ server: { port: 0 }, logLevel: 'error' });
  await dev.listen();
  const vite = await preview({ preview: { port: 0 }, logLevel: 'error' });
  const headers = { ...isolation, 'Content-Security-Policy': productionPolicy };
  const subpath = await serve('/some/where/', headers);
  const plain = await serve('/repo/', {});
  project.provide('dev', `${address(dev.httpServer as Server)}/`);
  project.provide('preview', `${address(vite.httpServer as Server)}/`);
  project.provide('subpath', `${address(subpath)}/some/where/`);
  project.provide('plain', `${address(plain)}/repo/`);
  closers.push(
    () => dev.close(),
    () => vite.close(),
    () => subpath.close(),
    () => plain.close(),
  );
}

export async function teardown(): Promise<void> {
  await Promise.all(closers.map((close) => close()));
}

function serve(base: string, headers: Record<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    let file = join('dist', normalize(path.startsWith(base) ? path.slice(base.length) : '../outside'));
    if (file === 'dist' || path === base) file = 'dist/index.html';
    if (!file.startsWith('dist') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end('not found');
      return;
    }
    response.writeHead(200, {
      ...headers,
      'Content-Type': MIME[extname(file)] ?? 'application/octet-stream',
    });
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function address(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

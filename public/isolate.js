/* For static hosts that cannot send headers. One file, two lives:
   in the page it registers itself as a service worker and reloads once, if the page is not isolated;
   in the worker it hands every answer of this site on with the three headers that isolate a page. */
if (typeof window === 'undefined') serve();
else if (!window.crossOriginIsolated && window.isSecureContext && 'serviceWorker' in navigator) register();

function serve() {
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.cache === 'only-if-cached' && request.mode !== 'same-origin') return;
    event.respondWith(fetch(request).then((response) => withHeaders(response, request.destination)));
  });
}

function withHeaders(response, destination) {
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  // The page's <meta> policy does not reach its workers: they obey only the header of their own script.
  if (destination === 'worker' && !headers.has('Content-Security-Policy'))
    headers.set(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'",
    );
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

function register() {
  const reload = () => {
    try {
      if (sessionStorage.getItem('isolate-tried')) return;
      sessionStorage.setItem('isolate-tried', '1');
    } catch {
      return; // Without storage nothing would stop a loop of reloads: stay as we are.
    }
    location.reload();
  };
  const container = navigator.serviceWorker;
  container.addEventListener('controllerchange', reload);
  container.register(document.currentScript.src).then(
    (registration) => {
      if (registration.active && !container.controller) reload();
    },
    () => {}, // Refused, in some private windows: the app works, and says that real mode does not.
  );
}

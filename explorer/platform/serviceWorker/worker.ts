/*
 * Keeps the explorer itself on the device, so that it opens without a network; never anything from the API, which
 * names people. The build puts in which files there are: another build is another worker with a cache of its own.
 */
declare const SHELL: { readonly version: string; readonly files: readonly string[] }

type Waiting = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Waiting & {
  readonly request: Request
  readonly preloadResponse: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}
type ShellKeeper = {
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
}
const worker = globalThis as unknown as ShellKeeper

const PREFIX = 'weefsel-shell-'
const NAME = PREFIX + SHELL.version
const PAGE = '/'

worker.addEventListener('install', (event) => {
  event.waitUntil(keepShell())
})
worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOthers(), worker.registration.navigationPreload?.enable()]))
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') {
    if (pathname === PAGE) event.respondWith(pageFor(event))
  } else if (pathname.startsWith('/assets/')) event.respondWith(assetFor(request))
})

async function keepShell() {
  const shell = await caches.open(NAME)
  const page = await fetch(PAGE, { cache: 'no-store' })
  const text = await page.clone().text()
  // While a new build is put in place the page may already be the next one: this worker is then not for it.
  const named = text.match(/\/assets\/[^"]+/g) ?? []
  if (!page.ok || named.some((file) => !SHELL.files.includes(file)))
    throw new Error('the page is of another build')
  await shell.addAll([...SHELL.files])
  await shell.put(PAGE, page)
  await worker.skipWaiting()
}

async function dropOthers() {
  const names = await caches.keys()
  await Promise.all(names.map((name) => name.startsWith(PREFIX) && name !== NAME && caches.delete(name)))
}

/** The page of the server whenever there is one: an old page never meets a new server. */
async function pageFor({ request, preloadResponse }: Fetching): Promise<Response> {
  try {
    return (await preloadResponse) ?? (await fetch(request))
  } catch (error) {
    const kept = await (await caches.open(NAME)).match(PAGE)
    if (kept) return kept
    throw error
  }
}

/** Names of assets carry a hash of their content: what is kept under a name is what the name means. */
async function assetFor(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

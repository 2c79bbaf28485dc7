/** What Chromium is started with besides Playwright's own flags, each with its reason. */
const reasons: readonly (readonly [flag: string, reason: string])[] = [
  [
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    'Names and addresses are resolved, checked and connected to by the guarded proxy alone; whatever would go past it ends here.',
  ],
  ['--disable-quic', 'QUIC runs over UDP, past a proxy.'],
  ['--webrtc-ip-handling-policy=disable_non_proxied_udp', 'WebRTC sends UDP to any address that a page names.'],
  ['--disable-background-networking', 'A browser that reads one page for us has no errands of its own.'],
  ['--disable-component-update', 'The same: no downloads of parts.'],
  ['--disable-domain-reliability', 'The same: no reports about sites.'],
  ['--disable-sync', 'The same: no account.'],
  ['--no-pings', 'Auditing of clicked links tells third parties and nobody else.'],
  ['--disable-extensions', 'An extension of the machine would see and change pages.'],
  ['--deny-permission-prompts', 'Nobody is there to answer them; a waiting prompt holds a page up.'],
  ['--disable-notifications', 'Nobody is there to see them.'],
  ['--disable-3d-apis', 'WebGL is a large surface for attacks and draws nothing that is read.'],
  ['--disable-gpu', 'There is no screen.'],
  ['--disable-dev-shm-usage', 'Containers give /dev/shm 64 MB, and a page that outgrows it crashes.'],
  ['--disable-breakpad', 'Crash reports would be written, and hold pages.'],
  [
    '--js-flags=--max-old-space-size=256',
    'Scripts of one page get 256 MB; the tab that wants more crashes, not the server.',
  ],
]

/** The flags of `reasons`, as they are passed. */
export const chromiumFlags: readonly string[] = reasons.map(([flag]) => flag)

/** What Playwright switches off for tests and pages that are not ours should meet. */
export const keptProtections: readonly string[] = [
  // A page may not open windows unasked.
  '--disable-popup-blocking',
  // A page may not flood the browser with navigations and history entries.
  '--disable-ipc-flooding-protection',
  // No graphics in software either: see `--disable-3d-apis`.
  '--enable-unsafe-swiftshader',
]

import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type WordPressVersion, wordPressFolder } from './archive.ts'

/** Where a site is reached. */
export interface SitePlace {
  /** `127.0.0.1:4000`. */
  readonly host: string
  /** The folder of the address that the site lives in, such as `/blog`; empty for none. */
  readonly path: string
}

const pluginFolder = resolve(import.meta.dirname, '../../../deploy/wordpress-plugin/pigmeu-companion')

/** The site's own settings. Its address follows the request, so that it may also be reached through a proxy. */
const configOf = (socket: string, { host, path }: SitePlace): string => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HOME', 'http://' . ($_SERVER['HTTP_HOST'] ?? '${host}') . '${path}');
define('WP_SITEURL', WP_HOME);
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`

/** Lays the files of a site out under a document root; gives the folder that WordPress lives in. */
export const writeSiteFiles = async (
  root: string,
  socket: string,
  {
    version,
    place,
    plugin,
  }: { readonly version: WordPressVersion; readonly place: SitePlace; readonly plugin: boolean },
): Promise<string> => {
  const site = join(root, place.path)
  await mkdir(site, { recursive: true })
  await cp(await wordPressFolder(version), site, { recursive: true })
  await writeFile(join(site, 'wp-config.php'), configOf(socket, place))
  if (plugin) await cp(pluginFolder, join(site, 'wp-content', 'plugins', 'pigmeu-companion'), { recursive: true })
  return site
}

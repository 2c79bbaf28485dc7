<?php
/**
 * Plugin Name:       Pigmeu Companion
 * Description:       Lets Pigmeu Copilot find its posts again by their key, prints their structured data, and tells it when a post changes.
 * Version:           1.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Pigmeu Copilot authors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       pigmeu-companion
 *
 * This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License
 * as published by the Free Software Foundation; either version 2 of the License, or (at your option) any later version.
 * It is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY; see the GNU General Public License.
 */

namespace Pigmeu\Companion;

defined( 'ABSPATH' ) || exit;

const VERSION = '1.0.0';

/** By which Pigmeu Copilot knows a post as its own. */
const KEY = 'pigmeu_key';
/** The structured data of a post, as JSON. */
const JSON_LD = 'pigmeu_json_ld';

require __DIR__ . '/includes/meta.php';
require __DIR__ . '/includes/find-by-key.php';
require __DIR__ . '/includes/json-ld.php';
require __DIR__ . '/includes/seo.php';
require __DIR__ . '/includes/status.php';
require __DIR__ . '/includes/webhook-settings.php';
require __DIR__ . '/includes/webhook.php';
require __DIR__ . '/includes/settings-page.php';

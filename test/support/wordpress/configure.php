<?php
// Sets up what one site has and another has not. Arguments: the site's folder, its host, the permalinks, plugins to activate.
$_SERVER['HTTP_HOST'] = $argv[2];
$_SERVER['REQUEST_METHOD'] = 'GET';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
global $wp_rewrite;
$wp_rewrite->set_permalink_structure($argv[3]);
foreach (array_slice($argv, 4) as $plugin) {
    $failed = activate_plugin($plugin);
    if (is_wp_error($failed)) {
        fwrite(STDERR, $failed->get_error_message());
        exit(1);
    }
}

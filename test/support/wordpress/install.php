<?php
// Installs WordPress and prints, as JSON on the last line, an application password for each user and the password for the browser.
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = $argv[2];
$_SERVER['REQUEST_METHOD'] = 'GET';
function wp_new_blog_notification(...$ignored) {}
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
$browser = wp_generate_password(16, false);
wp_install('A site for tests', 'admin', 'admin@example.org', true, '', $browser);
update_option('permalink_structure', '/%postname%/');
$passwords = [];
foreach (['admin' => 'administrator', 'editor' => 'editor', 'author' => 'author', 'contributor' => 'contributor'] as $name => $role) {
    $user = get_user_by('login', $name);
    $id = $user ? $user->ID : wp_insert_user([
        'user_login' => $name,
        'user_pass' => $browser,
        'user_email' => "$name@example.org",
        'role' => $role,
    ]);
    [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'tests']);
    $passwords[$name] = $password;
}
echo "\n" . json_encode(['passwords' => $passwords, 'browserPassword' => $browser]);

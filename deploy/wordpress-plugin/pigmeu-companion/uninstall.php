<?php
// Takes the plugin's settings and what it printed away. The keys of posts stay: by them a post is known again, not made twice.

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$pigmeu_companion_sites = is_multisite() ? get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) : array( get_current_blog_id() );
foreach ( $pigmeu_companion_sites as $pigmeu_companion_site ) {
	if ( is_multisite() ) {
		switch_to_blog( $pigmeu_companion_site );
	}
	delete_option( 'pigmeu_companion_webhook_url' );
	delete_option( 'pigmeu_companion_webhook_secret' );
	delete_post_meta_by_key( 'pigmeu_json_ld' );
	if ( is_multisite() ) {
		restore_current_blog();
	}
}

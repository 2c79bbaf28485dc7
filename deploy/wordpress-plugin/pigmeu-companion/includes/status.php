<?php
// `GET /pigmeu/v1/status`: that the plugin is here, and what the user who asks may do.

namespace Pigmeu\Companion;

defined( 'ABSPATH' ) || exit;

const CAPABILITIES = array(
	'edit_posts',
	'publish_posts',
	'edit_published_posts',
	'edit_others_posts',
	'upload_files',
	'manage_categories',
	'unfiltered_html',
);

function status(): \WP_REST_Response {
	$allowed = array();
	foreach ( CAPABILITIES as $capability ) {
		$allowed[ $capability ] = current_user_can( $capability );
	}
	return new \WP_REST_Response(
		array(
			'version'      => VERSION,
			'capabilities' => $allowed,
			'meta_keys'    => array( KEY, JSON_LD ),
			'seo_plugins'  => array_keys( active_seo_plugins() ),
			'post_types'   => array_values( post_types() ),
			'webhook'      => null !== webhook(),
		)
	);
}

function register_status_route(): void {
	register_rest_route(
		'pigmeu/v1',
		'/status',
		array(
			'methods'             => 'GET',
			'callback'            => __NAMESPACE__ . '\status',
			'permission_callback' => static function (): bool {
				return current_user_can( 'edit_posts' );
			},
		)
	);
}
add_action( 'rest_api_init', __NAMESPACE__ . '\register_status_route' );

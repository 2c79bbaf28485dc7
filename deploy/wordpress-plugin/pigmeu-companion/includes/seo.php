<?php
// Titles, descriptions and focus keywords of Yoast SEO and Rank Math, where they are active but do not show them to the REST interface.

namespace Pigmeu\Companion;

defined( 'ABSPATH' ) || exit;

/** The SEO plugins that are active here, each with the keys that it keeps with a post. */
function active_seo_plugins(): array {
	$plugins = array();
	if ( defined( 'WPSEO_VERSION' ) ) {
		$plugins['yoast'] = array( '_yoast_wpseo_title', '_yoast_wpseo_metadesc', '_yoast_wpseo_focuskw' );
	}
	if ( defined( 'RANK_MATH_VERSION' ) || class_exists( 'RankMath', false ) ) {
		$plugins['rank_math'] = array( 'rank_math_title', 'rank_math_description', 'rank_math_focus_keyword' );
	}
	return $plugins;
}

/** Whether somebody shows a key of posts of a kind to the REST interface already. */
function is_shown( string $post_type, string $meta_key ): bool {
	foreach ( array( '', $post_type ) as $subtype ) {
		$registered = get_registered_meta_keys( 'post', $subtype );
		if ( ! empty( $registered[ $meta_key ]['show_in_rest'] ) ) {
			return true;
		}
	}
	return false;
}

function show_seo_keys(): void {
	foreach ( active_seo_plugins() as $meta_keys ) {
		foreach ( $meta_keys as $meta_key ) {
			foreach ( post_types() as $post_type ) {
				if ( ! is_shown( $post_type, $meta_key ) ) {
					register_text( $post_type, $meta_key, '', 'sanitize_text_field' );
				}
			}
		}
	}
}
// After the SEO plugins have registered what they show themselves.
add_action( 'init', __NAMESPACE__ . '\show_seo_keys', 100 );

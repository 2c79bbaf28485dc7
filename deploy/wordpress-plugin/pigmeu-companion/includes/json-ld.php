<?php
// The structured data of a post in the head of its page.

namespace Pigmeu\Companion;

defined( 'ABSPATH' ) || exit;

/** Structured data as it is stored: JSON of an object or a list as it was sent; anything else is none. */
function clean_json( $value ): string {
	if ( ! is_string( $value ) || strlen( $value ) > 100000 ) {
		return '';
	}
	$data = json_decode( $value );
	return is_object( $data ) || is_array( $data ) ? $value : '';
}

/** JSON that may stand inside a script element: `<` and `>` are written as escapes, so that no `</script` ends it. */
function json_for_script( string $stored ): string {
	$data = json_decode( $stored );
	if ( ! is_object( $data ) && ! is_array( $data ) ) {
		return '';
	}
	$json = wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
	return is_string( $json ) ? $json : '';
}

function print_json_ld(): void {
	$post = is_singular() ? get_queried_object() : null;
	if ( ! $post instanceof \WP_Post || post_password_required( $post ) ) {
		return;
	}
	$json = json_for_script( (string) get_post_meta( $post->ID, JSON_LD, true ) );
	if ( '' !== $json ) {
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- encoded for a script element above.
		echo '<script type="application/ld+json">' . $json . "</script>\n";
	}
}
add_action( 'wp_head', __NAMESPACE__ . '\print_json_ld' );

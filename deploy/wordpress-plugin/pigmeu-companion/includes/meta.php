<?php
// What the plugin keeps with a post, shown to the REST interface.

namespace Pigmeu\Companion;

defined( 'ABSPATH' ) || exit;

/** All kinds of posts that readers and the REST interface see. */
function post_types(): array {
	return get_post_types(
		array(
			'public'       => true,
			'show_in_rest' => true,
		)
	);
}

/** Whether a user may write what is kept with a post: who may edit the post may. */
function may_edit_meta( $allowed, $meta_key, $post_id, $user_id ): bool {
	return user_can( $user_id, 'edit_post', $post_id );
}

/** Shows one text that is kept with posts of a kind to the REST interface, to those who edit. */
function register_text( string $post_type, string $meta_key, string $description, callable $sanitize ): void {
	register_post_meta(
		$post_type,
		$meta_key,
		array(
			'type'              => 'string',
			'single'            => true,
			'description'       => $description,
			'sanitize_callback' => $sanitize,
			'auth_callback'     => __NAMESPACE__ . '\may_edit_meta',
			'show_in_rest'      => array( 'schema' => array( 'context' => array( 'edit' ) ) ),
		)
	);
}

/** A key as it is stored: letters, digits, points, dashes, underscores, at most 120 of them; anything else is no key. */
function clean_key( $value ): string {
	return is_string( $value ) && preg_match( '/^[\w.:-]{1,120}$/', $value ) ? $value : '';
}

function register_meta_keys(): void {
	foreach ( post_types() as $post_type ) {
		// WordPress shows what is kept with a post only where a kind of posts says that it has custom fields.
		add_post_type_support( $post_type, 'custom-fields' );
		register_text( $post_type, KEY, __( 'The key by which Pigmeu Copilot finds this post again.', 'pigmeu-companion' ), __NAMESPACE__ . '\clean_key' );
		register_text( $post_type, JSON_LD, __( 'Structured data, as JSON, printed in the head of the page.', 'pigmeu-companion' ), __NAMESPACE__ . '\clean_json' );
	}
}
// Late, so that kinds of posts that other plugins bring are there.
add_action( 'init', __NAMESPACE__ . '\register_meta_keys', 99 );

/** Keys are the plugin's business: they are not shown among the custom fields that people edit by hand. */
function hide_from_custom_fields( $is_protected, $meta_key ) {
	return KEY === $meta_key || JSON_LD === $meta_key ? true : $is_protected;
}
add_filter( 'is_protected_meta', __NAMESPACE__ . '\hide_from_custom_fields', 10, 2 );

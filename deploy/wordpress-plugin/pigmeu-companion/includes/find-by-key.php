<?php
// `GET /wp/v2/<type>?pigmeu_key=...` gives the posts that carry a key.

namespace Pigmeu\Companion;

defined( 'ABSPATH' ) || exit;

/** Tells the REST interface of the parameter. */
function add_key_parameter( $parameters ) {
	$parameters[ KEY ] = array(
		'description' => __( 'Limit the result to posts that carry this key of Pigmeu Copilot.', 'pigmeu-companion' ),
		'type'        => 'string',
		'minLength'   => 1,
		'maxLength'   => 120,
	);
	return $parameters;
}

/** Only who may write posts may search by key; for anybody else no post carries one. */
function limit_to_key( $query, $request ) {
	$key = $request[ KEY ];
	if ( ! is_string( $key ) || '' === $key ) {
		return $query;
	}
	if ( ! current_user_can( 'edit_posts' ) ) {
		$query['post__in'] = array( 0 );
		return $query;
	}
	// phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_query -- the key is short and asked for once a publishing.
	$query['meta_query'][] = array(
		'key'   => KEY,
		'value' => $key,
	);
	return $query;
}

function add_key_filters(): void {
	foreach ( post_types() as $post_type ) {
		add_filter( "rest_{$post_type}_collection_params", __NAMESPACE__ . '\add_key_parameter' );
		add_filter( "rest_{$post_type}_query", __NAMESPACE__ . '\limit_to_key', 10, 2 );
	}
}
// Before the routes of WordPress itself are made, which read the parameters once.
add_action( 'rest_api_init', __NAMESPACE__ . '\add_key_filters', 1 );

<?php
// Tells of changes of posts that carry a key: once a request and post, after WordPress has answered, signed.

namespace Pigmeu\Companion;

defined( 'ABSPATH' ) || exit;

/** The post as it is told, or null where nobody is to be told of it. */
function told( int $post_id, string $change ): ?array {
	$post = get_post( $post_id );
	$key  = (string) get_post_meta( $post_id, KEY, true );
	if ( ! $post instanceof \WP_Post || '' === $key || wp_is_post_revision( $post ) || wp_is_post_autosave( $post ) ) {
		return null;
	}
	return array(
		'type'      => 'post.' . $change,
		'timestamp' => gmdate( 'Y-m-d\TH:i:s\Z' ),
		'data'      => array(
			'post_id'     => $post_id,
			'pigmeu_key'  => $key,
			'status'      => $post->post_status,
			'url'         => (string) get_permalink( $post ),
			'modified_at' => gmdate( 'Y-m-d\TH:i:s\Z', (int) get_post_timestamp( $post, 'modified' ) ),
			'changed_by'  => wp_get_current_user()->user_login,
		),
	);
}

/** Sends one message. @link https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
function send( array $webhook, array $message ): void {
	$id        = 'msg_' . str_replace( '-', '', wp_generate_uuid4() );
	$sent_at   = (string) time();
	$body      = (string) wp_json_encode( $message );
	$signature = hash_hmac( 'sha256', "$id.$sent_at.$body", $webhook['key'], true );
	wp_remote_post(
		$webhook['url'],
		array(
			'blocking'    => false,
			'timeout'     => 2,
			'redirection' => 0,
			'body'        => $body,
			'headers'     => array(
				'content-type'      => 'application/json',
				'webhook-id'        => $id,
				'webhook-timestamp' => $sent_at,
				// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- the form that Standard Webhooks asks for.
				'webhook-signature' => 'v1,' . base64_encode( $signature ),
			),
		)
	);
}

/** Keeps what is to be told until the request is over; what came last of a post counts. */
final class Outbox {
	/** @var array<int, array> */
	private static $messages = array();

	public static function add( int $post_id, string $change ): void {
		if ( null === webhook() ) {
			return;
		}
		$message = told( $post_id, $change );
		if ( null === $message ) {
			return;
		}
		if ( array() === self::$messages ) {
			add_action( 'shutdown', array( self::class, 'send_all' ) );
		}
		self::$messages[ $post_id ] = $message;
	}

	public static function send_all(): void {
		$webhook = webhook();
		// Whoever saved the post need not wait for the one who is told.
		if ( function_exists( 'fastcgi_finish_request' ) ) {
			fastcgi_finish_request();
		}
		foreach ( self::$messages as $message ) {
			if ( null !== $webhook ) {
				send( $webhook, $message );
			}
		}
		self::$messages = array();
	}
}

function post_changed( $post_id, $post, $is_update ): void {
	$change = 'trash' === $post->post_status ? 'trashed' : ( $is_update ? 'updated' : 'created' );
	Outbox::add( (int) $post_id, $change );
}
add_action( 'wp_after_insert_post', __NAMESPACE__ . '\post_changed', 10, 3 );

// While what is kept with the post can still be read.
add_action(
	'before_delete_post',
	static function ( $post_id ): void {
		Outbox::add( (int) $post_id, 'deleted' );
	}
);

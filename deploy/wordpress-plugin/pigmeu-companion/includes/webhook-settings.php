<?php
// Where changes are told, and the secret that signs them.

namespace Pigmeu\Companion;

defined( 'ABSPATH' ) || exit;

const URL_OPTION    = 'pigmeu_companion_webhook_url';
const SECRET_OPTION = 'pigmeu_companion_webhook_secret';

/** A setting: what `wp-config.php` says goes before what was entered. */
function setting( string $constant, string $option ): string {
	$value = defined( $constant ) ? constant( $constant ) : get_option( $option, '' );
	return is_string( $value ) ? trim( $value ) : '';
}

/** An http(s) address, or nothing. */
function clean_url( $value ): string {
	$url = is_string( $value ) ? esc_url_raw( trim( $value ), array( 'http', 'https' ) ) : '';
	return wp_parse_url( $url, PHP_URL_HOST ) ? $url : '';
}

/**
 * The key of a secret: `whsec_` and then base64, of at least 24 bytes; null for anything else.
 *
 * @link https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
function key_of_secret( string $secret ): ?string {
	if ( 0 !== strpos( $secret, 'whsec_' ) ) {
		return null;
	}
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- the form that Standard Webhooks asks for.
	$key = base64_decode( substr( $secret, 6 ), true );
	return is_string( $key ) && strlen( $key ) >= 24 ? $key : null;
}

/** The address and the key, or null where nobody is to be told. */
function webhook(): ?array {
	$url = clean_url( setting( 'PIGMEU_WEBHOOK_URL', URL_OPTION ) );
	$key = key_of_secret( setting( 'PIGMEU_WEBHOOK_SECRET', SECRET_OPTION ) );
	return '' === $url || null === $key ? null : array(
		'url' => $url,
		'key' => $key,
	);
}

<?php
// Settings > Pigmeu Companion: where changes are told, and the secret that signs them.

namespace Pigmeu\Companion;

defined( 'ABSPATH' ) || exit;

const PAGE = 'pigmeu-companion';

/** A secret as it is stored; an empty field keeps the stored one, one that is no secret is refused with a message. */
function clean_secret( $value ): string {
	$stored = get_option( SECRET_OPTION, '' );
	$stored = is_string( $stored ) ? $stored : '';
	$secret = is_string( $value ) ? trim( $value ) : '';
	if ( '' === $secret || null !== key_of_secret( $secret ) ) {
		return '' === $secret ? $stored : $secret;
	}
	add_settings_error( SECRET_OPTION, 'not_a_secret', __( 'The secret must be whsec_ followed by at least 24 bytes in base64. The earlier one was kept.', 'pigmeu-companion' ) );
	return $stored;
}

function register_settings(): void {
	register_setting( PAGE, URL_OPTION, array( 'sanitize_callback' => __NAMESPACE__ . '\clean_url' ) );
	register_setting( PAGE, SECRET_OPTION, array( 'sanitize_callback' => __NAMESPACE__ . '\clean_secret' ) );
}
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

/** One row of the form; a setting that stands in wp-config.php cannot be changed here. */
function print_field( string $option, string $constant, string $label, string $type, string $shown, string $hint ): void {
	$is_fixed = defined( $constant );
	printf(
		'<tr><th scope="row"><label for="%1$s">%2$s</label></th><td><input class="regular-text" id="%1$s" name="%1$s" type="%3$s" value="%4$s" autocomplete="off"%5$s><p class="description">%6$s</p></td></tr>',
		esc_attr( $option ),
		esc_html( $label ),
		esc_attr( $type ),
		esc_attr( $shown ),
		$is_fixed ? ' disabled' : '',
		/* translators: %s: the name of a constant */
		esc_html( $is_fixed ? sprintf( __( 'Set by %s in wp-config.php.', 'pigmeu-companion' ), $constant ) : $hint )
	);
}

function print_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$has_secret = '' !== setting( 'PIGMEU_WEBHOOK_SECRET', SECRET_OPTION );
	echo '<div class="wrap"><h1>' . esc_html__( 'Pigmeu Companion', 'pigmeu-companion' ) . '</h1>';
	echo '<p>' . esc_html__( 'When a post of Pigmeu Copilot changes here, this address is told, signed as Standard Webhooks asks for. Leave it empty to tell nobody.', 'pigmeu-companion' ) . '</p>';
	echo '<form action="options.php" method="post"><table class="form-table" role="presentation">';
	settings_fields( PAGE );
	print_field( URL_OPTION, 'PIGMEU_WEBHOOK_URL', __( 'Address', 'pigmeu-companion' ), 'url', setting( 'PIGMEU_WEBHOOK_URL', URL_OPTION ), __( 'It starts with https://.', 'pigmeu-companion' ) );
	print_field(
		SECRET_OPTION,
		'PIGMEU_WEBHOOK_SECRET',
		__( 'Secret', 'pigmeu-companion' ),
		'password',
		'',
		$has_secret ? __( 'A secret is stored. Leave this empty to keep it.', 'pigmeu-companion' ) : __( 'It starts with whsec_.', 'pigmeu-companion' )
	);
	echo '</table>';
	submit_button();
	echo '</form></div>';
}

function add_page(): void {
	add_options_page( __( 'Pigmeu Companion', 'pigmeu-companion' ), __( 'Pigmeu Companion', 'pigmeu-companion' ), 'manage_options', PAGE, __NAMESPACE__ . '\print_page' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );

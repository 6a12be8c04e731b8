<?php
/**
 * Plugin Name:       Pikatesti
 * Description:       Is your municipality NGO-friendly? A quick test for your visitors, as a block and as [jarjesto_pikatesti].
 * Version:           0.0.0
 * Requires at least: 5.9
 * Requires PHP:      7.4
 * Author:            The Pikatesti authors
 * License:           MIT
 * Text Domain:       jarjesto-pikatesti
 * Domain Path:       /languages
 *
 * Puts the element <jarjesto-pikatesti> where the block or the shortcode is. The files of the test are in test/. The
 * plugin keeps nothing: no options, no tables, no files, so there is nothing to take away when it is deleted.
 */

defined( 'ABSPATH' ) || exit;

/** The version of the files, which the build writes; browsers fetch files under a new version anew. */
const JARJESTO_PIKATESTI_VERSION = '0.0.0';

/** What the block and the shortcode take: the attributes of the element. */
const JARJESTO_PIKATESTI_ATTRIBUTES = array( 'language', 'theme', 'question-set' );

/** Address of a file of the test. */
function jarjesto_pikatesti_file( $name ) {
	return add_query_arg( 'ver', JARJESTO_PIKATESTI_VERSION, plugins_url( 'test/' . $name, __FILE__ ) );
}

/** Address of the bare test, which needs no script on the page that links to it; in the site's language, if in no other. */
function jarjesto_pikatesti_page( array $attributes ) {
	$attributes += array( 'language' => str_replace( '_', '-', get_locale() ) );
	return add_query_arg( array_map( 'rawurlencode', $attributes ), plugins_url( 'test/frame.html', __FILE__ ) );
}

/**
 * The attributes that are given, by the element's names. Shortcodes may be copied from a letter, with its quotation
 * marks, and shortcode attributes may be written with underscores.
 */
function jarjesto_pikatesti_attributes( $given ) {
	$attributes = array();
	foreach ( (array) $given as $name => $value ) {
		$name  = str_replace( '_', '-', (string) $name );
		$value = is_scalar( $value ) ? preg_replace( '/^[\s"\'“”„″’‘«»]+|[\s"\'“”„″’‘«»]+$/u', '', html_entity_decode( (string) $value ) ) : '';
		if ( in_array( $name, JARJESTO_PIKATESTI_ATTRIBUTES, true ) && '' !== (string) $value ) {
			$attributes[ $name ] = $value;
		}
	}
	return $attributes;
}

/**
 * The element's HTML, in one line: page builders that make paragraphs of lines leave it whole.
 *
 * The script is named on the box around, not in a <script>: what combines, moves, defers or delays the scripts of
 * pages cannot take the test away from the files beside it. load.js, which may be moved, asks for it. Until the test
 * is there, and wherever scripts are taken out (feeds, mail, AMP), there is a link to it.
 */
function jarjesto_pikatesti_html( $given, $box = '' ) {
	$attributes = jarjesto_pikatesti_attributes( $given );
	$link       = sprintf(
		'<p><a href="%s">%s</a></p>',
		esc_url( jarjesto_pikatesti_page( $attributes ) ),
		esc_html__( 'Quick test: is your municipality NGO-friendly?', 'jarjesto-pikatesti' )
	);
	if ( is_feed() ) {
		return $link;
	}
	wp_enqueue_script( 'jarjesto-pikatesti' );

	$early = sprintf( '<link rel="modulepreload" href="%s">', esc_url( jarjesto_pikatesti_file( 'pikatesti.js' ) ) );
	foreach ( array( 'pikatesti.wasm', 'fonts/noto-sans-regular.ttf', 'fonts/noto-sans-semibold.ttf' ) as $name ) {
		$early .= sprintf( '<link rel="preload" as="fetch" crossorigin href="%s">', esc_url( jarjesto_pikatesti_file( $name ) ) );
	}
	$written = '';
	foreach ( $attributes as $name => $value ) {
		$written .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return sprintf(
		'<div %s data-pikatesti-script="%s">%s<jarjesto-pikatesti%s>%s<noscript><p>%s</p></noscript></jarjesto-pikatesti></div>',
		$box ? $box : 'class="jarjesto-pikatesti"',
		esc_url( jarjesto_pikatesti_file( 'pikatesti.js' ) ),
		$early,
		$written,
		$link,
		esc_html__( 'The quick test needs JavaScript. Allow it in your browser’s settings and load the page again.', 'jarjesto-pikatesti' )
	);
}

/** What the block's form in the editor says, and where the preview is. */
function jarjesto_pikatesti_editor() {
	return array(
		'title'       => __( 'Pikatesti', 'jarjesto-pikatesti' ),
		'preview'     => __( 'Preview of the quick test', 'jarjesto-pikatesti' ),
		'settings'    => __( 'Settings of the test', 'jarjesto-pikatesti' ),
		'language'    => __( 'Language', 'jarjesto-pikatesti' ),
		'languages'   => array(
			''          => __( 'The page’s language', 'jarjesto-pikatesti' ),
			'fi'        => 'suomi',
			'fi-simple' => 'selkosuomi',
			'sv'        => 'svenska',
			'en'        => 'English',
		),
		'theme'       => __( 'Colours', 'jarjesto-pikatesti' ),
		'themes'      => array(
			''      => __( 'As the visitor’s device has them', 'jarjesto-pikatesti' ),
			'light' => __( 'Light', 'jarjesto-pikatesti' ),
			'dark'  => __( 'Dark', 'jarjesto-pikatesti' ),
		),
		'questionSet' => __( 'Address of a question set', 'jarjesto-pikatesti' ),
		'help'        => __( 'Leave empty for the questions that come with the test.', 'jarjesto-pikatesti' ),
		'page'        => jarjesto_pikatesti_page( array() ),
	);
}

add_action(
	'init',
	function () {
		load_plugin_textdomain( 'jarjesto-pikatesti', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );

		wp_register_script( 'jarjesto-pikatesti', plugins_url( 'load.js', __FILE__ ), array(), JARJESTO_PIKATESTI_VERSION, true );
		wp_register_script(
			'jarjesto-pikatesti-editor',
			plugins_url( 'block/editor.js', __FILE__ ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
			JARJESTO_PIKATESTI_VERSION,
			true
		);

		register_block_type(
			__DIR__ . '/block',
			array(
				'render_callback' => function ( $attributes ) {
					$given = array(
						'language'     => $attributes['language'] ?? '',
						'theme'        => $attributes['theme'] ?? '',
						'question-set' => $attributes['questionSet'] ?? '',
					);
					return jarjesto_pikatesti_html( $given, get_block_wrapper_attributes() );
				},
			)
		);
		add_shortcode(
			'jarjesto_pikatesti',
			function ( $given ) {
				return jarjesto_pikatesti_html( $given );
			}
		);
	}
);

// Only where the block's form is: the addresses and words that it needs.
add_action(
	'enqueue_block_editor_assets',
	function () {
		$json = wp_json_encode( jarjesto_pikatesti_editor(), JSON_HEX_TAG | JSON_HEX_AMP );
		wp_add_inline_script( 'jarjesto-pikatesti-editor', "window.jarjestoPikatesti = $json;", 'before' );
	}
);

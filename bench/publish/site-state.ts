import { z } from 'zod'
import type { WordPressServer } from '../../test/support/wordpress/wordpress.ts'

const term = z.object({ id: z.int(), taxonomy: z.string(), name: z.string(), parent: z.int() })
const stateSchema = z.object({
  posts: z.array(
    z.object({
      id: z.int(),
      title: z.string(),
      status: z.string(),
      slug: z.string(),
      content: z.string(),
      excerpt: z.string(),
      /** The id of the featured image; 0 for none. */
      image: z.int(),
      terms: z.array(z.int()),
      sticky: z.boolean(),
      /** Whether readers get its structured data, in its text or from the companion plugin. */
      json_ld: z.boolean(),
    }),
  ),
  images: z.array(z.object({ id: z.int(), hash: z.string(), alt: z.string() })),
  terms: z.array(term),
})
/** All that stands at a site, as its database and its folder of uploads have it. */
export type SiteState = z.infer<typeof stateSchema>

const script = `
$plain = fn($text) => html_entity_decode($text, ENT_QUOTES | ENT_HTML5, 'UTF-8');
$all = ['publish', 'future', 'draft', 'pending', 'private', 'trash', 'inherit'];
$of = fn($type) => get_posts(['post_type' => $type, 'post_status' => $all, 'numberposts' => -1]);
echo json_encode([
  'posts' => array_map(fn($p) => [
    'id' => $p->ID, 'title' => $plain($p->post_title), 'status' => $p->post_status, 'slug' => $p->post_name,
    'content' => $p->post_content, 'excerpt' => $plain($p->post_excerpt), 'image' => (int) get_post_thumbnail_id($p->ID),
    'terms' => wp_get_object_terms($p->ID, ['category', 'post_tag'], ['fields' => 'ids']),
    'sticky' => is_sticky($p->ID),
    'json_ld' => str_contains($p->post_content, 'application/ld+json')
      || (function_exists('Pigmeu\\Companion\\print_json_ld') && get_post_meta($p->ID, 'pigmeu_json_ld', true) !== ''),
  ], $of('post')),
  'images' => array_map(fn($p) => [
    'id' => $p->ID, 'hash' => (string) @hash_file('sha256', (string) wp_get_original_image_path($p->ID)),
    'alt' => (string) get_post_meta($p->ID, '_wp_attachment_image_alt', true),
  ], $of('attachment')),
  'terms' => array_map(fn($t) => [
    'id' => $t->term_id, 'taxonomy' => $t->taxonomy, 'name' => $plain($t->name), 'parent' => $t->parent,
  ], get_terms(['taxonomy' => ['category', 'post_tag'], 'hide_empty' => false])),
]);`

/** Reads what stands at a site from inside, whatever its REST interface says. */
export const readSite = async (site: WordPressServer): Promise<SiteState> =>
  stateSchema.parse(JSON.parse(await site.php(script)))

/** The path of a term from the top: `Reviews > C & C++`. */
export const pathOf = (state: SiteState, id: number): string => {
  const found = state.terms.find((one) => one.id === id)
  if (found === undefined) return ''
  return found.parent === 0 ? found.name : `${pathOf(state, found.parent)} > ${found.name}`
}

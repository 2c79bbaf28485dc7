/** Where layouts keep the description, newest first. Between 2014 and 2021 its text stood in a `noscript` that a frame replaced. */
export const descriptionPlaces = {
  noscript: '#bookDescription_feature_div noscript',
  expander: '#bookDescription_feature_div .a-expander-content',
  tab: '#drengr_DesktopTabbedDescriptionOverviewContent_feature_div',
  mobile_tab: '#drengr_MobileTabbedDescriptionOverviewContent_feature_div',
  post_body: '#postBodyPS',
  full_view: '#productDescription_fullView',
  frame: '#iframeContent',
  block: '#bookDescription_feature_div',
  wrapper: '#productDescription .productDescriptionWrapper',
  product: '#productDescription',
} as const

/** Where layouts print what the publisher and the press say, under headings that tell which. */
export const editorialPlaces = [
  '#editorialReviews_feature_div',
  '#productDescription_feature_div #productDescription',
  '#productDescription',
  '#productDescription_fullView',
] as const

/** Where layouts print who the author is. */
export const authorPlaces = [
  '[class*="about-the-author-card"] .a-cardui-content',
  '[id^="about-the-author-card"] .a-cardui-content',
  '#moreAboutTheAuthorCard .mainContent',
  '#authorBio_feature_div',
  '#artistCentralTeaser .content',
] as const

/** Where layouts print the table of contents apart from the description. */
export const contentsPlaces = ['#tableOfContents_feature_div', '#tableOfContents', '#toc_feature_div'] as const

/** How layouts print one reader's review, newest first. */
export const reviewShapes = [
  { review: '[data-hook="review"]', title: '[data-hook="review-title"]', body: '[data-hook="review-body"]' },
  { review: '[id^="rev-dpReviewsMostHelpful"]', title: '.reviewTitle', body: '.reviewText' },
] as const

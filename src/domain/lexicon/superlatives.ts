/** Superlatives and claims of rank beyond the words of praise, in English and Portuguese. */
export const superlatives: readonly RegExp[] = [
  /\bthe (?:only|most \p{L}+|number one|no\. ?1|leading|top|greatest|finest|clearest|easiest|fastest|simplest|deepest)\b/iu,
  /(?:^|\s)#1\b|\bnumber one\b|\btop[- ](?:rated|notch|selling)\b/iu,
  /\b(?:everything|all) (?:you|one) (?:ever )?needs?\b|\bonce and for all\b|\bonly \p{L}+ you(?:['’]ll| will)? (?:ever )?need\b/iu,
  /(?<!\p{L})(?:[oa]s? (?:únic[oa]s?|melhor(?:es)?|maior(?:es)?|principal)|[oa] mais \p{L}+|número um|n[º°] ?1|nº 1)(?!\p{L})/iu,
  /(?<!\p{L})tudo (?:o )?que (?:você|se) precisa(?!\p{L})|de uma vez por todas/iu,
]

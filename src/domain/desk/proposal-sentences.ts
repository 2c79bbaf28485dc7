/** What whoever asked for a section has to know of how it was written. */
export const proposalSentences = {
  proposal_by_rules: (_: object) =>
    'No model is set up, so your instruction could not be followed: this is what the rules of the offline writer make of the evidence of this section. Set up a model under Settings to have instructions followed, or change the words yourself.',
  proposal_by_rules_the_same: (_: object) =>
    'No model is set up, so your instruction could not be followed, and the rules of the offline writer make the same words of the evidence again. Set up a model under Settings, or change the words yourself.',
}

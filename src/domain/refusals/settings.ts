import { tellerOf } from '../told.ts'

/** Why what is set up is refused. */
export const settingSentences = {
  offline_writer_untested: (_: object) => 'composes by rules and is not called: there is nothing to test',
  open_sources_unknown: ({ unknown, known }: { unknown: string[]; known: string[] }) =>
    `names what cannot be asked for a book: ${unknown.join(', ')}; there are ${known.join(', ')}`,
  webhook_unknown: ({ id }: { id: string }) => `There is no webhook ${id}.`,
  channel_unknown: ({ id }: { id: string }) => `There is no channel ${id}.`,
  channel_unusable: ({ label }: { label: string }) =>
    `What is stored of the channel "${label}" cannot be used. Add it anew.`,
  channel_unsigned: (_: object) => 'The channel has no secret to sign with. Add it anew.',
  receiver_this_machine: (_: object) =>
    'leads to this machine, which is allowed only where PIGMEU_ALLOW_LOOPBACK is true',
  receiver_not_called: ({ why }: { why: string }) => `must not be called: ${why}`,
  receiver_clear: (_: object) => 'must start with https://, or messages would go through the network in clear',
  mail_address_unknown: (_: object) => 'You have no mail address here; enter it where you choose your notifications.',
  mail_address_missing: (_: object) => 'is not known',
  schema_id_form: (_: object) => 'may hold small letters a-z, digits and hyphens only, and begins with a letter',
  template_text_empty: (_: object) => 'is empty',
  template_variable: ({ name, known }: { name: string; known: string[] }) =>
    `uses the variable "{{${name}}}", which does not exist; known are ${known.join(', ')}`,
  template_braces: (_: object) => 'has braces "{{" or "}}" that belong to no variable',
  prompt_version_unknown: ({ prompt, version }: { prompt: string; version: number }) =>
    `the prompt "${prompt}" has no version ${version}`,
  schema_role_twice: ({ role }: { role: string }) =>
    `has the role "${role}" twice; every section needs a role of its own`,
  schema_empty: (_: object) => 'is empty',
  schema_least_above: (_: object) => 'has a least number above the largest',
  schema_without_topics: (_: object) => 'is empty: no claim could ever feed the section',
  schema_without_theme: (_: object) => 'has no thematic section, which alone may hold subheadings',
  schema_body_beyond: ({ least, most }: { least: number; most: number }) =>
    `asks for ${least} words, but all sections together may have only ${most}`,
  schema_total_below: ({ most, least }: { most: number; least: number }) =>
    `allows ${most} words, but the sections need ${least} at least`,
  schema_body_above_total: (_: object) => 'asks for more than the whole article may have',
  schema_disclosure_empty: (_: object) => 'is empty, but the policy asks for it',
  schema_affiliate_empty: (_: object) => 'is empty, but links earn',
  schema_item_twice: ({ item }: { item: string }) => `has the item "${item}" twice`,
}

/** Tells why what is set up is refused. */
export const tellSetting = tellerOf(settingSentences)

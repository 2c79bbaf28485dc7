/** The words of the doctor of WordPress sites: what it looks at, in this order. */
export const doctorTexts = {
  title: (label: string) => `Connection to ${label}`,
  lead: 'Everything that has to be right so that articles reach this site, looked at one after the other. Nothing is published by it.',
  checking: 'Looking. This takes a few seconds …',
  again: 'Check again',
  checkedAt: 'Checked',
  back: 'All ways out',
  open: (label: string) => `Examine ${label}`,
  gone: 'This site is not stored here any more.',
  steps: {
    reach: { title: 'The site answers', well: 'It is found at its address and answers safely.' },
    wordpress: { title: 'It is WordPress', well: 'Its REST interface, by which articles are sent, is open.' },
    sign_in: { title: 'The password works', well: 'WordPress knows the user and takes the application password.' },
    publish: { title: 'The user may publish', well: 'Posts, pictures, categories and tags can be made.' },
    companion: {
      title: 'The companion plugin',
      well: 'It is there: posts are known again whatever people change, and changes made in WordPress are told at once.',
      without:
        'It is not there. Articles are published all the same; changes made in WordPress are noticed when an article goes out again.',
    },
  },
  states: { well: 'in order', notice: 'works, with a notice', problem: 'problem', unseen: 'not looked at yet' },
  unseen: 'Looked at when what stands above is put right.',
} as const

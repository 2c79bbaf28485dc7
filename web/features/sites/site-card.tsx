import { Accordion, Badge, Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { SiteView } from '../../../src/http/contract/site-profile.ts'
import { afterTexts } from '../../texts/review.ts'
import { siteTexts } from '../../texts/sites.ts'
import { SiteFields } from './site-form.tsx'
import { siteName } from './site-name.ts'
import { useSiteForm } from './use-site-form.ts'

const words = siteTexts

const summaryOf = ({ profile }: SiteView): string => {
  const { affiliate_tags: tags, voice_samples: voice, default_category: category, daily_cap: cap } = profile
  const tagCount = Object.keys(tags).length
  const parts = [
    tagCount > 0 ? words.summary.tags(tagCount) : null,
    category,
    cap === null ? null : words.summary.cap(cap),
    voice.length > 0 ? words.summary.voice(voice.length) : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? words.nothingSet : parts.join(' · ')
}

/** One place to publish at: what it is, what it wants in a line, and all of it to be changed. */
export const SiteCard = ({ site }: { site: SiteView }) => {
  const form = useSiteForm(site)
  const address = site.kind === 'file' ? null : [words.kinds[site.kind], site.url].filter(Boolean).join(' · ')
  return (
    <Accordion.Item value={site.target} data-site={site.target}>
      <Accordion.Control>
        <Group justify="space-between" gap="sm">
          <div>
            <Text component="span" fw={620} size="lg">
              {siteName(site)}
            </Text>
            {address ? <div className="site-summary">{address}</div> : null}
            <div className="site-summary">{summaryOf(site)}</div>
          </div>
          {form.changed ? (
            <Badge color="orange" variant="light" component="span">
              {words.unsaved}
            </Badge>
          ) : null}
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        {site.kind === 'wordpress' ? (
          <Button component={Link} to={`/sites/${site.target}/backlist`} variant="default" size="sm" mb="md">
            {afterTexts.backlist.open}
          </Button>
        ) : null}
        <SiteFields site={site} form={form} />
      </Accordion.Panel>
    </Accordion.Item>
  )
}

import { Alert, Button, Text } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Article } from '../../../src/domain/article/article.ts'
import { articleQuery } from '../../api/queries.ts'
import { texts } from '../../texts/index.ts'

const words = texts.review

interface VersionConflictProps {
  readonly id: string
  /** Goes on with the newer version. */
  readonly onLoad: (newer: Article) => void
}

/** Told when somebody saved a newer version meanwhile; the own text stays until the newer one is asked for. */
export const VersionConflict = ({ id, onLoad }: VersionConflictProps) => {
  const newest = useQuery({ ...articleQuery(id), staleTime: 0 })
  return (
    <Alert color="orange" icon={<IconGitMerge aria-hidden />} title={words.conflictTitle} role="alert">
      <Text size="sm" mb="sm">
        {words.conflictText}
      </Text>
      <Button
        size="xs"
        variant="default"
        loading={newest.isFetching}
        onClick={() => {
          if (newest.data) onLoad(newest.data.article)
        }}
      >
        {words.loadNewer}
      </Button>
    </Alert>
  )
}

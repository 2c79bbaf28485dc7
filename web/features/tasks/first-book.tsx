import { Button, List, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconBook2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { texts } from '../../texts/first.ts'

/** What one sees before there is a book: what this does, and how to begin. */
export const FirstBook = () => (
  <Paper p={{ base: 'lg', sm: 48 }}>
    <Stack align="flex-start" gap="md" maw={620}>
      <ThemeIcon size={52} radius="lg" variant="light">
        <IconBook2 size={28} aria-hidden />
      </ThemeIcon>
      <Title order={2}>{texts.books.emptyTitle}</Title>
      <Text c="dimmed" lh={1.65}>
        {texts.books.emptyText}
      </Text>
      <List type="ordered" spacing={4}>
        {texts.books.emptySteps.map((step) => (
          <List.Item key={step}>{step}</List.Item>
        ))}
      </List>
      <Button component={Link} to="/submit" size="md" mt="sm">
        {texts.nav.submit}
      </Button>
    </Stack>
  </Paper>
)

import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'

interface LookedForProps {
  readonly label: string
  readonly placeholder: string
  /** What is looked for now, as it stands in the address. */
  readonly value: string
  /** When the typing pauses. */
  readonly onLook: (text: string) => void
}

/** Milliseconds without a letter after which the log is asked for. */
const pauseMs = 300

/** A field for a name or an id; what stands in the address has the last word. */
export const LookedFor = ({ label, placeholder, value, onLook }: LookedForProps) => {
  const [typed, setTyped] = useState({ text: value, sent: value })
  const look = useDebouncedCallback((text: string) => {
    setTyped((before) => ({ ...before, sent: text.trim() }))
    onLook(text)
  }, pauseMs)
  if (value !== typed.sent) setTyped({ text: value, sent: value })
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      className="audit-field"
      value={typed.text}
      onChange={(event) => {
        const { value: text } = event.currentTarget
        setTyped((before) => ({ ...before, text }))
        look(text)
      }}
    />
  )
}

import { tellerOf } from '../told.ts'

/** Why a request is refused before anything is done about it. */
export const requestSentences = {
  request_instant: (_: object) => 'is not an instant such as 2026-11-30T09:00:00Z',
  request_letters_or_filter: (_: object) =>
    'must be either {letters: [{submission_id, letter_id}]}, at most 200, or {filter: {...}}',
  request_one_source: (_: object) =>
    'must be either {url}, or {text, label} with a url if it has one, or {answers: [{question_id, answer}]}',
  request_sources_twice: (_: object) => 'names a source twice',
  request_time_of_day: (_: object) => 'must be a time of day: 07:30',
  request_time_zone: (_: object) => 'must be a time zone: Europe/Lisbon',
  request_month: (_: object) => 'must be like 2026-11',
  request_marketplace: (_: object) => 'is not a host such as amazon.com.br',
  request_tag: (_: object) => 'is not a tag',
  body_not_json: (_: object) => 'is not valid JSON',
  body_not_multipart: (_: object) => 'is not sent as multipart/form-data',
  body_of_other_kind: (_: object) => 'comes in a media type that is not accepted here',
  body_of_other_length: (_: object) => 'is shorter or longer than announced',
  body_broken: (_: object) => 'is a form that ends early or is not well formed; send it again',
  body_many_files: (_: object) => 'holds more than one file',
  body_many_parts: (_: object) => 'holds too many parts',
  body_many_fields: (_: object) => 'holds too many fields',
  file_not_sent: (_: object) => 'is missing; send it as multipart/form-data',
  too_large: ({ mebibytes, bytes }: { mebibytes: number; bytes: number }) =>
    `is larger than ${mebibytes} MiB (${bytes} bytes)`,
  too_many_requests: ({ most, seconds }: { most: number; seconds: number }) =>
    `more than ${most} requests a minute; wait ${seconds} s`,
  origin_foreign: (_: object) => 'is another site than this server; open the server by its own address',
  stretch_backwards: ({ to }: { to: string }) => `must not be after ${to}`,
  stretch_too_long: ({ most, step }: { most: number; step: string }) =>
    `is too long ago: at most ${most} days by ${step} can be asked for at once`,
  row_not_object: (_: object) => 'is not an object',
  stored_too_large: ({ name, mebibytes }: { name: string; mebibytes: string | number }) =>
    `${name} has ${mebibytes} MiB; a store takes 15 MiB in one piece`,
  not_in_audit_log: (_: object) =>
    'it is done, but the audit log could not be written; look at what there is before you ask again',
}

/** Tells why a request is refused. */
export const tellRequest = tellerOf(requestSentences)

import { articleSentences } from './articles.ts'
import { bookSentences } from './books.ts'
import { evidenceSentences } from './evidence.ts'
import { fieldSentences } from './fields.ts'
import { peopleSentences } from './people.ts'
import { publishingSentences } from './publishing.ts'
import { requestSentences } from './requests.ts'
import { settingSentences } from './settings.ts'
import { taskSentences } from './tasks.ts'

/** Toda frase com que algo é recusado, em português. */
export const refusals = {
  ...articleSentences,
  ...bookSentences,
  ...evidenceSentences,
  ...fieldSentences,
  ...peopleSentences,
  ...publishingSentences,
  ...requestSentences,
  ...settingSentences,
  ...taskSentences,
}

const fields: Readonly<Record<string, string>> = {
  address: 'endereço',
  amazon_url: 'link da Amazon',
  author: 'autor',
  author_site: 'site do autor',
  body: 'pedido',
  category: 'categoria',
  email: 'e-mail',
  file: 'arquivo',
  goodreads_url: 'link do Goodreads',
  label: 'nome',
  language: 'idioma',
  links: 'outros links',
  markdown: 'texto do artigo',
  name: 'nome',
  notes: 'notas',
  origin: 'origem',
  password: 'senha',
  provider: 'provedor',
  reason: 'motivo',
  row: 'linha',
  section: 'esta seção',
  site_url: 'endereço do site',
  slug: 'slug',
  text: 'texto',
  title: 'título',
  url: 'endereço',
}

/** Como se chama um campo; pelo seu próprio nome onde não há outro. */
export const fieldName = (field: string): string => fields[field] ?? field

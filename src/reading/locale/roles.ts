import { labelKey } from '../text.ts'

/** What people did for a book, as pages print it, by the English name of the role. Lower case. */
const roles: Readonly<Record<string, readonly string[]>> = {
  author: [
    'author',
    'goodreads author',
    'autor',
    'autorin',
    'auteur',
    'auteure',
    'autrice',
    'autora',
    'autore',
    'författare',
    'auteur principal',
    'scenario',
    'text',
    'texto',
    'texte',
    'testo',
    'coauthor',
    'co-author',
    '著',
    '著者',
  ],
  editor: [
    'editor',
    'series editor',
    'herausgeber',
    'redakteur',
    'éditeur',
    'editeur scientifique',
    'sous la direction de',
    'directeur de publication',
    'redacción',
    'redactor',
    'a cura di',
    'curatore',
    'redattore',
    'organizador',
    'redaktor',
    'redacteur',
    'redaktör',
    '編集',
    '編',
  ],
  translator: [
    'translator',
    'übersetzer',
    'übersetzerin',
    'traducteur',
    'traductrice',
    'traduction',
    'traductor',
    'traductora',
    'traduttore',
    'traduttrice',
    'tradutor',
    'tradutora',
    'vertaler',
    'tłumacz',
    'översättare',
    '翻訳',
    '訳',
  ],
  illustrator: [
    'illustrator',
    'illustrations',
    'illustratorin',
    'illustrateur',
    'illustratrice',
    'ilustrador',
    'ilustradora',
    'illustratore',
    'ilustrações',
    'ilustrator',
    'イラスト',
  ],
  foreword: ['foreword', 'vorwort', 'avant-propos', 'prólogo', 'prefazione', 'prefácio', 'voorwoord'],
  preface: ['preface', 'préface', 'prefacio'],
  introduction: ['introduction', 'einleitung', 'introducción', 'introduzione', 'introdução'],
  afterword: ['afterword', 'nachwort', 'postface', 'epílogo', 'postfazione', 'posfácio'],
  narrator: [
    'narrator',
    'reader',
    'sprecher',
    'erzähler',
    'narrateur',
    'narrador',
    'narratore',
    'lettore',
    'verteller',
  ],
  photographer: ['photographer', 'fotograf', 'photographe', 'photographies', 'fotógrafo', 'fotografo'],
  contributor: ['contributor', 'mitwirkende', 'collaborateur', 'colaborador', 'collaboratore', 'bijdrager'],
  adapter: ['adapter', 'adaptateur', 'adaptador', 'adattatore'],
  designer: ['designer', 'cover design', 'gestaltung', 'design', 'cover artist', 'cover design or artwork by'],
}

const byName: ReadonlyMap<string, string> = new Map(
  Object.entries(roles).flatMap(([role, names]) => names.map((name) => [labelKey(name), role] as const)),
)

/** The roles that a printed role names, in English lower case; one that no table knows stays as it is printed. */
export const rolesOf = (printed: string): readonly string[] =>
  printed
    .replace(/[()]/g, '')
    .split(/[,/&]| und | and | et | y | e /u)
    .map(labelKey)
    .filter((name) => name !== '')
    .map((name) => byName.get(name) ?? name)

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** Common words (folded) that open sentences and are no names, though nothing in front of them says so. */
export const openers =
  words(`readers reviewers critics engineers developers programmers students teachers people teams companies
  practitioners professionals beginners experts architects managers researchers authors users chapters parts sections topics examples
  exercises code data software systems published written based building learning reading starting ending early later late finally
  overall first second third next last two three four five six seven eight nine ten half instead rather besides beyond given here
  there today recently originally initially ultimately together another additional further several various many most few none
  nothing everyone somebody anyone available aimed designed intended divided organized organised structured praise criticism
  praised criticised criticized reception sales research practice theory work works life evidence
  leitores criticos engenheiros desenvolvedores programadores estudantes alunos pessoas equipes empresas profissionais iniciantes
  especialistas pesquisadores usuarios capitulos partes secoes exemplos exercicios codigo dados sistemas publicado publicada escrito
  escrita baseado baseada voltado voltada dividido dividida organizado organizada finalmente inicialmente originalmente hoje
  primeiro primeira segundo segunda terceiro terceira depois antes alem quanto nada tudo ninguem existe existem cabe vale destaca
  destacam-se indicado indicada elogios criticas`)

/** Generic words (folded) that are written with a capital inside sentences and name nothing by themselves. */
export const genericCapitals =
  words(`i chapter chapters part parts section sections appendix figure table volume book edition page pages
  preface introduction conclusion index glossary capitulo capitulos parte partes secao apendice figura tabela livro edicao pagina
  paginas prefacio introducao conclusao indice isbn asin`)

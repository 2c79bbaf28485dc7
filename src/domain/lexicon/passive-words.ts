const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** What a passive voice is made of, by language, folded: the auxiliaries, participles without a regular ending, and look-alikes. */
export const passiveWords: Readonly<
  Record<
    'en' | 'pt',
    {
      readonly auxiliaries: ReadonlySet<string>
      readonly regular: RegExp
      readonly irregular: ReadonlySet<string>
      readonly never: ReadonlySet<string>
    }
  >
> = {
  en: {
    auxiliaries: words('am is are was were be been being gets got get'),
    regular: /.{2,}ed$/u,
    irregular:
      words(`beaten born borne bought bound broken brought built burnt cast caught chosen cut dealt done drawn driven eaten fed felt
      fought found forbidden forgotten given ground grown heard held hidden hit hung hurt kept known laid led left lent lit lost made meant
      met mistaken overcome paid put read rewritten said seen sent set shaken shot shown shut sold spent split spoken spread stolen stuck
      struck sung sunk sworn swept taken taught thought thrown told torn understood undone woken won worn woven written`),
    never: words(
      'indeed need speed embed exceed proceed succeed feed seed breed hundred red interested tired experienced',
    ),
  },
  pt: {
    auxiliaries:
      words(`e sao foi foram era eram ser sera serao seria seriam seja sejam sido sendo fosse fossem esta estao estava estavam
      estar estara estiver esteja fica ficam ficou ficaram ficar`),
    regular: /.{2,}[ai]d[oa]s?$/u,
    irregular:
      words(`aberto aberta abertos abertas aceito aceita coberto coberta cobertos cobertas dito dita ditos ditas eleito eleita
      entregue entregues escrito escrita escritos escritas expresso expressa feito feita feitos feitas gasto gasta impresso impressa
      impressos impressas incluso morto pago paga pagos pagas posto posta postos postas preso solto suspenso visto vista vistos vistas
      ganho salvo descrito descrita descritos descritas composto composta proposto proposta disposto exposto exposta`),
    never: words(
      'lado lados dado dados estado estados mercado vida cada nada vidas ainda ida tecido cuidado sentido conteudo pedido comunidade',
    ),
  },
}

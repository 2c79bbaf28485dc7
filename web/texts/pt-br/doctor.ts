import type { WordsLike } from '../words.ts'

/** The words of the doctor of WordPress sites, in Portuguese. */
export const doctorTexts: WordsLike<typeof import('../en/doctor.ts').doctorTexts> = {
  title: (label) => `Conexão com ${label}`,
  lead: 'Tudo o que precisa estar certo para que os artigos cheguem a este site, visto um após o outro. Nada é publicado com isso.',
  checking: 'Examinando. Isto leva alguns segundos …',
  again: 'Examinar de novo',
  checkedAt: 'Examinado',
  back: 'Todas as saídas',
  open: (label) => `Examinar ${label}`,
  gone: 'Este site não está mais guardado aqui.',
  steps: {
    reach: { title: 'O site responde', well: 'Ele é encontrado no seu endereço e responde com segurança.' },
    wordpress: { title: 'É WordPress', well: 'A interface REST, pela qual os artigos são enviados, está aberta.' },
    sign_in: { title: 'A senha funciona', well: 'O WordPress conhece o usuário e aceita a senha de aplicativo.' },
    publish: { title: 'O usuário pode publicar', well: 'Posts, imagens, categorias e tags podem ser criados.' },
    companion: {
      title: 'O plugin companheiro',
      well: 'Está instalado: os posts são reconhecidos mesmo depois de mudanças, e o que muda no WordPress é avisado na hora.',
      without:
        'Não está instalado. Os artigos são publicados assim mesmo; o que muda no WordPress é notado quando o artigo sai de novo.',
    },
  },
  states: { well: 'em ordem', notice: 'funciona, com um aviso', problem: 'problema', unseen: 'ainda não examinado' },
  unseen: 'Será examinado quando o que está acima estiver resolvido.',
}

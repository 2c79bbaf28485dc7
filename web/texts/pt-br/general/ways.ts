import type { waysWords as english } from '../../en/general/ways.ts'
import type { WordsLike } from '../../words.ts'

/** O que se diz onde se acrescentam evidências a um livro. */
export const waysWords: WordsLike<typeof english> = {
  ways: {
    link: {
      title: 'Adicionar um link',
      label: 'Endereço de uma página sobre o livro',
      send: 'Adicionar o link',
    },
    paste: {
      title: 'Colar texto',
      label: 'Texto',
      source: 'De onde vem',
      sourceHelp: 'Um nome que os leitores conhecem, por exemplo “Página da editora”.',
      send: 'Adicionar o texto',
    },
    upload: {
      title: 'Enviar uma página salva',
      help: 'Quando um site responde com um captcha: abra a página no seu navegador, salve-a (Ctrl+S) como .html ou .mhtml e entregue o arquivo aqui.',
      label: 'Página salva',
      address: 'Endereço de onde foi salva',
      send: 'Enviar a página',
      choose: 'Escolher um arquivo',
    },
    book: {
      title: 'Seu próprio exemplar do livro',
      help: 'O próprio livro diz melhor o que há nele. Entregue o seu exemplar, ou o que você marcou nele num Kindle (My Clippings.txt); ele é citado por capítulo e página.',
      privacy: [
        'É evidência privada: o arquivo é lido e não é guardado. Fica guardada uma seleção de trechos (no máximo sessenta por livro), dos quais o artigo pode ser escrito.',
        'Desses, só os trechos que o artigo cita são mostrados aqui, ao lado das suas frases. Um artigo pode citar deles 150 palavras ao todo, e nenhuma exportação traz mais.',
        'Se você escreve com o modelo de um provedor, os trechos são enviados a esse provedor, como toda evidência.',
        'De My Clippings.txt só são lidos os destaques e as notas deste livro; nada dos outros livros é guardado.',
      ],
      label: 'Livro ou destaques',
      kinds: 'EPUB, PDF, texto simples ou My Clippings.txt, sem senha nem proteção de loja',
      kindsUpTo: (mebibytes) =>
        `EPUB, PDF, texto simples ou My Clippings.txt, até ${mebibytes} MiB, sem senha nem proteção de loja`,
      tooLarge: (mebibytes) => `é maior que ${mebibytes} MiB`,
      choose: 'Escolher um arquivo',
      sending: (percent) => `Enviando: ${percent}%`,
      reading: 'O livro está sendo lido. Isso leva alguns segundos.',
      send: 'Enviar o exemplar',
    },
    handOver: {
      title: 'Entregar a página a partir do seu navegador',
      once: 'Uma vez só: arraste este favorito para a barra de favoritos.',
      bookmark: 'Enviar página ao Pigmeu',
      drag: 'Não aqui: arraste-o para a barra de favoritos (Ctrl+Shift+B mostra a barra), ou adicione-o pelo menu de contexto.',
      openIt: 'Abra a página no seu navegador, e resolva o captcha ou entre se ela pedir.',
      open: (host) => `Abrir ${host}`,
      press:
        'Quando vir o livro, clique no favorito. O que diz respeito a você (nome, endereço, carrinho) é retirado antes de qualquer coisa ser guardada.',
    },
    questions: {
      title: 'Responder cinco perguntas',
      help: 'Suas respostas ficam guardadas como evidência do tipo “Editor”. Deixe de fora o que não souber.',
      send: 'Enviar as respostas',
    },
    waive: {
      title: 'Aceitar um artigo mais curto',
      help: 'As seções sem evidência suficiente podem ficar curtas. Sua decisão é registrada com o seu nome.',
      label: 'Por que um artigo mais curto basta aqui?',
      send: 'Aceitar e escrever',
    },
    added: 'Adicionado. Será lido, e o livro segue.',
  },
  handOver: {
    title: 'Receber uma página',
    lead: 'A página que está aberta na outra aba vira fonte de um livro. Só fica guardado o que ela diz sobre o livro.',
    whichBook: 'Para qual livro?',
    noBook: 'Nenhum livro pode receber uma página neste momento.',
    forThis: 'Para este livro',
    from: (host) => `de ${host}`,
    taken: 'A página foi recebida. Será lida, e o livro segue.',
    pasteLabel: 'Nada chegou?',
    pasteHelp: 'Alguns sites proíbem o caminho direto. Volte à página, clique lá em “Copiar a página” e cole aqui.',
    pasteHere: 'Ctrl+V',
    notACopy:
      'Isto não é uma página copiada pelo favorito. Clique no favorito na página, depois em “Copiar a página”, e cole de novo.',
    bookmark: {
      cutOff: 'Este site não deixa entregar a página diretamente. Copie-a e cole-a na aba do Pigmeu Copilot.',
      copy: 'Copiar a página',
      copied: 'Copiada. Cole-a na aba do Pigmeu Copilot.',
      close: 'Fechar',
    },
  },
}

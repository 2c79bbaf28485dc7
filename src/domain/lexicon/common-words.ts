const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/**
 * Everyday words (folded) that name nothing by themselves. A word of a sentence that is none of them, and that its passages
 * do not have, is likely a name, a place or a thing that somebody made up.
 */
export const commonWords: Readonly<Record<'en' | 'pt', ReadonlySet<string>>> = {
  en: words(`able accept access account act action actor actress add adult affect afternoon age agency agree aim air allow alone amount
    animal announce annual answer appeal appear apply approach area army arrest arrive art ask attack attempt attend author authority
    average avoid award aware baby bad bag ban bank bar base battle beach beat beautiful bed believe benefit best better big bill bird
    bit black blame block blood blow blue board boat body boost border boss bottom box boy brain branch break bring broad brother budget
    build building burn bus business buy call campaign capital captain car care career carry case cash cat catch cause celebrate central
    centre century chain chair challenge champion chance change charge charity cheap check chief child children choice choose church
    city claim class clean clear climb clinic close clothes club coach coast code cold collect college colour come comment commercial
    commit common community company compare compete complain complete computer concern condition confirm consider contact contain
    continue contract control cost council count country couple course court cover crash create crew crime criminal crisis critic crowd
    cup current customer cut cycle daily damage danger date daughter day deal death debate decade decide declare decline deep defeat
    defend degree delay demand department depend design despite destroy detail develop die difference difficult dinner direct director
    discover discuss disease district doctor dog door doubt draw dream dress drink drive driver drop drug due early earn east easy eat
    economy education effect effort elect election employ employee end enemy energy enjoy enter entire environment equal escape
    establish event evidence exam example expect expensive expert explain explosion express extra eye face fact factory fail fall false
    family famous fan far farm farmer fashion fast father fear feature fee feel field fight figure film final finance financial find
    fine finish fire firm fish flight flood floor fly follow food foot football force foreign forest form former forward found free
    fresh friend front fuel full fund funeral future gain game garden gas general girl give glass goal good government grand grant great
    green ground group grow growth guard guess guest guide guilty gun hair half hand happen happy hard head health hear heart heat heavy
    height help high hill history hit hold hole holiday home honour hope horse hospital host hot hotel hour house huge human hundred
    hurt husband idea identify illegal image impact important impose improve incident income increase independent industry inform
    injure injury inquiry inside inspect insurance interest international interview introduce invest investigate investment island issue
    item jail job join joint journey judge jump jury justice keep key kill kind king kitchen know label labour lack lady lake land
    language large late laugh launch law lawyer lead leader league learn leave leg legal length letter level lie life light like limit
    line list little live loan local long lorry lose loss lot love low luck lunch machine main maintain major majority man manage
    manager march mark market marriage marry mass match material matter meal mean measure media medical meet meeting member message
    metre middle mile military million mind mine minister minor minute miss missing mistake mobile model modern money month morning
    mother motor mountain mouth move movement murder music name nation national natural nature nearby neck neighbour network new news
    newspaper night noise normal north note notice number nurse object offer office officer official oil old open operate operation
    opinion opponent opportunity oppose order organisation original outside owner pair panel paper parent park part party pass
    passenger past path patient pay peace penalty people percent perform period person phone photo pick picture piece pilot place plan
    plane plant play player please point police policy political politician poor popular population position positive possible post
    pound power praise prepare present president press pressure price prime prison private prize probably problem process produce
    product professional profit programme project promise property protect protest proud prove provide public pull punish pupil purpose
    push quarter queen question quick quit race radio rail rain raise range rape rate reach react reach ready real reason rebuild
    receive recent record recover red reduce refuse region reject relate relationship release remain remember remove rent repair repeat
    replace report represent request rescue research resident resign resort response responsible rest restaurant result retire return
    reveal review rich ride right rise risk river road rob role roof room round row royal rule run rural safe safety sail salary sale
    save scale scene schedule scheme school science scientist score sea search season seat second secret secretary security seek sell
    send senior sense sentence separate series serious serve service session set settle severe sex shape share sharp sheet ship shock
    shop short shot show shut side sign significant similar simple sing singer single sister site size skill sleep slow small smoke
    snow social society soldier son song soon sound source south space speak special speech speed spend sport spot spread spring squad
    staff stage stand standard star start state statement station stay steal step stock stone stop store storm story straight strange
    street strength strike strong student study style subject succeed success suffer suggest suicide suit summer support sure surface
    surgeon surgery surprise survey survive suspect suspend swim system table talk target task tax teach teacher team technology
    teenager tell temperature term terror terrorist test thank theatre theft thing think threat threaten ticket time title tool top
    total touch tour tourist town track trade tradition traffic train training transfer transport travel treat treatment tree trial
    trip trouble truck true trust try turn type uncle union unit unite university urge use user usual value van vehicle version victim
    victory video view village violence visit voice vote voter vulnerable wage wait walk wall want war warm warn waste watch water
    wave way weak weapon wear weather website wedding week weekend weight welcome west white wide wife wild win wind window wing winner
    winter wish witness woman women wonder wood word work worker world worry worth write wrong year yellow young youth zone
    american british english european french german scottish welsh irish chinese japanese russian spanish italian brazilian
    beginner developer engineer reader writer chapter data database software application architecture algorithm practice theory
    principle foundation pattern practical advanced introduction concept technique method approach topic useful clear deep hands-on`),
  pt: words(`abrir aceitar acesso acontecer acordo ajudar alto aluno amigo analise ano antigo aprender area arma arte assunto atacar atual
    aumentar aula autor autoridade baixo banco base bom cair calor caminho campanha campo capacidade carreira carro carta casa caso causa
    centro certo chefe chegar chuva cidade cientista claro classe clube codigo comeco comercio comida companhia comprar comum comunidade
    conceito condicao confirmar conhecer conseguir construir conta contrato controle cor corpo corrida crescer crianca crime critica
    cuidado culpa cultura curso custo dado decidir defender deixar departamento derrota desenvolver destino detalhe dever dia diferente
    dificil dinheiro direito diretor doenca economia educacao efeito eleicao empresa emprego encontrar energia ensinar entender entrada
    enviar equipe erro escola escolher escrever espaco esperar esporte estado estrada estudante estudar estudo evitar evento exemplo
    exercicio exigir existir experiencia explicar facil falar falta familia fazer fechar feira festa ficar filho filme fim final floresta
    fogo fonte forca forma forte foto frase frente fundo futebol futuro ganhar gente geral governo grande grupo guerra historia homem hora
    hospital ideia igreja iniciante inicio interesse investimento irmao jogador jogo jornal jovem juiz julgar justica lado lei leitor ler
    levar liberdade lider limite lingua linha livre livro local longo lugar luta luz mae maior mandar manter mao mar marca medico medida
    melhor membro menino menor mercado mes mesa metodo militar ministro momento morte morrer mostrar motivo mover mudanca mudar mulher
    mundo musica nacional natureza nivel noite nome norma nota noticia novo numero objetivo obra ocorrer oferecer olhar ordem origem pagar
    pagina pai pais papel parar parte partido partir passar pedir pena pensar perder periodo pessoa plano pobre poder policia politica
    populacao porta posicao povo pratica praticar prazo preciso preco prefeito premio preparar presidente pressao prisao problema processo
    produto professor profissional programa projeto proteger prova publico qualidade quarto questao rapido razao realidade receber
    recurso rede reduzir regiao regra relacao resolver responsavel resposta resultado reuniao rico rio risco roda rua saida saude seguir
    seguranca semana sentido servico simples sistema situacao social sociedade software sol sonho sucesso superar tamanho tarde tecnica
    tecnologia tema tempo tentar terra testar texto tipo titulo tomar trabalhador trabalho tratar treino trem turma unidade universidade
    usar valor vender verao verdade versao via viagem vida violencia visita vitoria viver voltar voto voz
    banco algoritmo aplicacao arquitetura padrao principio fundamento pratico avancado introducao abordagem topico util claro`),
}

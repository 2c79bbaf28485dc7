const words = (text: string): readonly string[] => text.trim().split(/\s+/u)

/**
 * Words (folded) that any technical book and any review of one may use: with nothing but them a sentence fits every book.
 * Compared as stems, beside the everyday words and the stop words.
 */
export const genericWords: Readonly<Record<'en' | 'pt', readonly string[]>> = {
  en: words(`easier easily easy harder simpler faster quicker clearer deeper better appendix checklist print printed prints fit fits hide
    hides zero took weekend afternoon hour minute patience ability academic accessible accompany achieve acquire actionable activity actual adapt address adopt advance advanced advantage
    advice aid algorithm analysis analyst analyze answer anyone application apply appreciate approach appropriate architect architecture
    argument arrange array article aspect assist assume attention audience available background balance basic basics beginner benefit best
    beyond bibliography blog book bookshelf bridge brief broad bug business capability capable career careful case category challenge
    chapter choice clarity classic clear code coder coding cohesive collection combine command commentary common communicate community
    company complement complete complex complexity component comprehensive compute computer concept conceptual concise conclusion concrete
    confidence consider consistent construct contemporary content context contribute contribution convey core corporate countless course
    cover coverage craft create creation critical cross cultivate current curriculum customer daily data debug decision deep default define
    definition deliver delve demand demonstrate depth describe description design designer desire detail develop developer development
    device diagram dive discipline discover discuss discussion document documentation domain dozens drive dynamic ease easier easily easy harder simpler faster quicker clearer deeper editing edition
    education effective efficiency efficient elegant element embrace emerge emphasis emphasize empower enable encourage engage engineer
    engineering enhance enrich ensure enterprise enthusiast environment equip era error essence essential everyday evolution evolve example
    excel exercise exist expand expectation experience experienced experiment expert expertise explain explanation exploration explore
    expose extend extensive extra face facet familiar feature feedback field figure flexible flow focus follow foundation foundational
    framework fresh function fundamental future gain gap general glossary goal grasp ground grounded growing growth guidance guide handle
    hands helpful hesitate high highlight holistic idea ideal illustrate illustration immediate impact implement implementation important
    improve improvement include increase index indicate individual industry influence inform information informative innovation insight
    insightful inspire instruction integrate intended interest interested intermediate introduce introduction introductory invite involve
    issue item journey juggle junior keep key knowledge landscape language large latest layer layout lead learn learner learning lesson
    level leverage library life link list literature logic look machine main maintain maintainable manage management manager manner manual
    master mastery material matter mean meaningful measure mechanism meet mention merit method methodology mind mindset mistake model
    modern motivate motivation narrative navigate necessary newcomer novice number objective obstacle offer operate operation opinion
    optimize option order organization organize original outcome outline overall overview pace page pattern perform performance
    perspective phase philosophy piece place plan platform point popular position possible potential power powerful practical practice
    practitioner preface prepare present presentation prerequisite principle prior problem procedure process product production
    productive productivity profession professional professor program programmer programming progress project promise prose prove provide
    publication publish publisher purpose quality question quick range rapid rationale read reader reading real realistic reason
    recommend recommendation reference reflect refine relate relationship relevance relevant reliable rely request require requirement
    research resource response responsibility result return reveal review reviewer rich right robust role rule scale scenario scholar
    scientist scope script section self senior sense sequence serious serve service shape share short show shelf side significant
    similar simple simplicity simplify situation size skill smooth software solid solution solve sophisticated source space span
    special specialist specific speed stage stakeholder standard start state stay step story straightforward strategy strength
    strengthen strive structure structured student studio study style subject subsequent succeed success suggest suit suitable
    summarize summary support surround surface sustain syntax system tackle tailor talent target task teach teacher teaching team
    technical technique technology term terminology test text textbook theme theoretical theory thinking thorough thought thoughtful
    throughout time timely tip title tone tool topic touch trade track traditional train training transfer transform transition
    treat treatment trend trick tutorial type typical ultimate uncover understand understanding unique unit unlock update use useful
    user valuable value variety various vast version view viewpoint vision vital volume walk ways weak weakness web well wide wisdom
    word work worker workflow workplace world worth write writer writing year yield young`),
  pt: words(`facilitam facilita apendice imprimir caber zero tarde semana minuto hora paciencia abordagem abordar abrangente academico acessivel acompanhar acordo adaptar adequado adotar adquirir ajuda ajudar alcancar algoritmo
    alem aluno ambiente amplo analise analista analisar aplicabilidade aplicacao aplicar apoio apresentacao apresentar aprender aprendizado
    aprendizagem apresenta aprimorar aproveitar aprofundar area argumento arquitetura arquiteto artigo aspecto assunto atencao atividade
    atual atualizar aula autor avancado avanco balanco base basico beneficio biblioteca busca caminho campo capacidade capaz capitulo
    carreira caso categoria central cenario ciencia cientista clareza claro classico codigo colecao colega combinar comecar complemento
    completo complexidade complexo componente compreender compreensao computador comum comunicar comunidade conceito conceitual conciso
    conclusao concreto conduzir conhecer conhecimento conjunto consciente consistente construcao construir contato conteudo contexto
    contribuicao contribuir coerente criar criacao critica critico cuidado curso dado dados decisao definicao definir demanda demonstrar
    descobrir descricao descrever desafio desempenho desenvolvedor desenvolver desenvolvimento desejar detalhado detalhe didatico
    dificuldade diferenca direto disciplina discussao discutir diverso documentacao documento dominar dominio duvida edicao editora eficaz
    eficiencia eficiente elegante elemento empresa encontrar engenharia engenheiro ensinar ensino entender entendimento entusiasta
    equilibrio equipe era erro escolha escrever escrita especial especialista especifico essencia essencial estilo estrategia estrutura
    estudante estudar estudo etapa evolucao evoluir exemplo exercicio existir experiencia experiente explicacao explicar exploracao
    explorar expor extenso facil facilitar familiar fase ferramenta fluxo foco formacao formar forma fornecer fundamental fundamento
    fundamentos funcao funcionar futuro ganhar geral gerenciar gestao gestor grande guia habilidade historia ideal ideia ideias
    identificar ilustracao ilustrar impacto implementacao implementar importancia importante incluir indicar indice influencia
    informacao iniciante iniciar inovacao inspirar instrucao integrar intermediario interessado interesse introducao introduzir
    investigar jornada jovem junior leitor leitura lembrar licao lidar lingua linguagem linha lista literatura livro logica lugar maneira
    manter manual maquina material medida melhor melhorar melhoria mencionar mercado mergulhar mestre metodo metodologia mente modelo
    moderno modo momento motivacao motivar mostrar mudanca mundo narrativa necessario necessidade nivel nocao novato novidade numero
    objetivo obra obstaculo oferecer opcao operacao opiniao oportunidade ordem organizacao organizar original otimizar padrao pagina
    palavra parte passo pensamento pensar percurso permitir perspectiva pesquisa pesquisador pessoa plano plataforma poder poderoso ponto
    popular possibilidade possivel posicao potencial pratica praticar pratico precisar prefacio preparar presente principal principio
    problema procedimento processo producao produtividade produto produzir professor profissao profissional profundidade profundo
    programa programacao programador progresso projeto promover proporcionar proposito proposta publicacao publicar publico qualidade
    questao rapido razao real realidade realizar recomendacao recomendar recurso referencia refletir regra relacao relevancia relevante
    requisito resenha resolver responder resposta resultado reunir revelar revisao rico robusto secao seguir semelhante senior sentido
    servico servir significado significativo simples simplicidade simplificar sistema situacao software solido solucao sugerir suporte
    surgir tarefa tecnica tecnico tecnologia tema tempo tendencia teoria teorico termo teste texto tipico tipo titulo toque tornar
    trabalhar trabalho tradicional transformar transicao tratamento tratar treinamento tutorial unico usar uso usuario util utilizar
    valioso valor variedade vasto versao vida visao vital volume volta`),
}

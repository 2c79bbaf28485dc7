/** What each table of words must hold, kept apart from the tables: entries are set apart by bars. */
export const expectedLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  publisher: {
    en: 'publisher',
    de: 'verlag | herausgeber',
    fr: "éditeur | editeur | maison d'édition",
    es: 'editorial | editor',
    it: 'editore | casa editrice',
    pt: 'editora',
    nl: 'uitgever | uitgeverij',
    pl: 'wydawca | wydawnictwo',
    sv: 'utgivare | förlag',
    ja: '出版社',
  },
  publication_date: {
    en: 'publication date | date of publication | published | pub date | release date | publish date',
    de: 'erscheinungstermin | erscheinungsdatum | veröffentlichungsdatum',
    fr: 'date de publication | date de parution | date de sortie',
    es: 'fecha de publicación | fecha de lanzamiento | fecha de edición',
    it: 'data di pubblicazione | data di uscita',
    pt: 'data da publicação | data de publicação | data de lançamento',
    nl: 'publicatiedatum | releasedatum | verschijningsdatum | datum van publicatie',
    pl: 'data wydania | data publikacji | data premiery | data opublikowania',
    sv: 'utgivningsdatum | publiceringsdatum | utgivningsdag | lanseringsdatum',
    ja: '発売日 | 配信日 | 出版日 | 発行日 | 発行年月日',
  },
  language: {
    en: 'language | edition language',
    de: 'sprache',
    fr: 'langue',
    es: 'idioma',
    it: 'lingua',
    pt: 'idioma',
    nl: 'taal',
    pl: 'język',
    sv: 'språk',
    ja: '言語',
  },
  original_language: {
    en: 'original language',
    de: 'originalsprache',
    fr: "langue d'origine | langue originale",
    es: 'idioma original',
    it: 'lingua originale',
    pt: 'idioma original',
    nl: 'oorspronkelijke taal | originele taal',
    pl: 'język oryginału | język oryginalny',
    sv: 'originalspråk',
    ja: '原語',
  },
  pages: {
    en: 'print length | pages | page count | number of pages | length',
    de: 'seitenzahl der print-ausgabe | seitenzahl | seiten | umfang | anzahl der seiten | länge der druckausgabe',
    fr: "nombre de pages de l'édition imprimée | nombre de pages | longueur d'impression | longueur de l'impression",
    es: 'longitud de impresión | longitud de la impresión | número de páginas | páginas | nº de páginas | longitud impresa',
    it: 'lunghezza stampa | lunghezza della stampa | numero di pagine | pagine',
    pt: 'número de páginas da edição impressa | número de páginas | páginas | total de páginas | comprimento da impressão | comprimento de impressão',
    nl: "printlengte | lengte printversie | aantal pagina's | pagina's | afdruklengte | gedrukte lengte",
    pl: 'długość wersji drukowanej | długość wydruku | liczba stron | strony',
    sv: 'antal sidor | tryckt längd | utskriftslängd | sidor',
    ja: '本の長さ | ページ数 | 紙の本の長さ | 印刷版の長さ',
  },
  edition: {
    en: 'edition',
    de: 'auflage | ausgabe',
    fr: "édition | numéro d'édition",
    es: 'edición | número de edición',
    it: 'edizione | numero edizione',
    pt: 'edição | número da edição',
    nl: 'editie | druk',
    pl: 'wydanie | edycja',
    sv: 'utgåva | upplaga',
    ja: '版',
  },
  series: {
    en: 'series | part of series | book series | book # of # | part of | volume # of # | part # of #',
    de: 'reihe | teil der serie | teil der reihe | buchreihe | buch # von # | band # von # | teil # von # | teil von',
    fr: "collection | série | livre # sur # | tome # sur # | partie de | fait partie d'une série | fait partie de la série | volume # sur #",
    es: 'serie | parte de la serie | parte de | colección | libro # de # | parte # de # | volumen # de #',
    it: 'collana | parte di | parte della serie | libro # di # | volume # di #',
    pt: 'parte da série | coleção | livro # de # | parte de uma série | volume # de #',
    nl: 'onderdeel van serie | reeks | boekenreeks | boek # van # | deel van serie | deel # van #',
    pl: 'seria | cykl | część serii | książka # z # | księga # z # | część # z # | tom # z #',
    sv: 'bokserie | del av serie | del i serie | bok # av # | del # av #',
    ja: 'シリーズ | 全#巻中第#巻 | 全#巻中#巻 | シリーズ名 | 全#冊中第#冊',
  },
  original_title: {
    en: 'original title',
    de: 'originaltitel',
    fr: "titre original | titre d'origine",
    es: 'título original',
    it: 'titolo originale | titolo in lingua originale',
    pt: 'título original',
    nl: 'oorspronkelijke titel | originele titel',
    pl: 'tytuł oryginału | tytuł oryginalny',
    sv: 'originaltitel',
    ja: '原題 | 原書名 | 原タイトル',
  },
  format: {
    en: 'format | binding | book format',
    de: 'einband | bindung',
    fr: 'reliure',
    es: 'formato | encuadernación',
    it: 'rilegatura',
    pt: 'formato | encadernação',
    nl: 'bindwijze | formaat',
    pl: 'oprawa',
    sv: 'bandtyp',
    ja: 'フォーマット | 形式',
  },
  author: {
    en: 'author | authors',
    de: 'autor | autorin',
    fr: 'auteur | auteurs',
    es: 'autora | autores',
    it: 'autore | autrice | autori',
    pt: 'autora | autores',
    pl: 'autorka | autorzy',
    sv: 'författare',
    ja: '著者',
  },
  narrator: {
    en: 'narrator | narrators | narrated by | read by',
    de: 'sprecher | sprecherin | gesprochen von | erzähler | erzählerin',
    fr: 'narrateur | narratrice | lu par',
    es: 'narrador | narradora | narrado por',
    it: 'narratore | narratrice | letto da',
    pt: 'narrador | narradora | narrado por',
    nl: 'verteller | voorgelezen door | vertelster',
    pl: 'lektor | lektorka | czyta',
    sv: 'uppläsare | inläsare | berättare | uppläst av',
    ja: 'ナレーター | 朗読者 | ナレーション',
  },
}

/** Names of formats by kind. */
export const expectedFormats: Readonly<Record<string, string>> = {
  paperback:
    'paperback | mass market paperback | trade paperback | perfect paperback | softcover | flexibound | turtleback | tankobon softcover | paperback bunko | paperback shinsho | spiral-bound | ring-bound | plastic comb | comb-bound | pamphlet | staple bound | taschenbuch | broschiert | kartoniert | broschüre | spiralbindung | ringbuch | broché | poche | reliure à spirales | couverture souple | tapa blanda | pasta blanda | rústica | libro de bolsillo | encuadernación en espiral | copertina flessibile | brossura | tascabile | spirale | capa comum | capa mole | brochura | livro de bolso | espiral | massamarkt paperback | spiraalgebonden | oprawa miękka | miękka oprawa | oprawa broszurowa | pocket | pocketbok | storpocket | häftad | danskt band | spiralbunden | ペーパーバック | 単行本（ソフトカバー） | 文庫 | 新書 | オンデマンド (ペーパーバック) | ペーパーバック(オンデマンド) | ムック本 | spiral bound | wire-bound | stapled | saddle stitch | pocket book | geheftet | flexibler einband | ringbindung | broschiertes buch | livre broché | livre de poche | couverture flexible | agrafé | bolsillo | tapa flexible | grapado | libro en rústica | copertina morbida | rilegatura a spirale | a spirale | spillato | edizione economica | capa flexível | encadernação em espiral | encadernado em espiral | grampeado | pocketboek | zachte kaft | ringband | geniet | miękka | oprawa zeszytowa | oprawa spiralna | wydanie kieszonkowe | książka kieszonkowa | broszura | mjukband | mjuk pärm | spiralbindning | häfte | マスマーケット | リング製本 | スパイラル製本 | ソフトカバー | オンデマンド',
  hardcover:
    'hardcover | hardback | hardcover-spiral | tankobon hardcover | school binding | rag book | bath book | library binding | board book | leather bound | imitation leather | bonded leather | deckle edge | school & library binding | textbook binding | gebundene ausgabe | gebundenes buch | pappbilderbuch | ledereinband | relié | cartonné | couverture rigide | album | tapa dura | pasta dura | libro de cartón | copertina rigida | rilegato | cartonato | libro in cartone | capa dura | cartão | livro cartonado | kartonboek | oprawa twarda | twarda oprawa | oprawa kartonowa | inbunden | kartonnage | ハードカバー | 単行本 | 単行本（ハードカバー） | cloth | foam book | pappband | leinen | leinenbindung | leder | lederbindung | badebuch | stoffbuch | bibliothekseinband | livre relié | livre cartonné | cuir | reliure cuir | relié cuir | tout-carton | livre en tissu | cuero | piel | encuadernación en piel | encuadernación de cuero | encuadernación de biblioteca | libro de tela | tapa de cartón | pelle | rilegatura in pelle | copertina in pelle | rilegato in pelle | rilegatura da biblioteca | libro cartonato | libro in tessuto | couro | capa de couro | capa cartonada | cartonado | livro de pano | livro de banho | gebonden | gebonden boek | harde kaft | kartonnen boek | leer | leren band | bibliotheekband | twarda | oprawa skórzana | książka kartonowa | książeczka kartonowa | hårdband | hård pärm | läderband | läderbindning | biblioteksband | ボードブック | ライブラリーバインディング | 革装',
  paper:
    'unknown binding | comic | graphic novel | magazine | journal | loose leaf | calendar | sheet music | cards | map | print on demand | jp oversized | sonstige einbände | unbekannter einband | loseblattausgabe | kalender | reliure inconnue | bande dessinée | encuadernación desconocida | tapa desconocida | cómic | rilegatura sconosciuta | fumetto | encadernação desconhecida | quadrinhos | onbekende binding | nieznana oprawa | okänt band | コミック | コミック (紙) | 雑誌 | 大型本 | ムック | 楽譜 | single issue magazine | print magazine | diary | comic book | sonstiger einband | landkarte | notenblätter | zeitschrift | taschenkalender | carte | partition | calendrier | revue | feuilles mobiles | manga | mapa | calendario | revista | partitura | hojas sueltas | historieta | mappa | spartito | fogli sciolti | rivista | calendário | folhas soltas | losbladig | bladmuziek | tijdschrift | stripboek | mapy | komiks | kalendarz | czasopismo | nuty | karta | noter | lösblad | serietidning | カレンダー | 地図 | パンフレット | ルーズリーフ | カード',
  ebook:
    'kindle edition | kindle | kindle book | kindle ausgabe | kindle-ausgabe | format kindle | versión kindle | edición kindle | libro kindle | formato kindle | edição kindle | ebook kindle | kindle-editie | wydanie kindle | kindle-utgåva | kindleutgåva | kindle版 | kindle版 (電子書籍) | ebook | e-book | digital | epub | pdf | kindle & comixology | édition kindle | libro electrónico | kindle-boek | kindle-version | edycja kindle | wydanie na kindle | ebook na kindle | kindle-bok | e-bok | 電子書籍',
  audio:
    'audiobook | audible audiobook | audible audio edition | audio cd | audio, cd | mp3 cd | preloaded digital audio player | hörbuch | hörbuch-download | audible hörbuch | audio-cd | mp3-cd | livre audio | livres audio audible | cd | audiolibro | audiolibro audible | audiolibro de audible | audiolivro | audiolivro audible | audioboek | luisterboek | audible-luisterboek | audiobook cd | książka audio | ljudbok | audible版 | オーディオブック | audible audiobooks | audiobook, cd | audio cassette | audiokassette | hörkassette | audible-hörbuch | cd audio | livre audio audible | cassette audio | cd de audio | audiolibros | cd de áudio | audiolivros | cd-audio | audio-cassette | płyta cd | ljud-cd | ljudboks-cd | audible オーディオブック | audibleオーディオブック | カセット',
}

/** Printed roles by role. */
export const expectedRoles: Readonly<Record<string, string>> = {
  author:
    'author | authors | goodreads author | autor | autorin | autoren | auteur | auteure | auteurs | autrice | autora | autores | autore | autori | autorka | författare | auteur principal | scenario | scénario | text | texto | texte | testo | tekst | coauthor | co-author | coautor | coauteur | coautore | współautor | medförfattare | 著 | 著者 | 編著 | 原著 | 作 | writer | scriptwriter | written by | primary author | scenarist | szenario | verfasser | verfasserin | koautor | koautorin | coautorin | scénariste | texte de | co-auteur | guionista | escritor | escritora | testi | scrittore | scrittrice | sceneggiatore | roteirista | roteiro | textos | schrijver | schrijfster | tekst van | autorki | scenariusz | skribent | manusförfattare | 共著 | 原作 | 文 | 作家',
  editor:
    'editor | series editor | herausgeber | herausgeberin | redakteur | redaktion | éditeur | éditrice | editeur scientifique | éditeur scientifique | sous la direction de | direction | directeur de publication | redacción | redactor | a cura di | curatore | curatrice | redattore | organizador | organizadora | redaktor | redakcja | opracowanie | redacteur | redactie | redaktör | 編集 | 編 | 編者 | edited by | general editor | guest editor | volume editor | editor-in-chief | compiler | hrsg | hrsg. | herausgegeben von | coordination | directeur | directrice | edición | edición de | coordinador | coordinadora | compilador | compiladora | curato da | redator | redatora | coordenador | coordenadora | organização | samensteller | eindredacteur | pod redakcją | redaktorka | redaktörer | redigerad av | 編纂 | 編集者 | 責任編集',
  translator:
    'translator | übersetzer | übersetzerin | übersetzung | traducteur | traductrice | traduction | traductor | traductora | traducción | traduttore | traduttrice | traduzione | tradutor | tradutora | tradução | vertaler | vertaling | tłumacz | tłumaczka | tłumaczenie | przekład | översättare | översättning | 翻訳 | 訳 | 訳者 | 翻訳者 | 監訳 | translated by | translation | übertragung | übersetzt von | traduit par | traducido por | tradotto da | traduzido por | vertaald door | w tłumaczeniu | översatt av | 共訳 | 編訳',
  illustrator:
    'illustrator | illustrations | illustratorin | illustrationen | illustrateur | illustratrice | ilustrador | ilustradora | ilustraciones | illustratore | illustrazioni | ilustrações | ilustrator | ilustratorka | ilustracje | illustratör | illustraties | イラスト | 絵 | illustrated by | artist | penciller | inker | colorist | zeichner | zeichnerin | zeichnungen | illustriert von | dessinateur | dessinatrice | dessins | dessin | coloriste | ilustración | dibujante | dibujos | disegnatore | disegnatrice | disegni | ilustração | desenhista | desenhos | tekenaar | tekeningen | rysunki | rysownik | tecknare | bilder | 画 | 作画 | 挿絵 | 漫画 | マンガ',
  foreword:
    'foreword | vorwort | avant-propos | prólogo | prefazione | prefácio | voorwoord | przedmowa | förord | 序文 | まえがき | foreword by | geleitwort | presentación | presentazione | apresentação | słowo wstępne | 序',
  preface: 'preface | préface | prefacio | preface by',
  introduction:
    'introduction | einleitung | einführung | introducción | introduzione | introdução | inleiding | wstęp | wprowadzenie | inledning | introduktion | introduction by | はじめに | 序論',
  afterword:
    'afterword | nachwort | postface | epílogo | postfazione | posfácio | nawoord | posłowie | efterord | 解説 | afterword by | epilogue | epilog | postfacio | あとがき',
  narrator:
    'narrator | narrators | reader | sprecher | sprecherin | erzähler | erzählerin | narrateur | narratrice | lu par | narrador | narradora | narratore | lettore | voce narrante | verteller | voorlezer | lektor | lektorka | czyta | berättare | uppläsare | inläsare | ナレーター | 朗読 | read by | performer | gelesen von | vorleser | vorleserin | lecteur | lectrice | narration | lector | lectora | locutor | letto da | leitor | leitora | voorgelezen door | narratorka | uppläst av | 読み手 | ナレーション',
  photographer:
    "photographer | photographs | fotograf | photographe | photographies | fotógrafo | fotógrafa | fotografo | fotograaf | 写真 | photography | photographs by | fotografin | fotografien | fotografías | fotografa | fotografie | fotografias | fotografia | fotografieën | foto's | zdjęcia | fotografka | foton",
  contributor:
    'contributor | mitwirkende | mitwirkender | collaborateur | contributeur | colaborador | colaboradora | collaboratore | bijdrager | współtwórca | medverkande | 寄稿 | contributions | with contributions by | beiträge | beitrag | mitarbeiter | mitarbeit | contribution | avec la contribution de | collaboration | collaboratrice | contribuidor | colaboración | contributi | colaboração | bijdrage | bijdragen | medewerker | współpracownik | współpraca | bidragsgivare | medarbetare | 協力 | その他',
  adapter:
    'adapter | adaptateur | adaptador | adattatore | bewerker | adaptor | adapted by | bearbeitung | bearbeiter | adaptation | adaptación | adattamento | adaptação | bewerking | adaptacja | bearbetning',
  supervisor: 'supervisor | 監修',
  publisher: 'publisher | verlag | editora | editorial | editore | uitgever | wydawca | utgivare | 出版社',
  designer:
    'designer | cover design | gestaltung | design | cover artist | cover design or artwork by | cover designer | umschlaggestaltung | diseño | diseñador | diseñadora | progettista | projeto gráfico | capa | ontwerper | vormgever | projektant | formgivare | デザイン | 装丁',
}

/** Words for pages. */
export const expectedPageWords =
  "page | pages | p | pp | pg | seite | seiten | s | página | páginas | pagina | paginas | pág | págs | pag | pagine | pagina's | bladzijden | blz | strona | strony | stron | str | sida | sidor | sid | ページ | 頁"

/** Headings by the kind of text under them, its voice, and whether the heading itself says something. */
export const expectedHeadings: Readonly<Record<string, string>> = {
  'contents/null':
    "table of contents | contents | brief contents | contents at a glance | brief table of contents | table of contents (chapters) | what’s inside | what's inside | chapters | inhaltsverzeichnis | inhalt | aus dem inhalt | table des matières | sommaire | índice | tabla de contenidos | contenido | indice | sommario | sumário | conteúdo | inhoudsopgave | inhoud | spis treści | innehåll | innehållsförteckning | 目次 | inhaltsübersicht | tabla de contenido | índice general | indice dei contenuti | índice de conteúdos",
  'about_author/author':
    "about the author | about the authors | about the author(s) | about the editor | about the editors | author bio | author biography | author information | meet the author | meet the authors | biography | über den autor | über die autorin | über die autoren | über den autor und weitere mitwirkende | der autor | die autoren | autorenporträt | biographie de l’auteur | biographie de l'auteur | à propos de l’auteur | à propos de l'auteur | l’auteur | l'auteur | biografía del autor | sobre el autor | sobre la autora | sobre los autores | l'autore | l’autore | informazioni sull’autore | informazioni sull'autore | dall'autore | sobre o autor | sobre a autora | sobre os autores | acerca del autor | biografia dell’autore | over de auteur | over de auteurs | o autorze | o autorce | o autorach | om författaren | om författarna | 著者について | 著者略歴 | about the illustrator | about the translator | autoreninfo | autoreninformation | autorenportrait | die autorin | über die herausgeber | les auteurs | à propos des auteurs | acerca de los autores | acerca de la autora | biografía | gli autori | sull'autore | sull’autore | note sull'autore | biografia do autor | biografia | over de schrijver | over de schrijfster | författarpresentation | om författarinnan | 著者紹介 | 著者略歴 (「book著者紹介情報」より) | 著者略歴(「book著者紹介情報」より)",
  'review/critic':
    'review | reviews | praise | praise for this book | editorial review | editorial reviews | press reviews | critical acclaim | endorsements | amazon.com review | amazon review | amazon.de | amazon.co.uk review | pressestimmen | rezension | rezensionen | stimmen zum buch | revue de presse | critique | reseña | reseña del editor | críticas | recensione | recensioni | crítica | resenha | avaliação | avaliações da imprensa | recensie | recensies | recenzja | recenzje | recension | recensioner | 書評 | レビュー | aus der amazon.de-redaktion | critiques | commentaires de presse | reseñas | reseñas editoriales | recensioni editoriali | resenhas | avaliações editoriais | persrecensies | メディア掲載レビューほか | メディアレビュー',
  'description/publisher':
    "description | book description | product description | about this book | about the book | overview | synopsis | summary | from the back cover | back cover copy | back cover | from the inside flap | from the publisher | publisher description | publisher's description | produktbeschreibung | produktbeschreibungen | kurzbeschreibung | klappentext | buchrückseite | buchbeschreibung | der verlag über das buch | über dieses buch | über das buch | zum buch | présentation de l’éditeur | présentation de l'éditeur | description de l'éditeur | quatrième de couverture | description du produit | résumé | descripción del producto | descripción del libro | contraportada | sinopsis | descrizione prodotto | descrizione del libro | quarta di copertina | dalla quarta di copertina | descrizione | descrição do produto | descrição do livro | descrição | sinopse | contracapa | quarta capa | orelha do livro | sobre o livro | da editora | productbeschrijving | beschrijving | achterflap | opis | opis produktu | opis książki | z okładki | produktbeskrivning | beskrivning | baksidestext | 内容紹介 | 内容 | 商品の説明 | blurb | from the author | umschlagtext | aus dem klappentext | mot de l’éditeur | mot de l'éditeur | descripción | de la contraportada | reseña del libro | sinossi | dalla seconda/terza di copertina | resumo | da contracapa | flaptekst | samenvatting | over dit boek | o książce | opis wydawcy | om boken | sammanfattning | 内容 (「book」データベースより) | 出版社からのコメント | 出版社より | 商品説明 | 本の内容 | 内容(「book」データベースより)",
  'description/publisher/telling':
    "what you will learn | what you'll learn | what you’ll learn | who this book is for | who should read this book | audience | prerequisites | key features | für wen ist dieses buch | zielgruppe | was sie lernen | à qui s’adresse ce livre | à qui s'adresse ce livre | a quién va dirigido | para quem é este livro | o que você vai aprender | o que você aprenderá | a chi si rivolge | voor wie is dit boek | dla kogo jest ta książka | vem är boken för | 対象読者",
  'body/author':
    "excerpt | leseprobe | extrait | extracto | estratto | trecho | author’s note | author's note | auszug | aus dem ersten kapitel | fragment | uit het boek | utdrag | 抜粋",
}

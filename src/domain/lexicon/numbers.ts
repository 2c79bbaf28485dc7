const rows = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/u)
      .flatMap((row) => {
        const [value = '', ...words] = row.split(/[=,]/u)
        return words.map((word) => [word, value] as const)
      }),
  )

/** Number words (folded) of English and Portuguese, with their values. One is left out: it is an article in both. */
export const numberWords =
  rows(`2=two,dois,duas 3=three,tres 4=four,quatro 5=five,cinco 6=six,seis 7=seven,sete 8=eight,oito
  9=nine,nove 10=ten,dez 11=eleven,onze 12=twelve,dozen,doze,duzia 13=thirteen,treze 14=fourteen,quatorze,catorze 15=fifteen,quinze
  16=sixteen,dezesseis 17=seventeen,dezessete 18=eighteen,dezoito 19=nineteen,dezenove 20=twenty,vinte 30=thirty,trinta
  40=forty,quarenta 50=fifty,cinquenta 60=sixty,sessenta 70=seventy,setenta 80=eighty,oitenta 90=ninety,noventa 100=hundred,cem
  1000=thousand,mil 1000000=million,milhao,milhoes`)

/** Ordinal words (folded); they count as numbers only before a countable part of a book. */
export const ordinalWords =
  rows(`1=first,primeira,primeiro 2=second,segunda,segundo 3=third,terceira,terceiro 4=fourth,quarta,quarto
  5=fifth,quinta,quinto 6=sixth,sexta,sexto 7=seventh,setima,setimo 8=eighth,oitava,oitavo 9=ninth,nona,nono 10=tenth,decima,decimo`)

/** Month names (folded) of the languages that sources are in, with their numbers. */
export const monthNames =
  rows(`1=january,janeiro,januar,janvier,enero,gennaio,jan 2=february,fevereiro,februar,fevrier,febrero,febbraio,feb,fev
  3=march,marco,marz,mars,marzo 4=april,abril,avril,aprile,apr,abr 5=may,maio,mai,mayo,maggio
  6=june,junho,juni,juin,junio,giugno,jun 7=july,julho,juli,juillet,julio,luglio,jul 8=august,agosto,aout,aug
  9=september,setembro,septembre,septiembre,settembre,sep,sept 10=october,outubro,oktober,octobre,octubre,ottobre,oct,okt
  11=november,novembro,novembre,noviembre,nov 12=december,dezembro,dezember,decembre,diciembre,dicembre,dec`)

/** Words that a number counts or measures (folded), by what they mean. The meaning is the key of a comparison. */
export const unitWords =
  rows(`pages=page,pages,pagina,paginas,seiten,seite,pp chapters=chapter,chapters,capitulo,capitulos,kapitel
  parts=part,parts,parte,partes,teil,teile sections=section,sections,secao,secoes years=year,years,ano,anos,jahr,jahre
  months=month,months,mes,meses weeks=week,weeks,semana,semanas days=day,days,dia,dias hours=hour,hours,hora,horas
  minutes=minute,minutes,minuto,minutos seconds=second,seconds,segundo,segundos percent=percent,percentage,porcento,prozent
  gigabytes=gb,gigabyte,gigabytes,gib megabytes=mb,megabyte,megabytes,mib kilobytes=kb,kilobyte,kilobytes terabytes=tb,terabyte,terabytes
  milliseconds=ms,millisecond,milliseconds,milissegundo,milissegundos editions=edition,editions,edicao,edicoes,auflage exercises=exercise,exercises,exercicio,exercicios
  examples=example,examples,exemplo,exemplos projects=project,projects,projeto,projetos copies=copy,copies,exemplares
  stars=star,stars,estrela,estrelas volumes=volume,volumes dollars=dollar,dollars,dolar,dolares,usd euros=euro,euros,eur
  reais=real,reais,brl languages=language,languages,idioma,idiomas countries=country,countries,pais,paises
  people=people,pessoas decades=decade,decades,decada,decadas centuries=century,centuries,seculo,seculos
  pounds=pound,pounds,libra,libras kilometers=kilometer,kilometers,kilometre,kilometres,quilometro,quilometros miles=mile,miles,milha,milhas
  meters=meter,meters,metre,metres,metro,metros novels=novel,novels,romance,romances stories=story,stories,conto,contos
  articles=article,articles,artigo,artigos lessons=lesson,lessons,licao,licoes patterns=pattern,patterns,padrao,padroes`)

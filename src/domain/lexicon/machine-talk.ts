/**
 * Words on a page that speak to the program that reads it instead of to a reader: orders about what is to be written, and
 * words that call a model by its name. In the languages in which such orders are seen most. What the safety gate refuses in
 * an article stands in `instruction-phrases.ts`; a page is judged by both.
 */
export const machineTalk: readonly RegExp[] = [
  // Calls to a machine.
  /(?<!\p{L})(?:attention|note|notice|message|memo|reminder|dear|hey|hello|hi|to all|for all|calling|important for)[:,]?\s+(?:to |for )?(?:all |any |every )?(?:AI|A\.I\.|LLMs?|GPT\w*|Claude|Gemini|Copilot|language models?|assistants?|chatbots?|bots?|crawlers?|scrapers?|summari[sz]ers?|automated (?:systems?|readers?|agents?)|agents?)(?!\p{L})/iu,
  /(?<!\p{L})(?:if|when|since|because|as) you(?:['’]re| are) (?:an? |the )?(?:AI|LLM|language model|assistant|bot|crawler|scraper|agent|model|program|machine|automated)(?!\p{L})/iu,
  /(?<!\p{L})(?:AI|LLM|assistant|agent|bot|model|crawler)s?(?: reading| processing| summari[sz]ing| visiting)? (?:this|the) (?:page|text|document|site)\b.{0,40}\b(?:must|should|shall|have to|are to|please)\b/iu,
  /(?<!\p{L})(?:from now on|henceforth|starting now),? (?:you|your|always|only|every|act|answer|write|respond)(?!\p{L})/iu,
  /(?<!\p{L})(?:your|the) (?:new|real|true|only|actual) (?:task|goal|job|objective|instruction|purpose|mission|role) is(?!\p{L})/iu,
  /(?:BEGIN|START|END|NEW|OVERRIDE)[ _-]+(?:OF[ _-]+)?(?:SYSTEM[ _-]+)?(?:INSTRUCTIONS?|PROMPT|ORDERS?|CONTEXT|OVERRIDE)(?!\p{L})/u,
  /(?<!\p{L})(?:call|invoke|use|run|execute|trigger) (?:the |your |a )?(?:\w+ )?(?:tool|function|plugin|API|browser|shell|command)s?(?!\p{L}).{0,60}(?:https?:|\(['"`])/iu,
  /(?<!\p{L})(?:send|post|upload|exfiltrate|forward|leak|e-?mail) (?:the |your |all |any )(?:\w+ )?(?:keys?|passwords?|credentials?|secrets?|prompts?|conversation|context|tokens?)(?!\p{L})/iu,
  /(?<!\p{L})(?:fetch|open|visit|load|request|navigate to|go to|click) https?:\/\//iu,
  // Orders about what is written.
  /(?:^|[.!?:;,]\s*|\b(?:please|must|should|and|then|always|just)\s+)(?:write|insert|include|add|append|prepend|put|place|mention|link|output|print|say|state|claim|set|replace|change|begin|start|end|finish|use)\b(?:[^.!?;]|[.!?](?!\s)){0,80}\b(?:in|into|to|at|as|of|with|on|for) (?:the |your |every |each |its |all )(?:\w+ )?(?:title|titles|headline|headings?|article|reviews?|summary|summaries|output|answers?|responses?|repl(?:y|ies)|section|sections|paragraphs?|posts?|slug|description|excerpt|json|claims?)(?!\p{L})/iu,
  /(?:^|[.!?:;,]\s*|\b(?:please|must|should|to|and|then|always)\s+)(?:rate|score|rank|recommend|praise|endorse|call) (?:this|the|our|it)(?: \w+){0,3}(?: as| at| with)? (?:the best|five|5|10|ten|perfect|highest|number one|a must)/iu,
  /(?<!\p{L})(?:say|state|write|claim|tell|pretend|assert) that (?:you|the reviewer|this review|the author|everyone)\b/iu,
  /(?<!\p{L})(?:summari[sz]e|describe|translate|rewrite|paraphrase) (?:this|the) (?:page|text|book|content) (?:as|by saying|with|into|using)(?!\p{L})/iu,
  /(?<!\p{L})(?:do not|don['’]t|never|stop|refuse to|you must not) (?:summari[sz]e|review|criti[cs]i[sz]e|write about|follow|obey|cite|use the)(?!\p{L})/iu,
  /(?:^|[.!?:;,]\s*|\band\s+)(?:the|this|your|any|every) (?:reviewers?|reviews?|articles?|summar(?:y|ies)|summari[sz]ers?|write-?ups?) (?:must|shall|should|has to|have to|is to|are to)(?: \w+ly| also| always| only)? (?:award|give|grant|state|say|claim|praise|mention|recommend|declare|conclude|call|rate|score)\b[^.!?]{0,60}\b(?:out of (?:ten|five|10|5|100)|stars?|top (?:marks?|score|rating)|full marks|(?:highest|maximum|perfect) (?:marks?|score|rating|grade)|(?:this|the) (?:book|author|title|publisher)|best (?:book|title)|masterpiece|flawless|must[- ](?:read|have|buy))(?!\p{L})/iu,
  /(?:^|[.!?:;,]\s*|\b(?:please|and|then|always)\s+)(?:be sure|make sure|remember|do not forget|don['’]t forget) to (?:state|say|mention|claim|write|declare|conclude) that(?!\p{L})/iu,
  /(?<!\p{L})(?:o resenhista|a resenhista|a resenha|o artigo|o resumo|a crítica) (?:deve|deverá|precisa|tem de|tem que) (?:\p{L}+mente )?(?:dar|atribuir|conceder|afirmar|dizer|elogiar|mencionar|recomendar|declarar|concluir)(?!\p{L})[^.!?]{0,60}(?<!\p{L})(?:nota (?:dez|máxima|cinco|10|5)|estrelas|(?:este|o|deste|do) (?:livro|autor)|(?:est|d?)a (?:obra|autora)|melhor livro|obra-prima)(?!\p{L})/iu,
  /(?:^|[.!?:;,]\s*)(?:certifique-se de|não (?:se )?esqueça de|lembre-se de) (?:dizer|afirmar|mencionar|escrever|declarar) que(?!\p{L})/iu,
  // Spanish, French, German, Italian, Portuguese.
  /(?<!\p{L})(?:ignor(?:a|e|ad|en|ar)|olvida|descarta|omite) (?:\p{L}+ ){0,3}(?:instrucciones|órdenes|reglas|indicaciones|anterior)/iu,
  /(?<!\p{L})(?:ignor(?:ez|e|er)|oubli(?:ez|e)|négligez) (?:\p{L}+ ){0,3}(?:instructions?|consignes?|règles?|directives?)/iu,
  /(?<!\p{L})(?:ignorier(?:e|en|t)|vergiss|vergessen sie|missachte(?:n sie)?) (?:\p{L}+ ){0,4}(?:anweisung(?:en)?|regeln?|befehle?|vorgaben|instruktionen)/iu,
  /(?<!\p{L})(?:ignora(?:re|te)?|dimentica(?:te)?|trascura) (?:\p{L}+ ){0,3}(?:istruzioni|regole|ordini|indicazioni)/iu,
  /(?<!\p{L})(?:escrib[ae]|inserta|incluye|añade|pon|écri(?:s|vez)|insér(?:ez|e)|inclu(?:ez|s)|ajout(?:ez|e)|mett(?:ez|s)|schreib(?:e|en sie|t)?|füge?|setz(?:e|en sie)?|nenn(?:e|en sie)|scriv(?:i|ete|ere)|inseris(?:ci|cite)|aggiung(?:i|ete)|metti|escrev(?:a|e)|insira|inclua|adicione|coloque|ponha)(?!\p{L}).{0,100}(?<!\p{L})(?:título|titre|titel|titolo|artículo|article|artikel|articolo|artigo|reseña|critique|rezension|recensione|resenha|resumen|résumé|zusammenfassung|riassunto|resumo|respuesta|réponse|antwort|risposta|resposta)(?!\p{L})/iu,
  /(?<!\p{L})(?:eres|sois|vous êtes|tu es|du bist|sie sind|sei|siete|você é|tu és) (?:ahora |maintenant |jetzt |ora |agora )?(?:un[ae]? |ein(?:e)? |um(?:a)? )?(?:asistente|modelo de lenguaje|IA|assistant|modèle de langage|KI|sprachmodell|assistente|modello linguistico|modelo de linguagem)(?!\p{L})/iu,
  // Russian, Chinese, Japanese.
  /(?<!\p{L})(?:игнорируй(?:те)?|забудь(?:те)?|не обращай(?:те)? внимания на)\s.{0,40}(?:инструкци|указани|правил|команд)/iu,
  /(?<!\p{L})(?:напиши(?:те)?|вставь(?:те)?|добавь(?:те)?|включи(?:те)?)\s.{0,80}(?:заголов|стать|рецензи|обзор|ответ|резюме)/iu,
  /(?:忽略|无视|無視|忘记|忘掉|不要理会).{0,20}(?:指令|指示|说明|說明|规则|提示)|(?:在|把)[^，。,.]{0,12}(?:标题|標題|文章|评论|摘要)[^，。,.]{0,4}(?:写|寫|加上|插入)/u,
  /(?:以前|上記|これまで|すべて|全て|前).{0,10}(?:指示|命令|ルール|プロンプト)を?.{0,6}(?:無視|忘れ)|(?:タイトル|記事|レビュー|要約).{0,12}(?:書い|書け|追加|入れ|含め)/u,
]

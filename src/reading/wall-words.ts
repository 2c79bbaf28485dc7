/** The wordings of walls in the languages that are read, family by family; each entry is a piece of a regular expression. */
const anyOf = (...phrases: readonly string[]): RegExp => new RegExp(phrases.join('|'), 'iu')

/** Matches a line that says this and nothing else; a number in front ("404 - ") and marks behind it are allowed. */
const onlyOneOf = (...phrases: readonly string[]): RegExp =>
  new RegExp(
    `^(?:(?:http\\s)?(?:error\\s)?\\d{3}(?:\\serror)?[\\s:.–—|-]*)?(?:${phrases.join('|')})[\\s.!?…:)(]*(?:error|\\(?\\d{3}\\)?)?[\\s.!?…]*$`,
    'iu',
  )

/** What walls speak of, in whatever words; a paragraph about that is no story that a page tells. */
export const ownTalk = anyOf(
  'address|mistyped|looking for|not (?:be )?found|\\bmoved\\b|\\bsearch|\\blinks?\\b|try again|go back|home ?page|start ?page|sign in|log in|\\bmembers?\\b|subscri|available|region\\b|copyright|all rights reserved',
  'suche\\b|adresse|startseite|verfügbar|recherche|accueil|disponible|buscador|buscar|busca\\b|inicio|disponível|ricerca|disponibile|zoek|wyszuk|adres|sök\\b|検索|アドレス|ブラウザー',
  'cookie|javascript|\\bbrowser|captcha|\\brobot|\\bbots?\\b|tracking|privacy|consent|security|\\bip\\b|firewall|incident|administrator|your (?:account|connection|network|request)|this (?:page|site|website)|web ?site',
  'datenschutz|werbung|einwillig|zustimm|einstellungen|sicherheit|diese seite|vie privée|confidentialité|publicité|sécurité|cette page',
  'privacidad|publicidad|seguridad|privacidade|publicidade|segurança|esta página|sicurezza|pubblicità|questa pagina',
  'advertenties|beveiliging|deze pagina|prywatność|reklam|bezpiecze|integritet|annonser|säkerhet|クッキー|プライバシー|ブラウザ|セキュリティ',
)

/** "256 pages": how long a book is, which no wall says; "page 1 of 20 pages" and the pages of errors 403 and 404 are no length. */
export const pagesCounted =
  /(?<![\d.,/#-]|\b(?:of|von|de|sur|di|z|av)\s)(?!40[34]\b)[1-9]\d{1,3}\s?(?:pages|pp?\.|páginas|págs?\.|seiten|pagine|pagina[’']s|bladzijden|stron|sidor|ページ|頁)(?![\p{L}\d])(?!\s(?:found|gefunden|trouvées|encontradas))/iu

/** "Are you a robot?" */
export const robotQuestion = anyOf(
  '(?:enter|type|solve|copy|complete) (?:the|this|that) (?:puzzle|code|image)',
  'security check|slide to verify|drag the (?:slider|piece)',
  'saisi(?:r|ssez) le (?:code|texte)|geben sie den code|introduce el código|digite o código|inserisci il codice|voer de code in|wpisz kod|ange koden',
  '\\brobot',
  'are you (?:a )?human',
  "you(?:’|'|&#39;)?(?: a)?re (?:a )?(?:real )?(?:human|person)",
  '(?:enter|type|solve|copy) the (?:characters|letters|text|code|captcha|puzzle)',
  '(?:complete|solve|pass) (?:the|this) (?:captcha|security check|puzzle|challenge)',
  'ein mensch (?:sind|bist)|kein (?:ro)?bot',
  'geben sie (?:bitte )?die (?:zeichen|buchstaben)',
  'humain|saisissez les caractères',
  'humano|introduce los caracteres|digite os caracteres|insira os caracteres',
  'umano|inserisci i caratteri',
  'een mens bent|geen robot',
  'człowiekiem|nie jesteś robotem|przepisz znaki',
  'är (?:en )?människa|inte (?:är )?en robot',
  'ロボットでは|人間であること|画像に表示されている文字',
)

/** Titles and headings of pages that ask for a puzzle. */
export const captchaTitle = onlyOneOf(
  'robot check',
  'are you (?:a robot|human|not a robot)',
  '(?:solve the |security )?captcha(?: check| required| challenge| verification)?',
  'captcha (?:abfrage|erforderlich|requis|requerido|richiesto)',
  'sicherheitsabfrage|sicherheitsüberprüfung',
  'vérification de sécurité|êtes-vous un robot',
  'verificación de seguridad|verificação de segurança|verifica di sicurezza',
  '(?:please )?verify (?:that )?you are (?:a )?human',
  'beveiligingscontrole|weryfikacja|säkerhetskontroll|セキュリティチェック|画像認証',
)

/** Titles and headings of pages that refuse automatic visitors. */
export const refusalTitle = onlyOneOf(
  'client challenge|robot or human\\??|access check|sucuri website firewall(?: - access denied)?|request blocked',
  '(?:\\S+ )?needs to review the security of your connection(?: before proceeding)?',
  'just a moment',
  'attention required!?(?:\\s\\|\\scloudflare)?',
  'access (?:to this (?:page|site|website) (?:has been |is |was )?)?(?:temporarily )?(?:denied|forbidden|blocked|restricted)',
  'pardon our interruption',
  '(?:one moment, )?please wait',
  'one moment,? please',
  'ddos-guard|ddos protection by \\S+',
  'security (?:check|checkpoint|verification|challenge)|vercel security checkpoint',
  '(?:403 )?forbidden',
  '(?:your )?(?:request|access|ip(?: address)?|connection) (?:has been |was |is )?(?:blocked|rejected|denied)',
  '(?:sorry,? )?you have been blocked|blocked',
  'human verification|bot (?:check|detection|verification)|browser check|checking your browser(?: before accessing .*)?|verifying your browser',
  "making sure you(?:’|')re not a bot",
  'unusual traffic(?: detected)?|suspicious activity(?: detected)?',
  'request unsuccessful',
  'error 1(?:006|007|008|010|012|015|020)',
  'zugriff (?:verweigert|gesperrt|blockiert)|einen moment(?:,? bitte)?|bitte warten|zu viele anfragen|nur einen moment',
  'accès (?:refusé|interdit|bloqué|restreint)|un instant|veuillez patienter|trop de requêtes',
  'acceso (?:denegado|bloqueado|prohibido|restringido)|un momento(?:,? por favor)?|espere por favor|demasiadas (?:peticiones|solicitudes)',
  'accesso (?:negato|bloccato|vietato)|un attimo|attendere prego|troppe richieste',
  'acesso (?:negado|bloqueado|proibido)|um momento|aguarde|muitas (?:requisições|solicitações)',
  'toegang (?:geweigerd|geblokkeerd|verboden)|een (?:ogenblik|moment)(?: geduld)?|te veel (?:verzoeken|aanvragen)',
  'dostęp (?:zabroniony|zablokowany)|odmowa dostępu|brak dostępu|chwileczkę|proszę czekać|zbyt wiele żądań',
  'åtkomst (?:nekad|blockerad)|ett ögonblick|vänta(?: lite)?|för många förfrågningar',
  'アクセス(?:が)?(?:拒否|制限|ブロック)(?:されました|されています)?|しばらくお待ちください',
)

/** What such pages say. */
export const refusalText = anyOf(
  'request (?:blocked|is being verified|could not be satisfied)|(?:uses|using) a security service|javascript is disabled in your browser\\. please enable javascript to proceed\\. a required part',
  'bestätigen sie,? dass sie ein mensch|verbindung sicher ist|que vous êtes (?:un )?humain|eres (?:un ser )?humano|que você é humano|che sei umano',
  'automated (?:access|requests|queries|traffic)',
  '(?:unusual|suspicious|abnormal) (?:traffic|activity|behaviou?r|requests)',
  '(?:incapsula|imperva) incident id|incident id:? ?\\d|reference (?:#|id|number)[\\s:#]*[\\da-f.-]{6,}|ray id:? ?[\\da-f]{8,}|support id(?: is)?:? ?\\d{6,}',
  "you(?: have|’ve|'ve) been (?:blocked|rate limited)",
  '(?:your|this) (?:ip(?: address)?|browser|connection|request|network)(?: \\S+)? (?:has been|was|is|looks?) (?:\\S+ )?(?:blocked|banned|suspicious|rejected|flagged)',
  "(?:verify|verifying|confirm|checking|check|make sure|making sure)(?: (?:that|if|whether))? (?:you(?:’|')?(?: a)?re|the site connection is|your browser|your connection)",
  "(?:think|thought|believe|suspect)(?: that)? you(?:(?:’|')re| are| were| might be) (?:a |an )?(?:ro)?bot",
  'enable (?:javascript and cookies|cookies and javascript) to continue',
  'press (?:&|and) hold',
  "you don(?:’|')t have permission to (?:access|view)|not authori[sz]ed to (?:access|view)",
  'ungewöhnlich(?:e|en|er) (?:datenverkehr|aktivität|zugriffe)|automatisierte (?:anfragen|zugriffe)|ihr browser wird (?:überprüft|geprüft)|(?:wurde|wurden) (?:gesperrt|blockiert)|keine berechtigung',
  "trafic inhabituel|activité (?:inhabituelle|suspecte)|requêtes automatisées|vous avez été bloqué|vérification de votre navigateur|n(?:’|')avez pas l(?:’|')autorisation",
  'tráfico inusual|actividad (?:inusual|sospechosa)|solicitudes automatizadas|has sido bloqueado|ha sido bloquead[oa]|comprobando (?:tu|su|el) navegador|no tiene permiso',
  "traffico (?:insolito|anomalo)|attività sospetta|richieste automatiche|sei stato bloccato|non hai (?:il permesso|l(?:’|')autorizzazione)",
  'tráfego incomum|atividade (?:incomum|suspeita)|foi bloquead[oa]|verificando (?:seu|o seu|o) navegador|não tem permissão',
  'ongebruikelijk verkeer|verdachte activiteit|u bent geblokkeerd|je bent geblokkeerd|geen toestemming',
  'nietypowy ruch|podejrzan\\S+ aktywność|został\\S* zablokowan|sprawdzanie przeglądarki|nie masz uprawnień',
  'ovanlig trafik|misstänkt aktivitet|har blockerats|inte behörighet',
  '異常なトラフィック|不審なアクセス|自動化された|アクセス権がありません|アクセスをブロック',
)

/** What a site says that was asked too much; it asks everybody so, not programs alone. */
export const slowDownText = anyOf('too many requests|rate limit(?:ed)? (?:exceeded|reached)|slow down')

/** Titles and headings of pages that are not there. */
export const notFoundTitle = onlyOneOf(
  '(?:fehler|erreur|error|erro|errore|fout|błąd|fel|エラー) ?404',
  'documento no encontrado|document introuvable|dokument nicht gefunden',
  '(?:error )?404(?: (?:error|page))?',
  "(?:\\S+ ){0,4}(?:page|book|product|item|title|document|content|url|article|file|listing|resource)(?: \\S+){0,6} (?:not (?:be )?(?:found|available|exist|here)|n(?:’|')t (?:be )?(?:found|exist|here)|cannot be found|is missing)(?: here| anymore| any more)?",
  '(?:page|book|product|item|document|file|url) not found',
  'not found|nothing (?:was )?found(?: here)?',
  "(?:sorry,? |oops!? |whoops!? )*(?:we )?(?:can(?:’|')t|cannot|couldn(?:’|')t|could not|can not) find (?:that|the|this|your)(?: \\S+){1,6}",
  "looking for something\\??|nothing to see here|you(?:’|')?(?: a|')?re lost|lost\\?",
  '(?:diese |die |angeforderte |gesuchte |gewünschte |leider )*(?:seite|produkt|artikel|buch|dokument)(?: wurde| konnte| existiert| ist| leider)* (?:nicht (?:gefunden(?: werden)?|verfügbar|vorhanden|mehr)|nicht)',
  "(?:la |cette |désolé,? )*(?:page|produit|livre|article|document)(?: demandée?| recherchée?| que vous \\S+)*,? (?:est |n(?:’|')a pas été |n(?:’|')existe |non )?(?:introuvable|inexistante?|pas|non trouvée?|trouvée?)(?: trouvée?)?",
  '(?:la |esta |el |lo sentimos,? )*(?:página|producto|libro|artículo)(?: solicitad[ao]| que \\S+)* ?(?:no (?:se ha )?(?:encontrad[ao]|existe|disponible|se encuentra|se ha encontrado|se encontró)|no encontrad[ao])',
  '(?:a |esta |ops!? |oops!? )*(?:página|produto|livro|artigo)(?: solicitad[ao]| que \\S+)* ?(?:não (?:foi )?(?:encontrad[ao]|existe|disponível)|inexistente)',
  '(?:la |questa )*(?:pagina|prodotto|libro|articolo)(?: richiest[ao]| che \\S+)* ?(?:non (?:è stat[ao] )?(?:trovat[ao]|esiste|disponibile)|inesistente)',
  '(?:de |deze )*(?:pagina|product|boek|artikel)(?: die \\S+)* ?(?:is |kan |kon |werd |bestaat )?niet (?:gevonden|beschikbaar|worden gevonden)?|pagina bestaat niet',
  '(?:ta |podana )*(?:strona|książka|produkt)(?: o podanym adresie)? ?(?:nie (?:została )?(?:znalezion[ao]|istnieje)|nieznaleziona)|nie znaleziono(?: strony| produktu)?',
  '(?:sidan|boken|produkten|artikeln)(?: du \\S+)* ?(?:kunde |kan |finns |hittades )?(?:inte (?:hittas|längre|hittades)?|hittades inte|saknas|finns inte)',
  '(?:お探しの|指定された|ご指定の)?(?:ページ|商品|書籍|url)(?:が|は)?(?:見つかりません|見つかりませんでした|存在しません|ありません)(?:でした)?',
)

/** What they say; tried only on pages that say nothing else. */
export const notFoundText = anyOf(
  "page (?:you )?(?:were|are) looking for(?: \\S+){0,5} (?:does not|doesn(?:’|')t) exist",
  'seite(?: \\S+){0,5} (?:existiert|gibt es)(?: leider)? nicht|haben wir(?: leider)? nicht gefunden',
  'não encontramos (?:a|essa|esta) página|no encontramos (?:la|esta) página|non troviamo (?:la|questa) pagina|konnten (?:diese|die) seite nicht finden',
  "(?:page|book|product|item|document|url|address)(?: that)?(?: you(?:(?:’|')re| are| were)?| we)?(?: \\S+){0,4} (?:could not|couldn(?:’|')t|cannot|can(?:’|')t|was not|wasn(?:’|')t) (?:be )?(?:found|located)",
  "(?:page|url|address)(?: \\S+){0,6} (?:does not|doesn(?:’|')t) exist",
  "(?:we )?(?:can(?:’|')t|cannot|couldn(?:’|')t|could not) find (?:that|the|this) (?:page|book|product|item)",
  'is not a functioning page|no such (?:page|book|product|document)',
  'seite(?: \\S+){0,5} (?:nicht gefunden|existiert nicht|nicht (?:mehr )?(?:verfügbar|vorhanden))',
  "page(?: \\S+){0,6} (?:est introuvable|n(?:’|')existe pas|n(?:’|')a pas été trouvée)|ne trouvons pas (?:la|cette|votre) page",
  'página(?: \\S+){0,6} (?:no existe|no se (?:ha )?(?:encuentra|encontrado|encontró)|no (?:está disponible|encontrada))',
  'página(?: \\S+){0,6} (?:não existe|não (?:foi )?encontrada|não está disponível)',
  'pagina(?: \\S+){0,6} (?:non esiste|non (?:è stata )?trovata|non è disponibile)',
  'pagina(?: \\S+){0,6} (?:bestaat niet|niet (?:worden )?gevonden|is niet gevonden)',
  'strona(?: \\S+){0,6} (?:nie istnieje|nie została znaleziona)|nie (?:udało się odnaleźć|znaleziono) strony',
  'sidan(?: \\S+){0,6} (?:finns inte|kunde inte hittas|hittades inte|kan inte hittas)',
  '(?:ページ|url)(?:が|は).{0,20}(?:見つかりません|存在しません)',
)

/** What pages that were taken down say in their titles and headings. */
export const goneTitle = anyOf(
  '(?:domain|website|site)(?: name)?(?: \\S+){0,4} (?:is|may be) for sale|buy this domain|domain (?:name )?has expired|account (?:has been |is )?(?:suspended|disabled)|^account suspended|\\.\\w{2,6} is for sale',
  '(?:blog|story|account|website|offer|book|video)(?: \\S+){0,4} (?:(?:has|have) been|was) (?:removed|deleted|suspended|closed)',
  'nicht mehr (?:lieferbar|bestellbar)',
  '^(?:http )?(?:error )?410\\b',
  '(?:page|book|product|item|title|listing|content|article|document|post)(?: \\S+){0,4} (?:no longer (?:exists?|available|here|offered|sold)|(?:has|have) been (?:permanently )?(?:removed|deleted|withdrawn|taken down|discontinued|retired)|(?:was|were) (?:permanently )?(?:removed|deleted|withdrawn|taken down))',
  '(?:permanently removed|content removed|page removed|listing removed)',
  '(?:seite|artikel|produkt|buch|titel|inhalt|angebot)(?: \\S+){0,4} (?:(?:dauerhaft |endgültig )?(?:entfernt|gelöscht)|nicht mehr (?:verfügbar|erhältlich|vorhanden|angeboten|im sortiment))|existiert nicht mehr',
  "(?:page|produit|livre|article|contenu|titre)(?: \\S+){0,4} (?:n(?:’|')est plus (?:disponible|en ligne)|n(?:’|')existe plus|a été (?:définitivement )?(?:supprimée?|retirée?))",
  '(?:página|producto|libro|artículo|contenido|título)(?: \\S+){0,4} (?:ya no (?:está disponible|existe)|ha sido (?:eliminad[ao]|retirad[ao]))',
  '(?:página|produto|livro|artigo|conteúdo|título)(?: \\S+){0,4} (?:não está mais disponível|não existe mais|foi (?:removid[ao]|excluíd[ao]|retirad[ao]))',
  '(?:pagina|prodotto|libro|articolo|contenuto|titolo)(?: \\S+){0,4} (?:non è più disponibile|non esiste più|è stat[ao] (?:rimoss[ao]|eliminat[ao]))',
  '(?:pagina|product|boek|artikel|titel)(?: \\S+){0,4} (?:niet (?:meer|langer) (?:beschikbaar|leverbaar)|bestaat niet meer|is verwijderd)',
  '(?:strona|produkt|książka)(?: \\S+){0,4} (?:nie jest już dostępn|już nie istnieje|został\\S* usunięt)',
  '(?:sidan|produkten|boken)(?: \\S+){0,4} (?:finns inte längre|har tagits bort|är borttagen)',
  '(?:ページ|商品|書籍).{0,10}(?:削除されました|終了しました|掲載を終了)',
)

/** Titles and headings of sign-in pages. */
export const signIn = anyOf(
  'sign ?in to|join (?:us|now|\\S+)$|^welcome back\\W*$',
  'sign[ -]?in\\b|log[ -]?in\\b|log ?on\\b|sign in to|members? only|create (?:an|your) account|subscribers? only|sign up (?:to|for)',
  'anmelden|anmeldung|einloggen|nur für (?:mitglieder|abonnenten)',
  'se connecter|identifiez-vous|connexion|connectez-vous|réservé aux (?:abonnés|membres)',
  'iniciar sesión|inicia sesión|inicie sesión|identifícate|acceso de usuarios|solo para (?:socios|suscriptores)',
  "\\baccedi\\b|effettua l(?:’|')accesso|solo per (?:abbonati|iscritti)",
  'fazer login|faça (?:o )?(?:seu )?login|\\bentrar\\b|iniciar sessão|somente para (?:assinantes|membros)',
  'inloggen|log in\\b|aanmelden',
  'zaloguj|logowanie',
  'logga in|inloggning',
  'ログイン|サインイン|会員専用',
)

/** What pages for members say. */
export const signInDemand = anyOf(
  '(?:log|sign) ?in to (?:keep|learn|discover|access)|subscribe (?:now )?to (?:continue|keep|read)|(?:continue|keep) reading (?:with|by) (?:a )?(?:subscri|signing|logging)|not logged in',
  '(?:please |must |need to |have to )(?:be |first )?(?:sign|log)(?:ged|ned)?[ -]?in|(?:sign|log) ?in (?:or \\S+(?: \\S+){0,3} )?to (?:continue|view|read|see|access|proceed)',
  '(?:only|reserved) (?:available )?(?:to|for) (?:registered )?(?:members|subscribers|users)|available to \\S+ members only|create (?:an|your|a free) account (?:or log in )?to (?:read|continue|keep|view|see)',
  '(?:bitte|müssen sie sich|melden sie sich)(?: \\S+){0,3} (?:an|anmelden|einloggen)\\b|anmelden,? um (?:fortzufahren|weiterzulesen)',
  'connectez-vous (?:pour|afin)|(?:vous )?dev(?:ez|oir) (?:être connecté|vous connecter)|réservé aux (?:abonnés|membres)',
  '(?:inicia|inicie|debes iniciar|debe iniciar) sesión (?:para)?',
  '(?:faça login|entre|você precisa (?:estar logado|fazer login))(?: \\S+){0,3} para|é necessário (?:fazer login|iniciar sessão)',
  "(?:accedi|effettua l(?:’|')accesso|devi (?:accedere|effettuare))(?: \\S+){0,2} (?:per|l(?:’|')accesso)",
  '(?:log|meld je) (?:in|aan) om|moet (?:ingelogd zijn|inloggen)',
  'zaloguj się,? (?:aby|żeby)|musisz się zalogować',
  'logga in för att|måste (?:vara inloggad|logga in)',
  'ログインしてください|ログインが必要|サインインしてください',
)

/** Titles and headings of consent forms. */
export const consentTitle = anyOf(
  '^(?:this|our) (?:web)?site uses cookies|^we use cookies|avec votre accord|antes de ir a\\b|mit werbung lesen|utilisons des cookies|usamos cookies|verwenden(?: wir)? cookies|gebruiken cookies',
  'before you continue|bevor (?:sie|du) (?:zu|fortf|weiter)|avant de continuer|antes de continuar|prima di continuare|voordat (?:je|u) (?:verder|doorgaat)|zanim przejdziesz|innan du (?:går vidare|fortsätter)|続行する前に',
  '(?:cookie|privacy|consent) (?:gate|wall|consent|settings|preferences|choices|notice)\\W*$|^(?:your )?(?:cookie|privacy) (?:choices|settings|preferences|consent)|(?:we|your) (?:value|care about|respect) your privacy|your privacy(?: matters)?\\W*$',
  'datenschutz-?(?:einstellungen|center|hinweis)|cookie-?(?:einstellungen|hinweis|zustimmung|einwilligung)|ihre (?:privatsphäre|zustimmung|einwilligung)|zustimmung (?:erforderlich|benötigt)|mit werbung (?:weiter|lesen)|weiter(?:lesen)? mit werbung',
  '(?:vos|votre|nous respectons votre) (?:choix|vie privée|consentement)|paramètres (?:des|de) cookies|gestion des cookies',
  '(?:tu|su) privacidad|configuración de (?:cookies|privacidad)|(?:preferencias|aviso) de cookies|valoramos (?:tu|su) privacidad',
  '(?:sua|a sua) privacidade|configurações de (?:cookies|privacidade)|preferências de cookies',
  '(?:la )?tua privacy|impostazioni (?:dei )?cookie|informativa (?:sui )?cookie',
  '(?:jouw|uw|je) privacy|cookie-?instellingen|privacy-?instellingen',
  '(?:twoja|dbamy o twoją) prywatność|ustawienia (?:plików )?cookie',
  '(?:din integritet|vi värnar om)|cookie-?inställningar|cookieinställningar',
  'cookie(?:の)?(?:設定|同意)|プライバシー(?:設定|に関する)',
)

/** The buttons of consent forms. */
export const consentButton = anyOf(
  '^(?:i )?(?:accept|agree|consent)\\b|^(?:accept|allow|reject|decline) (?:all|cookies)|^(?:yes,? )?i agree|^got it',
  '^(?:alle(?:s)? )?(?:akzeptieren|zustimmen|ablehnen|annehmen)|^(?:einwilligen|einverstanden|ich stimme zu|zustimmen und weiter|alle cookies|akzeptieren)',
  "^(?:tout )?(?:accepter|refuser)|^j(?:’|')accepte|^accepter",
  '^(?:aceptar|rechazar)|^acepto|^aceitar|^rejeitar|^aceito|^concordo',
  '^(?:accetta|rifiuta)|^accetto',
  '^(?:alles )?(?:accepteren|weigeren|akkoord|toestaan)',
  '^(?:akceptuj|zaakceptuj|zgadzam|odrzuć)|^godzę się',
  '^(?:acceptera|godkänn|avvisa|tillåt)',
  '^(?:すべて)?(?:同意|許可|拒否)',
)

/** "Not in your country." */
export const regionText = anyOf(
  'only (?:be )?(?:watched|viewed|read|available|accessible|sold|accessed)(?: \\S+){0,2} (?:in|from|within) (?:the )?(?:united states|us|usa|uk|united kingdom|eu|japan|germany|canada|certain countries)',
  '(?:unavailable|not available|blocked)(?: \\S+){0,2} in (?:most|some|many|certain|your) (?:\\S+ )?(?:countries|regions)',
  'not (?:viewable|downloadable|readable|shipped)(?: \\S+){0,2} in your (?:country|region)|(?:do|does) not (?:ship|sell|deliver) to your (?:country|region)',
  'ip address in \\S+ is blocked|zugriff ist aus \\S+ (?:blockiert|gesperrt)',
  "(?:not|isn(?:’|')t|is no longer|un) ?(?:currently )?(?:available|accessible|blocked|supported|offered|sold)(?: \\S+){0,3} (?:in|from|for|to) (?:your|this|the) (?:current )?(?:country|region|location|territory|area)",
  '(?:unavailable|blocked|restricted|prohibited)(?: \\S+){0,2} (?:in|from|for) (?:your|this) (?:country|region|location|territory)',
  "(?:not|isn(?:’|')t|un)(?: ?currently)? ?available to (?:users|visitors|customers|readers|people) (?:in|from|outside)",
  'unavailable (?:for|due to) legal reasons|(?:country|countries|region) (?:belonging to|within) the european economic area|banned the country or region|(?:your|this) country (?:or region )?is (?:not supported|blocked)|geo-?(?:blocked|restricted|restriction)',
  'in (?:deinem|ihrem|diesem) (?:land|gebiet|region)(?: \\S+){0,3} nicht (?:verfügbar|abrufbar|zugänglich|erhältlich)|nicht (?:verfügbar|abrufbar|zugänglich|erhältlich) in (?:deinem|ihrem|deiner|ihrer) (?:land|region)|(?:deiner|ihrer) region nicht (?:verfügbar|abrufbar)',
  '(?:pas|plus) (?:disponible|accessible) (?:dans|depuis) votre (?:pays|région|zone|territoire)|indisponible dans votre (?:pays|région)',
  'no (?:está|se encuentra) disponible (?:en|para|desde) (?:tu|su) (?:país|región|zona|ubicación)',
  'não (?:está )?disponível (?:no|em|na|para o) (?:seu|sua|teu|tua) (?:país|região|localização)|indisponível (?:no|na) (?:seu|sua) (?:país|região)',
  'non (?:è )?(?:disponibile|accessibile) (?:nel|nella|per il|dal) (?:tuo|tua|suo|sua) (?:paese|regione|area)',
  'niet (?:beschikbaar|toegankelijk) in (?:jouw|uw|je) (?:land|regio)',
  '(?:niedostępn\\S+|nie (?:jest|są) dostępn\\S+) w (?:twoim|twojej|państwa) (?:kraju|regionie|lokalizacji)',
  'inte tillgänglig\\S* i (?:ditt|din) (?:land|region|område)',
  'お住まいの(?:国|地域).{0,15}(?:ご利用|利用|ご覧|アクセス).{0,12}(?:できません|いただけません)|(?:国|地域)からは(?:ご利用|アクセス)',
)

/** Titles and headings of sites that are out of order. */
export const outOfOrderTitle = anyOf(
  'error establishing a database connection|connection timed out|^52\\d:|\\| 52\\d:|is over capacity|went wrong on our end',
  '^(?:http )?(?:error )?50[0234]\\b(?=.*(?:error|unavailable|gateway|time-?out))|\\b(?:internal )?server error\\b|^(?:sorry,? |oops!? )*something went wrong|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|temporarily (?:unavailable|down|offline)|web server is (?:down|returning)|error (?:502|503|504|52\\d)\\b|^origin (?:is unreachable|dns error)',
  "(?:under|scheduled|site|down for|undergoing) (?:scheduled )?maintenance|we(?:’|')ll be (?:right )?back (?:soon|shortly)|be right back",
  'wartungsarbeiten|wartungsmodus|interner serverfehler|dienst (?:vorübergehend )?nicht (?:verfügbar|erreichbar)|vorübergehend nicht (?:verfügbar|erreichbar)',
  'service (?:temporairement )?indisponible|en maintenance|erreur (?:interne du )?serveur|site en maintenance',
  'servicio no disponible|en mantenimiento|error (?:interno )?del servidor',
  'serviço indisponível|em manutenção|erro (?:interno )?(?:do|no) servidor',
  'servizio (?:temporaneamente )?non disponibile|in manutenzione|errore (?:interno )?del server',
  'tijdelijk niet (?:beschikbaar|bereikbaar)|onderhoud|interne serverfout',
  'prace (?:techniczne|konserwacyjne)|przerwa techniczna|błąd serwera|usługa (?:jest )?niedostępna',
  'tjänsten är (?:tillfälligt )?otillgänglig|underhåll|serverfel|tillfälligt (?:stängd|otillgänglig)',
  'メンテナンス|サーバーエラー|一時的に(?:ご)?利用(?:いただけません|できません)',
)

/** "Please enable JavaScript." */
export const javascriptText = anyOf(
  '(?:enable|activate|turn on|requires?|needs?|allow|without|support) (?:\\S+ )?javascript|javascript (?:is (?:disabled|required|not enabled|needed|turned off)|must be enabled|enabled)',
  'javascript (?:\\S+ )?(?:aktivieren|deaktiviert|aktiviert|benötigt|erforderlich)|aktivieren sie (?:bitte )?javascript|benötigt javascript',
  '(?:activer|activez|nécessite|requiert) (?:\\S+ )?javascript|javascript (?:est )?désactivé',
  '(?:habilite|activa|active|activar|habilitar|necesita|requiere|ative|habilitar|necessita|requer|precisa)(?: \\S+){0,2} javascript|javascript (?:está )?(?:desactivado|deshabilitado|desativado)',
  '(?:abilita|attiva|abilitare|richiede)(?: \\S+){0,2} javascript|javascript (?:è )?disabilitato',
  '(?:schakel|zet|vereist|nodig)(?: \\S+){0,2} javascript|javascript (?:\\S+ )?(?:inschakelen|uitgeschakeld|vereist)',
  '(?:włącz|wymaga)(?: \\S+){0,3} javascript|javascript jest (?:wyłączon|wymagan)',
  '(?:aktivera|kräver)(?: \\S+){0,2} javascript|javascript (?:är )?(?:avstängt|inaktiverat)',
  'javascript(?:を|が)(?:有効|無効|必要|オン)',
)

/** All that a page says which is still waiting for its script. */
export const waitingText = onlyOneOf(
  'loading|please wait|one moment|just a (?:sec|second)|wird geladen|lade(?:n|t)?|chargement(?: en cours)?|cargando|carregando|caricamento(?: in corso)?|laden|ładowanie|laddar|読み込み中(?:です)?',
)

/** Titles and headings of search results. */
export const searchTitle = anyOf(
  '^(?:your )?search results?(?: for\\b.*| ?[(:].*)?$|^search(?:ing)? (?:results )?for\\b|^(?:\\d+ |no )results? (?:found )?(?:for|matching)\\b|^(?:we found )?(?:0|no) (?:results|matches|products|books)\\b|did not match any|^nothing matched|results? for\\s?[:"“‘«„]',
  '^(?:ihre |deine )?such(?:ergebnisse?|e nach)\\b|^(?:keine|0) (?:treffer|ergebnisse)|^suche:',
  '^(?:vos )?résultats (?:de|pour)|^(?:aucun|0) résultat|^recherche\\s?:',
  '^resultados (?:de|da|para)\\b|^(?:ningún|0|sin|nenhum|sem) resultados?|^búsqueda\\s?:|^busca\\s?:',
  '^risultati (?:della|di|per)\\b|^(?:nessun|0) risultat',
  '^zoekresultaten\\b|^(?:geen|0) (?:zoek)?resultaten',
  '^wyniki wyszukiwania|^brak wyników',
  '^sökresultat|^(?:inga|0) (?:träffar|resultat)',
  '検索結果',
)

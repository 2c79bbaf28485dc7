/** The function words and letters by which a language is known. Words that languages share weigh less, by how many share them. */
export const languageProfiles: Readonly<Record<string, { readonly words: string; readonly letters: string }>> = {
  en: {
    words: `the of and to in is that it was for on are as with his they be at this have from or had by not but what all were we
      when your can said there an which she do how their if will each about out many then them these so some her would make like
      into has more its who than also while through such where only between it's both over after should because does been being
      you our most other how`,
    letters: '',
  },
  pt: {
    words: `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser
      quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles
      estão você tinha foram essa num nem suas meu às minha têm numa pelos elas havia seja qual será nós tenho lhe deles essas
      esses pelas este dele são pode podem sobre cada onde ainda segundo livro leitor`,
    letters: 'ãõçâêôáéíóú',
  },
  de: {
    words: `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie
      nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde
      wenn kann ihre dieses diese dieser unter wir ich sowie ihr buch`,
    letters: 'äöüß',
  },
  fr: {
    words: `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou son aux cette ces
      ses mais comme on elle nous vous leur été être fait sa tout sans deux même aussi bien peut entre après ils dont si où c'est
      d'un d'une qu'il livre très ainsi votre`,
    letters: 'éèêàùçœîôû',
  },
  es: {
    words: `de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre
      cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos
      e esto mí antes algunos qué unos yo otro otras otra él tanto esa estos mucho quienes nada muchos cual poco ella estar es son
      libro puede`,
    letters: 'ñáéíóú¿¡',
  },
  it: {
    words: `di e il la che in un a per è una sono non con del da si dei le al i della nel anche come più lo ma alla gli ha delle
      dal o su se nella questo ed loro essere degli ai o questa suo sua quando dalla quello molto nei cui tra fra dopo ancora solo
      può libro stato sulla agli dell'autore`,
    letters: 'èàùìò',
  },
}

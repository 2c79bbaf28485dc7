const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** Words (folded) that are said of men or of women alone. */
export const genderedWords = {
  male: words(
    'father husband son brother grandfather uncle nephew king prince widower boyfriend fiance dad pai marido esposo filho irmao avo tio rei',
  ),
  female: words(
    'mother wife daughter sister grandmother aunt niece queen princess widow girlfriend fiancee mum mom mae esposa filha irma tia rainha',
  ),
}

/** Personal pronouns (folded) by sex. */
export const genderedPronouns = { male: words('he him his ele'), female: words('she her hers ela') }

/** First names (folded) that are given to boys or to girls alone. */
export const firstNames = {
  male: words(`aaron adam albert alfred alan allen andrew anthony arthur benjamin brian bruce carlos charles christopher daniel david dennis
    diego donald douglas eduardo edgar edward eric ernest felipe fernando francisco frank frederick gabriel george gilberto guy harold harry
    henry herbert howard hugh ian isaac jack jacob james jason jeffrey jeremy jerome jim joao joaquim joe john jonathan jorge jose joseph
    joshua julio karl keith kenneth kevin kurt lawrence leonard lewis luis luiz marcelo marcos mario mark martin matthew michael miguel
    nathan neil nicholas oliver oscar otto patrick paul paulo pedro percy peter philip rafael ralph raymond ricardo richard robert roberto
    roger ronald samuel scott sebastian simon stephen steven stuart theodore thomas timothy tom victor vincent walter wes william`),
  female:
    words(`adriana agatha agnes alice amanda amelia amy ana andrea angela anna anne annie barbara beatriz beth betty camila carla
    carolina caroline catherine charlotte christina christine clara claire clarisse claudia cristina danielle deborah diana dorothy edith
    elena elizabeth ellen emily emma eva fernanda flora frances gabriela grace hannah harriet helen helena isabel isabella jane janet
    jennifer jessica joan joana joanna judith julia juliana karen kate katherine katie laura lucy luisa margaret maria marie marina martha
    mary melissa mia mildred monica nancy natalia nora olivia patricia paula pauline rachel rebecca renata rosa rosemary ruth sally sandra
    sara sarah sofia sophia sophie susan sylvia teresa tina ursula valerie vera veronica victoria virginia`),
}

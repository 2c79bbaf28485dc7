/** Verbs in the forms in which English sentences carry them; words that are nouns or adjectives as often are left out. */
export const finiteVerbs: ReadonlySet<string> = new Set(
  `addressed addresses answered appear appeared appears argue argued argues ask asked asks assume assumed assumes became
   become becomed becomes began begin begined begins belong belonged belongs bring bringed brings brought build builded
   builds called calls came carried carries carry changed choose choosed chooses chose combine combined combines come
   comed comes compare compared compares complain complained complains conclude concluded concludes connect connected
   connects consider considered considers consist consisted consists contain contained contains continue continued
   continues contribute contributed contributes covered covers deal dealed deals define defined defines demanded demands
   depend depended depends describe described describes develop developed develops discuss discussed discusses draw
   drawed draws drew earn earned earns enable enabled enables ended exist existed exists expect expected expects explain
   explained explains fail failed fails fall falled falls feel feeled feels fell felt fill filled fills find finded finds
   fited fits focus focused focuses follow followed follows formed found gave get geted gets give gived gives go goed
   goes got grew grow growed grows guided handle handled handles held helped helps hold holded holds illustrate
   illustrated illustrates improve improved improves include included includes inform informed informs introduce
   introduced introduces jump jumped jumps keep keeped keeps kept knew know knowed knows lacked lacks lasted lay layed
   lays leaded leads learn learned learns leave leaved leaves led let leted lets listed lived lives looked looks lose
   losed loses lost loved loves made maintain maintained maintains make maked makes manage managed manages maped maps
   mattered matters meaned means meant meet meeted meets mention mentioned mentions met mixed mixes move moved moves
   named needed noted offer offered offers opened opens organise organised organises organize organized organizes owned
   owns pick picked picks placed played plays pointed prefer prefered prefers prepare prepared prepares presented
   presents processed prove proved proves provide provided provides puted puts raise raised raises ran reached reaches
   readed reads receive received receives recommend recommended recommends reflect reflected reflects relate related
   relates relied relies rely remain remained remains remove removed removes repeat repeated repeats replace replaced
   replaces require required requires rewarded rewards runed runs said saw say sayed says see seed seem seemed seems sees
   sell selled sells separated separates serve served serves seted sets show showed shows sketch sketched sketches skip
   skiped skips sold solve solved solves speak speaked speaks split splited splits spoke standed stands started starts
   stayed stays steped stick sticked sticks stood stop stoped stops stored stuck suggest suggested suggests suited suits
   supported supports take taked takes talked talks taught teach teached teaches tell telled tells tend tended tends
   think thinked thinks thought throw throwed throws tie tied ties told took touched touches transform transformed
   transforms treated treats tried tries trusted trusts turned turns understood untangle untangled untangles used walk
   walked want wanted wants wasted wastes weighed weighs went won worked write writed writes wrote
   is are was were has have had can could will would may might must should does do did isn't aren't wasn't doesn't don't didn't can't won't
   it's there's that's`.split(/\s+/u),
)

/** Verbs in the forms in which English sentences carry them; words that are nouns or adjectives as often are left out. */
export const finiteVerbs: ReadonlySet<string> = new Set(
  `accept accepted accepts achieve achieved achieves adapt adapted adapts addressed addresses adjust adjusted adjusts
   adopt adopted adopts advance advances affect affected affects agree agreed agrees aimed allow allowed allows analyse
   analysed analyses analyze analyzed analyzes answered appear appeared appears applied applies apply approached argue
   argued argues arrange arranged arranges ask asked asks assess assessed assesses assign assigned assigns assume assumed
   assumes attempt attempted attempts attract attracted attracts avoid avoided avoids became become becomed becomes began
   begin begined begins belong belonged belongs bind binded binds blend blended blends bridge bridged bridges bring
   bringed brings broaden broadened broadens brought build builded builds called calls came carried carries carry caused
   changed checked choose choosed chooses chose claimed clarified clarifies clarify closed collect collected collects
   combine combined combines come comed comes compare compared compares complain complained complains complement
   complemented complements completed comprise comprised comprises compute computed computes concern concerned concerns
   conclude concluded concludes conduct conducted conducts confirm confirmed confirms connect connected connects consider
   considered considers consist consisted consists consume consumed consumes contain contained contains continue
   continued continues contribute contributed contributes convert converted converts convey conveyed conveys cope coped
   copes corrected costed covered covers create created creates crossed deal dealed deals deepen deepened deepens define
   defined defines deliver delivered delivers demanded demands demonstrate demonstrated demonstrates depend depended
   depends deploy deployed deploys describe described describes determine determined determines develop developed
   develops devote devoted devotes diagnose diagnosed diagnoses differ differed differs directed discover discovered
   discovers discuss discussed discusses distinguish distinguished distinguishes distribute distributed distributes
   divide divided divides documented dominate dominated dominates draw drawed draws drew drive drived drives earn earned
   earns emerge emerged emerges emphasise emphasised emphasises emphasize emphasized emphasizes employ employed employs
   enable enabled enables encourage encouraged encourages ended engage engaged engages enhance enhanced enhances enjoy
   enjoyed enjoys enrich enriched enriches ensure ensured ensures equip equiped equips establish established establishes
   evaluate evaluated evaluates evolve evolved evolves examine examined examines execute executed executes exist existed
   exists expand expanded expands expect expected expects explain explained explains explore explored explores express
   expressed expresses extend extended extends extract extracted extracts faced fail failed fails fall falled falls feel
   feeled feels fell felt fill filled fills find finded finds fited fits flow flowed flows focus focused focuses follow
   followed follows force forced forces formed foster fostered fosters found founded framed functioned gain gained gains
   gather gathered gathers gave generate generated generates get geted gets give gived gives go goed goes got grasp
   grasped grasps grew grow growed grows guarantee guaranteed guarantees guided handle handled handles held helped helps
   hide hided hides highlight highlighted highlights hold holded holds identified identifies identify ignore ignored
   ignores illustrate illustrated illustrates implement implemented implements improve improved improves include included
   includes inform informed informs inspire inspired inspires install installed installs integrate integrated integrates
   intend intended intends interact interacted interacts introduce introduced introduces invite invited invites involve
   involved involves jump jumped jumps justified justifies justify keep keeped keeps kept knew know knowed knows lacked
   lacks lasted lay layed lays leaded leads learn learned learns leave leaved leaves led lend lended lends let leted lets
   linked listed lived lives locate located locates looked looks lose losed loses lost loved loves made maintain
   maintained maintains make maked makes manage managed manages maped maps marked mastered mattered matters meaned means
   meant measured meet meeted meets mention mentioned mentions merge merged merges met mixed mixes modeled monitored
   motivate motivated motivates move moved moves named navigate navigated navigates needed noted observe observed
   observes occur occured occurs offer offered offers opened opens operate operated operates optimise optimised optimises
   optimize optimized optimizes organise organised organises organize organized organizes orient oriented orients outline
   outlined outlines overlook overlooked overlooks owned owns perform performed performs permit permited permits persist
   persisted persists pick picked picks placed played plays pointed positioned practiced practised predict predicted
   predicts prefer prefered prefers prepare prepared prepares presented presents preserve preserved preserves prevent
   prevented prevents prioritise prioritised prioritises processed produce produced produces promise promised promises
   promote promoted promotes propose proposed proposes protect protected protects prove proved proves provide provided
   provides pursue pursued pursues puted puts questioned quote quoted quotes raise raised raises ran ranked reached
   reaches readed reads realise realised realises realize realized realizes receive received receives recognise
   recognised recognises recognize recognized recognizes recommend recommended recommends recorded reduce reduced reduces
   refer refered refers reflect reflected reflects reinforce reinforced reinforces relate relates relied relies rely
   remain remained remains remove removed removes repeat repeated repeats replace replaced replaces reported represent
   represented represents require required requires resolve resolved resolves respond responded responds rest rested
   restrict restricted restricts rests returned reuse reused reuses reveal revealed reveals reviewed revise revised
   revises rewarded rewards rewrite rewrited rewrites runed runs said saw say sayed says scaled searched secure secured
   secures see seed seem seemed seems sees select selected selects sell selled sells send sended sends separated
   separates serve served serves seted sets shaped shared sharpen sharpened sharpens shift shifted shifts show showed
   shows simplified simplifies simplify sit sited sits sketch sketched sketches skim skimed skims skip skiped skips sold
   solve solved solves sorted speak speaked speaks specialise specialised specialises specialize specialized specializes
   spend spended spends split splited splits spoke spreaded standed stands started starts stayed stays steped stick
   sticked sticks stood stop stoped stops stored stuck succeed succeeded succeeds suffer suffered suffers suggest
   suggested suggests suited suits sum sumed sums supported supports surround surrounded surrounds survive survived
   survives sustain sustained sustains switched tackle tackled tackles take taked takes talked talks target targeted
   targets taught teach teached teaches tell telled tells tend tended tends tested think thinked thinks thought throw
   throwed throws tie tied ties told took touched touches trace traced traces tracked traded trained transfer transfered
   transfers transform transformed transforms translate translated translates travel traveled travels treat treated
   treats tried tries trigger triggered triggers trusted trusts tune tuned tunes turned turns uncover uncovered uncovers
   underlie underlied underlies underline underlined underlines understood unified unifies unify untangle untangled
   untangles updated used utilise utilised utilises utilize utilized utilizes validate validated validates valued varied
   varies vary verified verifies verify viewed visited walk walked want wanted wants warn warned warns wasted wastes
   weighed weighs welcome welcomed welcomes went widen widened widens witness witnessed witnesses won worked write writed
   writes wrote
   lie lies hinge hinges stems boils dwell dwells spans span culminates rewards concentrates concentrate outlive outlives stay remains
   is are was were has have had can could will would may might must should does do did isn't aren't wasn't doesn't don't didn't can't won't
   it's there's that's`.split(/\s+/u),
)

/** Verbs that are nouns as often: they count where no article, preposition or adjective makes a noun of them. */
export const verbsOrNouns: ReadonlySet<string> = new Set(
  `need needs work works use uses help helps guide guides cover covers list lists start starts end ends lead leads change changes
   look looks play plays answer answers address addresses place places set sets put puts read reads run runs tie ties support supports
   design designs process processes store stores reward rewards force forces build builds stand stands treat treats live lives try tries
   reach reaches touch touches map maps name names note notes point points step steps turn turns share shares claim claims
   balance balances question questions test tests document documents practise function functions scale scales return returns report
   reports measure measures increase increases track tracks switch switches cause causes visit visits mark marks link links frame frames
   range ranges shape shapes review reviews record records search searches sort sorts value values view views sum sums call calls
   fit fits matter matters mean means walk walks talk talks mix mixes cost costs aim aims approach approaches drop drops form forms order orders`.split(
    /\s+/u,
  ),
)

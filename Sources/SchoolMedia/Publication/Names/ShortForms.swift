/// What a forename becomes among friends, and the spellings of names that have many.
enum ShortForms {
    /// Other forms of a forename, in plain form: its spellings and what it is shortened to.
    ///
    /// A form that is itself in the register is shortened only within itself ("Tommy" to "Tom"): "Alex" in the register
    /// need not be short for anything.
    static func of(_ forename: String) -> Set<String> {
        guard let rows = rowsByName[forename] else { return [] }
        var forms: Set<String> = []
        for row in rows {
            if row.full.contains(forename) {
                forms.formUnion(row.full)
                forms.formUnion(row.short)
            } else {
                forms.formUnion(row.short.filter { forename.hasPrefix($0) })
            }
        }
        forms.remove(forename)
        return forms
    }

    private struct Row {
        let full: [String]
        let short: [String]
    }

    private static let rowsByName: [String: [Row]] = {
        let rows = table.split(separator: "\n").map { line in
            let halves = line.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
            return Row(full: halves.first ?? [], short: halves.dropFirst().first ?? [])
        }
        return rows.reduce(into: [:]) { names, row in
            for name in row.full + row.short { names[name, default: []].append(row) }
        }
    }()

    private static let table = """
        abigail abbigail: abi abbie abby gail
        abdullah abdulla abdallah: abdul
        adrian adrianna adriana:
        agnieszka: aga
        ahmed ahmad achmed:
        aisha ayesha aysha aishah aaisha aicha:
        alastair alasdair alistair: ali al
        albert: albie bertie bert al
        alexander aleksander alejandro alexandru: alex xander alec sandy alexi lex zander sasha
        alexandra aleksandra alexandria: alex lexi lexie sandra sasha alexa
        alfred: alfie fred freddie alf
        alison allison: ali ally
        amelia emilia amelie emelia: millie amy mia milly emmy mila
        amirah amira:
        andrew andrzej andrei: andy drew
        angela angelina angelica: angie
        anna ana hanna hannah: annie anya
        annabel annabelle anabel anabelle: anna bella belle
        anthony antony antoni antonio: tony ant
        arabella: bella bella ara
        archibald archie: arch
        arthur artur: artie art arty
        ashley ashleigh: ash
        barnaby barnabas: barney
        beatrice beatrix beatriz: bea bee trixie
        benjamin benjamyn: ben benji benny benjy
        bethany bethanie: beth bethy
        bradley bradleigh: brad
        bronwen bronwyn: bron
        caitlin kaitlyn caitlyn catelyn: cait kate katie
        cameron kameron: cam
        catherine katherine kathryn katharine catharine katarzyna kathleen cathryn ekaterina: kate katie cathy kathy kat cat kitty kit kasia katy
        charles: charlie chas chaz charley
        charlotte scharlotte: charlie lottie char lotte
        christian kristian: chris
        christina kristina christine krystyna: chris tina chrissie
        christopher kristopher krzysztof: chris topher kit christy
        clementine clementina: clem clemmie
        constance: connie
        daniel daniil danyal: dan danny
        danielle daniella daniela: dani ella danni
        david dawid dafydd: dave davey davie dai
        deborah debra: debbie deb
        dominic dominik dominick: dom
        dorothy dorothea: dot dottie dolly
        edward eduard: ed eddie ted teddy ned eddy
        edmund: ed eddie ted
        edwin: ed eddie
        eleanor elinor elenor eleanora: ellie nell nora ella nellie elle
        elizabeth elisabeth elspeth elzbieta elizaveta: lizzie liz beth bess betty betsy eliza libby lizzy elsie ellie lily bessie
        ella elle: ellie
        elliot elliott eliot: ell
        ellie elly elli:
        emily emilie emilly: em emmie millie emmy
        emma: em emmy
        emmanuel immanuel emanuel: manny
        eugene: gene
        evelyn evelyne eveline: evie eve eva
        evangeline: evie eve angie
        ezekiel: zeke
        fatima fatimah fatema fatma:
        felicity: flick fliss
        finley finlay finnley: fin finn
        florence: flo florrie flossie
        frances francesca franciszka: fran frankie franny fanny
        francis francisco franciszek: frank frankie fran
        franklin: frank frankie
        frederick frederic fryderyk: fred freddie freddy
        freya freja: frey
        gabriel: gabe gabby
        gabriella gabrielle gabriela: gabby gabi ella bella
        geoffrey jeffrey: geoff jeff
        george jerzy: georgie
        georgia georgina georgiana: georgie gina george
        gerard gerald: gerry jerry
        gregory grzegorz: greg
        hamza hamzah:
        harold: harry hal
        harriet harriett: hattie harry hatty
        harrison: harry
        harpreet: harp preet
        henry henryk: harry hal hank
        hussain hussein husayn hossain:
        ibrahim ebrahim ibraheem abraham: ibby abe
        imogen imogene: immy immie
        isaac izaak issac isaak yitzhak: zac ike izzy
        isabella isabelle isabel isobel izabela isabela: izzy bella belle issy bel izzie
        jacob jakub jacub yaqub yakub: jake cobi
        jack: jackie jacky
        james: jim jimmy jamie jem jimmie
        jamie jaime:
        jane jayne:
        janet: jan
        jasmine jasmin yasmin yasmine yasmeen: jas jazz jaz
        jennifer: jen jenny jennie
        jeremy jeremiah: jez jerry
        jessica jesica: jess jessie jessy
        joanna joanne johanna: jo joey jojo
        john jon jan: johnny jack jonny johnnie
        jonathan jonathon johnathan: jon jonny johnny nathan
        joseph jozef yusuf yousef youssef yusef josef: joe joey jos
        josephine: jo josie posy
        joshua: josh
        judith: judy jude
        julia juliet juliette juliana: julie jules
        justin: jus
        kacper kasper casper:
        katie katy: kate
        kenneth: ken kenny
        khadija khadijah khadeeja:
        kieran ciaran kieron:
        kimberley kimberly: kim
        laura lauren: lol loz
        lawrence laurence: larry laurie lawrie
        leah lea:
        leonard leonardo leonidas: leo len lenny
        leila layla laila leyla lailah:
        lewis louis luis: lou louie lew
        lillian lilian liliana: lily lil lilly
        louisa louise: lou lulu
        lucy lucia lucie lucja lucille: lu lulu
        luke lukasz lucas lukas luca: luc
        madeleine madeline madelyn madalena: maddie maddy
        magdalena magdalene: maggie magda lena
        malgorzata:
        margaret margarita margot: maggie meg peggy maisie daisy greta megs mags
        maria mariya: ria mia
        mariam maryam miriam mariyam: mimi
        martha marta: marty
        martin marcin: marty
        mary: molly polly minnie
        matilda mathilda mathilde: tilly tillie mattie tilda
        matthew mateusz mathew matteo: matt matty mat
        maximilian maximillian maxwell maximus maximiliano: max maxi
        megan meghan meagan: meg megs
        melissa: mel missy
        melanie: mel
        michael michal mikhail michel miguel mikael: mike mikey mick mickey micky
        michelle michele: shell shelly
        mohammed muhammad mohammad muhammed mohamed mohamad muhamad mohamud mahomed: mo mohd moe
        molly mollie:
        mustafa mustapha moustafa:
        natalie nathalie natalia natasha: nat tasha
        nathaniel nathanael nathan nataniel: nat nate nathan
        nicholas nicolas nikolas mikolaj: nick nicky nico
        nicola nicole nicolette: nicky nikki
        niamh neve:
        olivia oliwia alivia: liv livvy livi olive livvie
        oliver olivier: ollie olly oli
        oluwaseun: seun
        omar umar omer:
        oscar oskar: ozzy
        patricia: pat trish tricia patty trisha
        patrick padraig patryk: pat paddy
        penelope: penny nell pen
        peter piotr petr pedro: pete
        philip phillip filip: phil pip
        philippa phillipa: pippa pip
        poppy poppi:
        rachel rachael raquel: rach
        rafal raphael rafael: raf raffy rafe
        raymond: ray
        rebecca rebekah rebeca: becky becca beck bex
        reginald: reg reggie
        rhys reece reese rees:
        richard ryszard: rich richie rick ricky dick
        robert roberto: rob robbie bob bobby robby bert
        roderick: rod rory
        ronald: ron ronnie
        rosalind rosemary rosalie rosamund rosanna rosa: rosie rose roz
        rose: rosie
        rowan rowen rohan:
        rupert: roo
        ruby rubie:
        saoirse: sersha
        samantha: sam sammy sammie
        samuel samuil: sam sammy
        sarah sara zara: sally sadie
        scarlett scarlet: scar
        sebastian sebastien: seb bastian
        sean shaun shawn shane:
        sian shan:
        siobhan shivaun:
        sofia sophia sophie zofia sofie: soph sophy
        stanley stanislaw: stan
        stephen steven stefan steffan: steve stevie ste
        stephanie stefanie: steph stevie
        susan susannah suzanne susanna: sue susie suzie
        sydney sidney: sid syd
        szymon simon:
        tabitha: tab tabby
        tamas: tom tomi
        teresa theresa: tess terry tessa
        terence terrence: terry
        theodore teodor theodor: theo ted teddy
        theresa: tess
        thomas tomas tomasz: tom tommy thom
        timothy timoteusz: tim timmy
        tobias tobiasz toby: tobes
        tomos: tom twm
        tyler tylor:
        valerie: val
        vanessa: nessa
        veronica weronika: ronnie vera
        victor wiktor: vic
        victoria wiktoria viktoria: vicky tori vikki vic
        vincent: vince vinnie
        violet violeta: vi
        walter: walt wally
        wilfred wilfrid: wilf wilfie fred
        william wilhelm liam gwilym: will bill billy willie liam wills
        winifred: winnie freddie
        winston: win
        xavier: xav
        yvonne: von
        zachary zachariah zacharias zakariya zakaria zackary: zac zach zack zak
        zainab zaynab zeinab zaineb:
        zoe zoey zoie:
        """
}

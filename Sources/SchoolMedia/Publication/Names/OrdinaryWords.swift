/// English words that are also names. Beside a picture they are looked at again by a person instead of refused.
enum OrdinaryWords {
    /// Whether a word in plain form is as likely a word as a name, however it is written.
    static func contains(_ word: String) -> Bool { words.contains(word) }

    /// Whether a word in plain form is hardly ever a word when it is written with a capital: "max" but not "Max".
    static func containsSmall(_ word: String) -> Bool { smallWords.contains(word) }

    private static func set(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static let smallWords = set(
        """
        bob bonnie dan don drew ed foster frank gene gill harry jack jasmine jean josh lee luna mat max mike nick nova pat pip rob sue tab ted victor watts
        """
    )

    private static let words = set(
        """
        abbey ace acre africa alley amber america angel apple april arch archer arrow art arts ash asia aspen atlas
        august autumn bacon badger bailiff baker ball bank banks barber barker barley baron basil bass bath bay
        bear bee bell berry best bill bird birdie birds bishop black blacksmith blaze blessing bloom blossom blue
        bluebell bolt bond boot booth boots bow branch brand brave bridge bridges bright britain brook brooks broom
        brown buck bull bunny burn burns bush butcher butler buttercup candy canon carol carols carpenter cart
        carter case cash castle chamberlain champion chance chandler chapel charity charm chase cherry china chip
        christian christmas church clay clementine clerk cliff clover coal coats cook cooper coral corn cotton
        crane crisps cross crow crown crystal cub cubs daisy dale dance dancer darling dash dawn day dean dear
        december dee denim desert destiny diamond dove drake dream duke dusty dyer eagle earl early earth east
        easter ebony eden ember emerald england english eve fair faith falcon falls farmer fayre feather fern field
        fields finch fire fisher fisherman flame flint flood flora flower flowers flute ford forest fortune fox
        france free freedom freeman french friday friend frost gardener gate gates gem genesis gentle ginger glass
        glen gloria glory glover gold good grace grain grand grant grass grave graves gray green grey grove guy
        hall ham hand hands happy hardy hare harmony harp harvest hawk hawthorn hay hazel head heart heath heather
        heaven hedge henna heritage hero heron herring hill hills hind holiday holland holly home honey honor
        honour hood hook hope horn house hunt hunter ice india ireland iris iron israel ivory ivy jade jay jet
        jewel jolly joy jubilee judge july june junior juniper justice keen kenya key keys kind king kings kit
        kitchen kite kitty knight knights lace lake lamb lance land lane lark laurel lavender law lawn leaf lemon
        light lilac lily lime linden link little lock lodge london long lord love lucky lynx magic magnolia maid
        major maple marble march marine mark marks marsh martins mason masters maverick may meadow meadows melody
        mercer mercury mercy merry miles mill miller mills mint misty mole monday money monk moon moor moss
        mountain mustard nail nightingale nile noble noel norman north november nurse oak ocean october olive opal
        orange orchard orchid otter page painter palm palmer panda park parks parrot parson patience pea peace
        peach peacock pear pearl pebble penny pepper petal phoenix pike pilgrim pilot pine piper place plant player
        plum poet pole pollard pond pool pope poplar poppy porter post potter pound power powers precious price
        priest primrose prince princess prior prosper proud prudence purple quick quill race rain rainbow ram raven
        ray read reading red reed reef rice rich riches ridge ring river rivers robin rock rocket rocky rod roman
        romans root rose rosemary roses rowan rowing royal ruby rush rust rusty saffron sage sail saint sales
        salmon salt sand sands sandy saturday savage savannah saw sawyer saxon scarlet scots scout sea seal seasons
        september serenity shade sharp shepherd sheriff shield ship shore short silver singer skinner skipper sky
        slate slater small smart snow snowdrop song south spark sparrow spear spice spring springs spry squire
        staff star stars steel steer steward stone storm story street strong sugar summer summers sun sunday sunny
        swallow swan sweet swift tanner teal teddy temple thatcher thorn thrush thursday tiger tiller topaz tower
        town trainer treasure tree trinity true trust tuesday tulip turner twist unity vale valentine van velvet
        venus victory vine viola violet virgo wade wagon wales walker wall walls ward warden warren water waterman
        waters way weaver wednesday week weeks well wells welsh west wheat wheeler white wild will willow willows
        wind winter winters wisdom wise wish wolf wood wooden woodland woods woody worth wren yard year yellow
        young zebra
        """
    )
}

/// The small words of English, and words that stand before a name without being part of it.
enum CommonWords {
    /// Whether a word carries no name by itself: as a name it counts only as a part of a whole one.
    static func contains(_ word: String) -> Bool { words.contains(word) }

    /// "a", "the", numbers: a name does not follow them, not even with a capital.
    static let articles = set(
        "a an the two three four five six seven eight nine ten twelve twenty first last new old every"
    )

    /// A small letter after one of them belongs to a word, not to a name.
    static let markers = set(
        """
        our my your his her its their this that these those some any no all both each many much more most few little big great
        in on under over into up down through across along during since until very so too
        we you they it he she who which there i children pupils everybody everyone nobody
        """
    )

    /// After them a small or capital word is a family: "the Green family".
    static let families = set("family families twins brothers sisters siblings boys girls")

    /// What comes at the end of "pyjama day".
    static let times = set("day days week weeks")

    /// Before a month.
    static let beforeMonths = set("in since until early late mid this last next every during")

    /// Before the name of a place.
    static let places = set(
        """
        in at to from near of around round through past outside via by visit visiting visited towards into over ancient modern
        north south east west river lake mount new isle city greater old above
        """
    )

    private static func set(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static let words = set(
        """
        a about above across after again ago ah air all along also always am an and any anyone are around as ask at away back
        bad be because been before being below beside between big both but by call came can child class come could did do does
        done down each eat end enough even ever every fact far fast few for found from full game gave get girl give go going
        got great had half has have he held help her here hers high him his ho how i if in into is it its job just keep kept
        know large last late le left less let like line list live look made make man many me men might mile more most move much
        must my name near need new next nice nine no nor not now of off oh often old on once one only onto open or other our
        out over own part past per play put ran rest right room run said same sat saw say see seen sent set she show side
        sing sit six so some soon still stop such take talk team tell ten than thank that the their them then there these they
        this those three through time to today together told ton too took top tell try two under until up upon us use used very
        via view walk want was watch we week went were what when where which while who whole why with without word work would
        year yes yet you your kids boy boys girls men women child mum dad
        """
    )
}

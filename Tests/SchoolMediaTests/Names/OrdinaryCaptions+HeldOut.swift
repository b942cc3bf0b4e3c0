extension OrdinaryCaptions {
    /// Written in one go with the others, before there was anything to measure; never developed against.
    static let heldOut = lines(
        """
        Stroking a goat at the children's farm
        Lunch in the barn
        Our class trip to the seaside
        Year 1 went on a minibeast hunt.
        A woodlouse under a log
        Sack race at sports day
        Ready, steady, go!
        Cheering for the yellow team
        Collecting conkers in October
        Nursery made mud pies.
        Cress heads on the window sill
        The beans have grown 30 cm in two weeks.
        Goodbye, Year 6!
        Book week
        The big book swap
        We are reading James and the Giant Peach.
        Michael Rosen came to visit us.
        Chocolate bars designed by Willy Wonka's helpers
        A page from our version of We're Going on a Bear Hunt
        Jacqueline Wilson's books are very popular in Year 5.
        Posters about David Walliams
        Paddington Bear at the station
        The Very Hungry Caterpillar, told with finger puppets
        A new ending for The Twits
        Poems about the sea
        The story of Jonah and the whale
        David and Goliath
        Moses in the basket
        The shepherds hear the good news.
        Wise men follow the star.
        The innkeeper has no room.
        Our Christingle service at St Peter's
        The bell tower of St John's Church
        A hymn for harvest
        A basket of bread for the altar
        Mrs Clarke has run the kitchen for twenty years.
        Mr Taylor shows us how to use a saw.
        Miss King plays the piano.
        Ms Ahmed's maths group
        Mrs Young and Mr Wood on the coach
        Mr Bennett, our caretaker, clears the snow.
        Dr Singh and her stethoscope
        Sergeant Cooper brought a police dog.
        Father Michael blessed the new garden.
        The Lord Mayor planted an oak tree.
        Sir David Attenborough's letter to our school
        Mrs Hill, the lollipop lady
        The crown of King Charles III in gold card
        A picnic for the coronation
        Crowns for the Queen's birthday
        Victorian school day: writing on slates
        King Alfred and the burnt cakes
        William the Conqueror and the Battle of Hastings
        Writing a diary like Samuel Pepys
        The Great Fire of London in cardboard
        Our houses burn: a model of Pudding Lane
        Wreaths on Armistice Day
        Grandad's medals
        Emily Davison and votes for women
        Edith Cavell, a brave nurse
        Martin Luther King had a dream.
        Nelson Mandela's long walk to freedom
        Buzz Aldrin's boots
        Phases of the moon in biscuits
        Ernest Shackleton and the ice
        Captain Scott's hut
        Charles Darwin and the finches
        Ada Lovelace wrote the first computer program.
        Thomas Edison's light bulb
        Alexander Graham Bell and the telephone
        The Wright brothers' aeroplane
        George Stephenson's Rocket
        Paper collages after Henri Matisse
        Lowry's matchstick people
        Andy Goldsworthy sculptures from leaves and stones
        Portraits in the style of Frida Kahlo
        Cave paintings
        Stonehenge out of biscuits
        Boudicca's chariot
        Centurions on parade
        Mosaics
        Anglo-Saxon brooches
        Tutankhamun's mask in gold paint
        Mummifying a tomato
        Writing our names in hieroglyphs
        The Trojan Horse
        The Olympic flame
        Pompeii before and after
        The Natural History Museum
        Skeleton of a whale
        Packed lunches in Hyde Park
        Waiting at Crewe station
        The ferry to the Isle of Wight
        Warwick Castle
        Ramparts and towers
        A giraffe at Marwell
        Feeding time for the otters
        Fossils at Charmouth
        Autumn colours at Westonbirt
        Sketching in Kelvingrove
        Year 6 in Snowdonia
        Abseiling in the Lake District
        We climbed Arthur's Seat.
        Edinburgh Castle in the fog
        A street in Whitby
        The Humber Bridge
        Looking down on Bath from the hill
        The Thames from source to sea
        Volcanoes of the world
        Lessons about the Nile
        Letters from our partner school in Kenya
        Bonjour! French breakfast
        Pancake race
        Hot cross buns
        An egg hunt in the school garden
        Dragon dance for Lunar New Year
        Rangoli patterns
        Henna hands
        Learning about Ramadan
        A rabbi shows us a Torah scroll.
        A Buddhist monk answers our questions.
        Vaisakhi
        Welsh cakes
        Burns Night poems
        St Nicholas and the shoes
        Candles for St Lucy's Day
        The Queen of the May
        The summer holidays are near.
        A frosty playground
        Crunchy leaves
        Blossom on the cherry tree
        A snowman with a carrot nose
        Hailstones as big as peas
        Clouds over the hill
        Wellies
        Kites on a windy day
        Outdoor learning
        Shelters from branches and rope
        Hot chocolate after the walk
        Bark rubbings
        Blackberries
        Tadpoles
        A ladybird on a leaf
        Chicks: day 3
        Father Christmas came on a tractor.
        Tinsel and paper chains
        The Christmas fair
        Elf day
        Jingle bells!
        Flowers for mums and grans
        Father's Day ties
        Carol singing at the care home
        The orchestra's first concert
        Violins
        African drumming
        A song for Europe
        Hand bells
        Morris dancing on the green
        A street dance workshop with Mr Grant
        Costumes and make-up
        The cast of Joseph and the Amazing Technicolor Dreamcoat
        The Lion King
        Bugsy Malone, our Year 6 show
        Peter Pan and the lost boys
        A Midsummer Night's Dream
        A Christmas Carol
        Robin Hood and his merry men
        Sleeping Beauty
        Hansel and Gretel lost in the wood
        The three little pigs build with straw.
        The Ugly Duckling in Reception
        The Mad Hatter
        Handa's Surprise: a tray of fruit
        Five-a-side
        A silver medal for the swimming team
        Basketball in the new kit
        Hockey sticks
        A muddy cross-country course
        Rounders against St Joseph's
        Skipping workshop
        High jump practice
        Yoga
        Judo
        An archery lesson
        Scooters and helmets
        Park and stride
        Skittles
        Parachute games in the hall
        A marathon in 26 days
        Chopping vegetables for soup
        Gingerbread houses
        Sushi rolls
        Scones with jam
        A mountain of mashed potato
        A healthy plate
        Picking runner beans
        Watering cans
        A wren has built a nest in the shed.
        RSPB Big Garden Birdwatch
        A heron by the brook
        Badger footprints
        The bat box
        Snails in a race
        Lilies in the pond
        Ivy on the old wall
        Five pupils sit on a bench with their backs to the camera.
        A teacher points at a map of Europe.
        Children in hi-vis jackets walk in pairs.
        Two hands plant a bulb.
        Blurred runners on a track.
        Easels in a row, with paintings of fruit.
        A paper plate lion with an orange mane.
        A tower of wooden blocks, taller than the table.
        Rain on a window.
        A child's shoe prints in wet sand.
        A stage with red curtains and a cardboard castle.
        A long table with cakes.
        A circle of tents on a field.
        Pupils crowd round a microscope.
        A noticeboard about the rainforest.
        A tray of seedlings on a bench.
        The school sign and the flag.
        A lamb drinks from a bottle that a child holds.
        A puppet theatre made of a box.
        Empty swings at dusk.
        Handprints in every colour.
        Number day
        Money maths: our shop
        Telling the time to five minutes
        A bar chart of favourite pets
        Reading eggs and ham
        Phonics in the sun
        Spelling bee
        Handwriting pens
        Static electricity: hair on end
        Shadows at 9 am, noon and 3 pm
        Rainbows with prisms
        Which material keeps ice cold?
        Robots
        Safer Internet Day
        Mental Health Week
        Hello Yellow
        Macmillan coffee morning
        Shoeboxes for children abroad
        A cheque for Great Ormond Street Hospital
        Eco council litter pick
        Playground leaders
        Headteacher's award
        Movie night
        Film club
        Meet the teacher
        Transition day at the high school
        Friends of the School committee
        The new staff: Miss Carter, Mr James and Mrs Khan
        Planting a tree for the Platinum Jubilee
        A mural for the infant playground
        Chess: a draw after 40 moves
        Maple class
        Hazel and Rowan classes on the beach
        Happy New Year
        See you in September
        Term dates
        """
    )
}

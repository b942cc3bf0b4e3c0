extension OrdinaryCaptions {
    /// What the detection was developed against; one text a line.
    static let development = lines(
        """
        Meeting the sheep in the farmyard.
        Our trip to the farm
        Year 2 explored the woods behind the school.
        Sports Day 2026
        The egg and spoon race is about to start.
        Children in green jumpers wave at the camera.
        A wet walk along the river bank
        Reception planted sunflower seeds in little pots.
        We measured the tallest sunflower in the garden.
        Year 6 leavers' assembly
        World Book Day
        Everybody dressed up as a favourite character for World Book Day.
        We have been reading Charlie and the Chocolate Factory.
        A display about Roald Dahl in the library
        Our Gruffalo masks
        The author Julia Donaldson signed our books.
        Year 3 wrote stories after reading Matilda.
        We listened to a chapter of Harry Potter at lunch.
        Peter and the Wolf, played by the county orchestra
        Retelling the story of Noah's Ark with puppets
        Mary and Joseph on the way to Bethlehem
        The nativity play
        Three kings and a very small donkey
        The angel Gabriel visits Mary.
        Carols in St Mary's Church
        Harvest Festival in the church hall
        Tins and packets for the food bank
        We said thank you to Mrs Thomas, who retires this summer.
        Mr Green helped us to build a bird box.
        Miss Evans and her class on the beach
        Mrs Brown reads to Reception.
        Mr Hughes with the new climbing frame
        Dr Patel told us how to look after our teeth.
        PC Wilson let us sit in the police car.
        The Reverend Jones lit the first candle of Advent.
        The Mayor, Councillor Harris, opened the library.
        Mr and Mrs Walker brought their lambs.
        A letter from King Charles
        Queen Elizabeth and the Platinum Jubilee
        Red, white and blue bunting for the jubilee
        We learnt about Queen Victoria and the railways.
        Henry VIII and his six wives
        Our Tudor portraits
        Guy Fawkes and the Gunpowder Plot
        Chalk fireworks on black paper
        Poppies for Remembrance Day
        A minute's silence at the war memorial
        Florence Nightingale and her lamp
        Mary Seacole is our hero.
        Rosa Parks and the bus
        Black History Month display
        Neil Armstrong was the first man on the moon.
        Rockets made of bottles
        Tim Peake's spacesuit
        Mary Anning looked for fossils on the beach at Lyme Regis.
        We made ammonites out of clay.
        Isaac Newton and the apple
        Marie Curie won two Nobel Prizes.
        Amelia Earhart flew across the Atlantic.
        Vincent van Gogh's sunflowers in oil pastels
        In the style of Monet
        Our Picasso faces
        Andy Warhol tins, printed by Year 5
        Stone Age houses
        Year 4 visited the Iron Age village.
        Roman soldiers on the march
        Building a Roman road out of biscuits
        Viking longships
        Howard Carter opens the tomb.
        Egyptian masks
        Ancient Greek pots
        Theseus and the Minotaur
        A visit to the Victoria and Albert Museum
        The dinosaur in the great hall
        Queuing for the coach
        On the train to York
        The view from the castle
        London Zoo
        Penguins at feeding time
        Rock pools at Robin Hood's Bay
        Bug hunting in Victoria Park
        Our walk round Preston Park
        Year 5 at Newton Farm
        A day at Chester Zoo
        Lincoln Cathedral
        A canal boat in Birmingham
        We found the River Severn on the map.
        Mount Everest, made of papier mâché
        Flags of Scotland, Wales, England and Northern Ireland
        Pancakes on Shrove Tuesday
        Painted eggs for Easter
        The Easter bonnet parade
        Chinese New Year dragon
        Diwali lamps
        Eid Mubarak
        Lighting the menorah
        A visit to the gurdwara
        Holi colours on the playground
        St David's Day daffodils
        St Patrick's Day shamrocks
        St George and the dragon
        St Andrew's Day flags
        May Day ribbons round the maypole
        Summer fair
        A cold winter morning
        Autumn leaves
        Spring lambs
        The first snow of the year
        Icicles on the shed roof
        A rainbow over the field
        Muddy boots in a row
        Splashing in puddles
        Forest School
        Whittling sticks with a peeler
        Toasting marshmallows round the fire
        Den building in the little wood
        Long shadows in the afternoon
        The pond in March
        Frogspawn in a tank
        Caterpillars have become butterflies.
        The hall is ready for the Christmas dinner.
        Jack Frost painted our windows.
        Christmas jumpers
        Letters to Father Christmas
        A card for Mother's Day
        The choir sings in the market square.
        Recorders and drums
        A steel band workshop
        Samba!
        Year 1 sing a song about the seasons.
        Ballet in the hall
        Dance festival at the theatre
        Lights, camera, action!
        A scene from Oliver!
        Year 6 performed Macbeth.
        William Shakespeare's birthday
        Romeo and Juliet in ten minutes
        Aladdin and his lamp
        Cinderella goes to the ball.
        Jack and the Beanstalk
        Snow White and the seven dwarfs
        Alice in Wonderland tea party
        The tiger who came to tea
        We made porridge for the three bears.
        Goldilocks has broken the little chair.
        Little Red Riding Hood and the wolf
        Football club on Monday
        The girls' football team with the cup
        Netball: we won 5-3!
        Cross country in the rain
        Tag rugby tournament
        The relay team in the blue house
        The 4x100 m relay
        Cricket on the green
        Tennis taster day
        Gymnastics: balancing on one leg
        Swimming at the leisure centre
        Bikeability level 2
        Walk to School Week
        Road safety with cones and a zebra crossing
        The long jump
        Tug of war
        The whole school ran the Daily Mile.
        Cooking pizzas
        Bread rolls, still warm
        Fruit kebabs
        Apple crumble with Year 4
        Tasting cheese, olives and bread
        Weighing flour
        A sponge cake with strawberries
        Our vegetable patch
        The first potatoes
        A robin on the fence
        Bird watching
        Feeding the ducks on the lake
        A fox behind the bins
        Hedgehog houses
        A bee on the lavender
        The rose garden in June
        Daisy chains
        Holly and ivy wreaths
        Four children hold animal masks in front of their faces.
        Two children seen from behind look at a blue tractor.
        A child pours water from a jug into a bottle.
        Three pupils and a teacher at a table with paint and brushes.
        A group of children in hats and coats on a hill.
        Ducks on a pond between trees.
        A wooden train on a carpet.
        An empty classroom with chairs on the tables.
        Hands holding a small frog.
        A paper dragon hangs from the ceiling.
        A long hall with tall windows.
        Children sit in a circle on the grass.
        A pile of autumn leaves in front of the school gate.
        A display board with drawings of planets.
        Shelves of books and two beanbags.
        A yellow coach in front of the school.
        A child's drawing of a lighthouse.
        Paper boats in a tray of water.
        The back of a child who looks through a telescope.
        A model of a volcano in red and grey.
        Clay pots drying on a shelf.
        Fifty paper lanterns in the hall
        Class assembly
        Maths week
        Times tables challenge
        Sharing fractions of a chocolate bar
        Counting in 5s and 10s
        Year 3's weather station
        It rained 12 mm on Tuesday.
        Making circuits
        Floating and sinking
        Magnets
        How strong is a bridge of paper?
        3D shapes out of straws
        Coding with Bee-Bots
        Anti-bullying week
        Odd socks day
        Children in Need
        Red Nose Day
        Wear it pink for charity
        We raised £345 for the hospice.
        The school council met at 2 pm.
        House captains
        Star of the week assembly
        Pyjama day
        Grandparents' afternoon
        Open morning for new parents
        The PTA's cake sale
        A new bench in the quiet garden
        Our new library
        The building work is nearly finished.
        Photo: Oak class
        Willow, Ash and Beech classes
        Welcome back!
        Home time
        End of term
        Newsletter 12, Friday 4 December
        """
    )
}

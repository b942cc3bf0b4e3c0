/// Forenames and surnames of children in the United Kingdom, the most frequent first, in an order of our own making.
///
/// Many are words as well, as in any school.
enum RosterNames {
    static let forenames = words(
        """
        Oliver Olivia George Amelia Noah Isla Arthur Ava Muhammad Mia Leo Ivy Harry Lily Oscar Isabella Archie Rosie
        Jack Sophia Henry Grace Charlie Willow Freddie Freya Theodore Florence Alfie Emily Jacob Ella Finley Poppy Theo
        Evie Lucas Elsie Joshua Charlotte Max Evelyn Thomas Sienna James Sofia William Daisy Alexander Phoebe Logan
        Sophie Isaac Alice Edward Harper Samuel Matilda Joseph Ruby Elijah Emilia Mohammed Maya Daniel Millie Adam
        Isabelle Sebastian Eva Benjamin Luna Toby Jessica Hunter Ada Rory Aria Hugo Arabella Luca Esme Reggie Eliza Roman
        Penelope Mason Bonnie Ezra Chloe Harrison Rose Tommy Mila Ralph Violet David Hallie Albie Lottie Jude Orla Ethan
        Molly Caleb Scarlett Zachary Thea Louie Eleanor Dylan Layla Frankie Summer Liam Nancy Riley Imogen Nathan Maisie
        Bobby Zara Jenson Elizabeth Jaxon Lola Stanley Erin Gabriel Iris Louis Robyn Teddy Hannah Ibrahim Aurora Yusuf
        Maryam Matthew Darcie Michael Clara Carter Amber Elliot Aisha Felix Fatima Ayesha Zainab Luke Beatrice Jesse Lucy
        Robin Holly Ryan Anna Kai Abigail Aaron Martha Blake Mabel Callum Jasmine Connor Hope Cameron Faith Jayden Skye
        Tyler Amy Ali Lyla Omar Delilah Hassan Darcey Ahmed Edith Abdullah Georgia Rowan Felicity Nathaniel Victoria Austin
        Annabelle Leon Lexi Jasper Leah Ellis Francesca Albert Hazel Ronnie Rebecca Sonny Katie Seth Amelie Otis Julia
        Rupert Megan Barnaby Niamh Dexter Heidi Myles Zoe Patrick Maria Peter Eden Andrew Penny Mark Sarah Owen Lara Evan
        Gracie Rhys Mollie Kit Bella Ewan Lydia Fraser Pippa Angus Naomi Hamish Tilly Jamie Quinn Robert Ayla Christopher
        Ottilie Will Olive Tom Pearl Sam Margot Ben Juniper Alex Maeve Joe Nellie Dan Clementine Billy Autumn Johnny
        Marigold River Fern Sky April Ocean May Art June Bill Joy Forest Harmony Heath Ebony Ash Crystal Dale Jade Glen
        Coral Miles Melody Chase Paris Jay Sydney Drew India Guy Ruth Frank Esther Basil Bethany Rich Verity Rob Mercy Nick
        Trinity Ray Constance Pat Prudence Dean Honor Grant Celeste Lee Star Earl Dawn Duke Carol Prince Eve Royal Noelle
        Kacper Zofia Jakub Lena Szymon Oliwia Filip Hanna Antoni Zuzanna Mateusz Łucja Rafał Kinga Arjun Priya Aarav Ananya
        Vihaan Diya Rohan Saanvi Ishaan Meera Krishna Anika Harpreet Simran Gurpreet Jasleen Manjit Kiran Amarjit Navneet
        Kwame Abena Kofi Ama Chidi Adaeze Emeka Ngozi Oluwaseun Folake Tunde Temitope Babatunde Chiamaka Mei-Ling Wei
        Xinyi Jun Hana Kenji Yuki Minh Linh Bao Thuy José Inês Tiago Beatriz João Lucía Mateo Sofía Javier Théo Chloé
        Élodie Amélie Zoë Anaïs Björn Astrid Søren Ingrid Siân Carys Tomos Bronwen Llewellyn Rhiannon Aoife Saoirse
        Cillian Caoimhe Oisín Róisín Ellie-Mae Lily-Rose Alfie-James Amelia-Rose Tommy-Lee Emmanuel Blessing Precious
        Samira Bilal Khadija Mustafa Hafsa Idris Yasmin Zayn Amina Hamza Sumaya Tariq Leila Karim Nadia Imran Safiya Rayan
        """
    )

    static let surnames = words(
        """
        Smith Jones Williams Taylor Brown Davies Evans Wilson Thomas Johnson Roberts Robinson Thompson Wright Walker
        White Edwards Hughes Green Hall Lewis Harris Clarke Patel Jackson Wood Turner Martin Cooper Hill Ward Morris
        Moore Clark Lee King Baker Harrison Morgan Allen James Scott Phillips Watson Davis Parker Price Bennett Young
        Griffiths Mitchell Kelly Cook Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox Richards Khan Marshall
        Anderson Simpson Ellis Adams Singh Begum Wilkinson Foster Chapman Powell Webb Rogers Gray Mason Ali Hunt Hussain
        Campbell Matthews Owen Palmer Holmes Mills Barnes Knight Lloyd Butler Russell Barker Fisher Stevens Jenkins Murray
        Dixon Harvey Graham Pearson Ahmed Fletcher Walsh Kaur Gibson Howard Andrews Stewart Elliott Reynolds Saunders
        Payne Fox Ford Pearce Day Brooks West Lawrence Cole Atkinson Bradley Spencer Gill Dawson Watts Burton Rose Booth
        Perry Ball Wells Armstrong Francis Rees Hayes Hart Hudson Newman Barrett Webster Hunter Gregory Carr Lowe Page
        Marsh Riley Dunn Woods Parsons Berry Stone Reid Holland Hawkins Harding Porter Bird Newton Oliver Reed Kennedy
        Bishop Lane Gardner Burgess Hamilton Nicholson Cunningham Barton Preston Bolton Ashton Lincoln Chester Sutton
        Walton Stafford Blackburn Bradford Sheppard Potter Dale Frost Field Fields Swift Little Long Short Rice Lamb Finch
        Crane Swan Drake Heath Moss Brook Rivers Lake Forest Park Banks Waters Winter Summers Spring Snow Storm Flood
        Bright Sharp Strong Wise Noble Good Best Gold Silver Steel Glass Nail Bridge Castle Church Temple Street Grant
        French English Ireland Wales Welsh Kent York Bath Norman Darwin Dahl Milne Dickens Wilde Blake Nelson Cromwell
        Wren Hawking Turing Franklin Curie Bond Savage Sweet Love Darling Pope Abbott Prior Monk Priest Nunn Dean Squire
        Steward Sawyer Tanner Thatcher Weaver Wheeler Fowler Archer Bowman Skinner Slater Mercer Chandler Sadler Tyler
        Shepherd Farmer Gardener Carpenter Singer Piper Harper Hope Power Cross Flowers Root Branch Leaf Thorne Hawthorn
        Nightingale Peacock Sparrow Partridge Pike Salmon Herring Bull Hogg Badger Hare Wolfe Lyon Doe Buck Hind Cotton
        Rahman Siddiqui Chowdhury Miah Uddin Akhtar Iqbal Malik Mahmood Hassan Ibrahim Farooqi Qureshi Sheikh Aziz Rashid
        Sharma Gupta Shah Mehta Joshi Nair Menon Reddy Venkataraman Deshpande Dhillon Sandhu Gill-Singh Sidhu Bains Grewal
        Chen Wong Chan Cheung Lam Ng Li Zhang Nguyen Nguyễn Tran Pham Suzuki Tanaka Kim Park-Lee Cho
        Kowalski Nowak Wójcik Zieliński Lewandowski Kowalczyk Dąbrowski Wiśniewska Popescu Ionescu Petrov Ivanova
        Adeyemi Okafor Okonkwo Abara Mensah Asante Boateng Owusu Oyelaran Balogun Eze Tetteh Diallo N'Diaye Mwangi Osei
        O'Brien O'Neill O'Connor O'Sullivan McDonald McAllister MacLeod McCarthy Byrne Ryan Doyle Gallagher Kilbride
        D'Souza Fernandes Silva Santos Costa Carvalho García Rodríguez Fernández López Müller Schmidt Rosé-Müller
        Nordström Lindqvist Eklund Halvorsen Lefèvre Fontaine Rossi Bianchi Di-Stefano El-Sayed Al-Khatib Haddad Cohen Levy
        Whitcombe Thorneycroft Fairclough Penhaligon Trevanion Haddow Stubbs Cartledge Marchbanks Hartnell Urquhart
        Featherstone Ramsbottom Higginbotham Entwistle Arkwright Postlethwaite Winterbottom Longbottom Micklethwaite
        """
    )

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}

extension RosterNames {
    /// Those of the names above that are words, or places, to somebody who reads a caption.
    static let alsoWords = Set(
        words(
            """
            willow grace poppy ivy rowan hunter lily ruby hope mason roman prince rose forest heath coral melody robin carter
            jay holly april rich mark ebony hazel royal duke carol violet basil olive teddy summer mercy sky prudence ray joy
            honor fern harmony faith trinity amber ash eve bill eden juniper clementine penny june dean river ocean may glen
            precious india pearl jade crystal dawn earl star iris guy kit art autumn marigold daisy lily-rose noelle constance
            rob frank drew nick pat max jack harry lee bonnie luna jasmine dan gene josh victor will miles dale chase grant
            sofia florence sydney charlotte skye stanley victoria blake austin georgia jordan paris nelson bolton lincoln ashton
            preston newton chester sutton walton stafford blackburn bradford barton kent york hamilton preston darwin hayes
            brown white walker hill hall turner wood cooper green king storm carpenter young palmer ward miller knight stone
            waters winter best barker cross butler swan baker gray fox potter ford cook bishop leaf weaver price crane park nail
            bright day glass rice english flood branch bell short porter west hunt chandler finch herring swift noble drake squire
            wheeler wise fields wales nightingale bond wells sweet steel brooks welsh moss spring long lamb mills marsh little
            badger steward rosé snow sharp shepherd farmer singer page love monk mercer gold reed street bath cotton field frost
            sawyer root thatcher darling gardener booth rivers hawthorn summers norman tanner slater good church pope bird brook
            flowers banks skinner hind strong bridge bull berry lake castle pike fisher savage archer ireland wren priest ball
            power buck woods law temple silver peacock sparrow partridge salmon french holland foster gill watts piper hare doe
            """
        )
    )
}

/// A root hash as words that can be printed, read out and typed: one word for each of its 32 bytes.
///
/// Any two words differ in three letters or more. The list is part of the format of printed sheets: never change it.
public enum CheckpointWords {
    /// 256 words; the place of a word is the value of its byte.
    public static let all: [String] = text.split { $0.isWhitespace }.map(String.init)

    /// The 32 words of a root, in the order of its bytes.
    public static func words(of root: TreeHash) -> [String] {
        root.bytes.compactMap { all.indices.contains(Int($0)) ? all[Int($0)] : nil }
    }

    private static let text = """
        acorn album alley amber ankle apron atlas autumn badge baker bamboo banana banjo barrel basil beetle
        bench berry bison blanket blossom boat bonfire bread brick broom brush bucket bugle button cabin cactus
        camel canoe carpet castle cedar celery chalk chess chimney circle cobweb cocoa coconut copper coral
        cradle crayon cricket crocus crown cube cupboard curtain custard daisy dancer desert diamond dolphin
        drum duck eclipse elbow elephant engine envelope fabric falcon feather fennel fiddle finger flag flute
        forest fossil fountain freckle galaxy garden garlic gecko giraffe glacier glove goblet gorilla granite
        grape guitar gymnast hamster harbour harp hedgehog helmet holiday honey hoof igloo indigo island ivory
        jaguar jelly jigsaw jockey journey judo juggler kangaroo kayak ketchup kiosk kitten knight koala ladder
        lantern lasso lavender leaf lemon leopard lettuce library lily linen lizard llama lobster lotus lynx
        machine magnet maple meadow mermaid mint mirror mosaic muffin mushroom napkin nectar nephew nest nickel
        noodle notebook nutmeg oatmeal ocean octopus onion opera orbit orchard ostrich otter pancake panda
        parrot pastry peanut pebble pelican pencil penguin piano picnic pigeon pillow pirate pizza poem poppy
        potato prairie prism pudding pumpkin puppet purple pyramid quartz queen quilt rabbit raccoon radish raft
        rainbow raisin ribbon river rose saffron sailor salad satchel saturn scarf scooter seagull shell shovel
        skate sketch slipper snow sofa spider spinach spruce squirrel stadium stork summer sunset swan sweater
        syrup tadpole teapot temple tennis thimble thunder torch tractor treasure trumpet tulip umbrella unicorn
        vacuum vanilla village vinegar violet volcano voyage waffle wagon walnut wardrobe weasel whisker window
        wombat yacht zebra zigzag
        """
}

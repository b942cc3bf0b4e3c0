import Testing

/// Published vectors for Cobblestone-256: Project Wycheproof (github.com/C2SP/wycheproof, Apache License 2.0),
/// `testvectors_v1/c2sp_chunked_encryption_aes_256_gcm_test.json`, but for those about keys of another length, which
/// cannot be expressed here, and one of two four-megabyte messages.
///
/// `sealed` is hexadecimal; `0*n` stands for `n` zero bytes.
struct CobblestoneVector: Sendable, CustomTestStringConvertible {
    let comment: String
    let key: String
    let context: String
    let sealed: String
    /// Length of the message and its SHA-512; none when the vector must be refused.
    let message: (length: Int, sha512: String)?

    var testDescription: String { comment }

    static let valid = all.filter { $0.message != nil }
    static let invalid = all.filter { $0.message == nil }

    private static let yellow = "YELLOW SUBMARINE YELLOW SUBMARIN"
    private static let orange = "ORANGE SUBMARINE ORANGE SUBMARIN"

    private static let all: [CobblestoneVector] = [
        CobblestoneVector(
            comment: "empty message",
            key: yellow,
            context: "",
            sealed: """
                43a2e39431cbae0389d3fc86adf46f7c3a24de88d9311617e53f3164cc1d5dc738a66b97f0bf786565c31799c2f463d50a7e\
                10046011dc6fc3c939e3a5db7affb6191551669554fb
                """,
            message: (
                length: 0,
                sha512: """
                cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce\
                47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e
                """
            )
        ),
        CobblestoneVector(
            comment: "short message, single chunk",
            key: yellow,
            context: "",
            sealed: """
                a1a1b56f6db58cd1ede0c5c9db62aef20d3f96a6c594bb9252bb38122de91236502b42a1d7fcab820ffa292940d2f86add21\
                2cfa42c38df19d3cc9139ee61a5990d3db57433514229beea49a8a72bd
                """,
            message: (
                length: 7,
                sha512: """
                e85f32a85f1d4f7c9b2d36d20eca8435d81253e7075e9dea069eb1b6da48daf9\
                2ef1797367b520d8a46c4f72cecb85b1daff8887fcb41721d39943d1952fc180
                """
            )
        ),
        CobblestoneVector(
            comment: "full chunk followed by short chunk",
            key: yellow,
            context: "",
            sealed: """
                b9eca7d48b49c76acc0a10833699035db2160b30af69f8844cc09e21ccb4f537032c8fbf2392e57a192821e903fcd16e8508\
                884f64f8c4b2 0*16384 0d3065f8fbdbb7864988647a1f996f74002d3c1b8479b72d9039922affeee6e704
                """,
            message: (
                length: 16_385,
                sha512: """
                db9e441f318209d02c8eaedfa94be7a08d3414057835c80ecea2deb0b16438ff\
                97ae6dac13a749efe4a24686b01dc0dfab756703e810cc164466cd5cce99b3e8
                """
            )
        ),
        CobblestoneVector(
            comment: "two full chunks followed by empty terminating chunk",
            key: yellow,
            context: "",
            sealed: """
                b2951ea0e09eacf749ea937e3ad22b82d35e92fa629cc049a8cf5a191b9fcc23878f8697487932504ced9ea90fbb9165846b\
                9354d0b1198c 0*16384 9376ac03ceb9cd50ef0f08748e46bce3 0*16384 e7de8bc36e035b8f28b08284e9f79d3d6cecb1\
                00232a7657e1b584627c037345
                """,
            message: (
                length: 32_768,
                sha512: """
                ccf53be90b5c9bc1aad1fb9b37e86fd60ca86a41401051e636c41e8ddc61b574\
                d6767d16f035f18391c21ff24d1fa5171c5a537685e7197532884845bf7e990b
                """
            )
        ),
        CobblestoneVector(
            comment: "two full chunks followed by short chunk",
            key: yellow,
            context: "",
            sealed: """
                6dd65653dca17c1f1151489fe76e5360b121a4f8ad9c14536f68a61e93bf0331d443362896633f23e0c8f87911478b2033ec\
                fa5ac1872695 0*16384 9e4f0a1ef06e71ebeb889e28ce2a8f4e 0*16384 14656a8a0d45b93b433d442f7fef3609001a67\
                c62f82f46275d9578745285a7f6d
                """,
            message: (
                length: 32_769,
                sha512: """
                365a0363626fc42718c9fb3507b9e06a4c64971cc7d93e6c0d2058f8ab3bd381\
                51ba6948896655fc6f2b39b27f7f5df52c67fc6d5a44f0f188f018c576646c4b
                """
            )
        ),
        CobblestoneVector(
            comment: "full chunk followed by empty terminating chunk",
            key: yellow,
            context: "",
            sealed: """
                aa61a95ab04aa5eac4ecd9e83ef47f88dd07fdc07e38b6c9d77ec3c07801fc40bec0e07020a0d36d3e6e6354833c21301d52\
                a32cffe087df 0*16384 31454358e7e1032d5bb622de82a8bf9b3dca8e38cc0b8942d7eb1f5ef9a56d7b
                """,
            message: (
                length: 16_384,
                sha512: """
                d787e0bf39e0d2e9a707b94bc77329f665286160744507f0fac9608e33a98994\
                b6d9dd4a43a6326287d32b2e15d76e0de6a8818689698bee2ca419bf9bbedc02
                """
            )
        ),
        CobblestoneVector(
            comment: "256 full chunks plus short chunk, tests counter rollover past 0xFF",
            key: yellow,
            context: "",
            sealed: """
                0fe5e738e883030b20df96cb867c44805dd40cd6a70e5a21ef5a8e7fbcc153258d7ad8e133a457d89e378363b89a48af8ea4\
                81ef7342105a 0*16384 79b4e5e7ed3034d91cc1c04281937a1b 0*16384 9d1dd8bf5e6aec59461496dd337c0d10 0*163\
                84 6294582809624684d5873cc3d2811f83 0*16384 8d412334d16517a74a46848d42924357 0*16384 dddf8b89e86d391\
                935b7b57da9d87d8f 0*16384 5e780173b06161e059605effc5234a55 0*16384 d76d3ef530fe020efb9de4fe780a64cb \
                0*16384 3c3f35d237f55313e3261b5a33f8b214 0*16384 a80675c2808f221a8ddcf8233ba28524 0*16384 6f378b7de7\
                96fe0cbc7d54b4db1ef590 0*16384 3a1a831535dab4f2f3d731d919d8ed8d 0*16384 8b815281831839006c385f075219\
                a8c8 0*16384 814bad2d064e31417ccc938bcca4b7c6 0*16384 0135705cae01e99f87bb99effe8574a0 0*16384 69ad1\
                dd8534e6387ed7bcf1a8d6f502d 0*16384 822fc6927efd3957a4c0c02a3624037a 0*16384 dcc5e1f4b86c44846383e4e\
                9110f9169 0*16384 8baa6c61d0152707a8361fbf15a39977 0*16384 9db7824f8bde92aa249bb2a1b51c4a85 0*16384 \
                81d790de6669237dd61b230341cd4d39 0*16384 3f98e4ece2fae816b0fe92000605bc49 0*16384 c4a49b24f18e53c8b0\
                8a3496ba3c5ebb 0*16384 f16dfc850177fbf0e27803ada8eca8ad 0*16384 6d2690c45624708d49eb0dc628ed350a 0*1\
                6384 927d664fa201fd5b0dcf6efc2bbf4964 0*16384 92dcf70be0379a543138d6d738c81aa0 0*16384 9ee0d4ba764b7\
                8787cb91a89ab272595 0*16384 c64d0cd7dbdb85bbee8a00aaddb6687c 0*16384 4cc2f4a8ca81482fd05b796bfc77ad9\
                8 0*16384 e321200ce1bfe8f07d363961b792915e 0*16384 46810cfa054d4c47a457010cd2cd234d 0*16384 2e04711d\
                c288a0e38cf89d2f19ab5438 0*16384 f8bcf5f40dce46ca7c8a967d3be18b34 0*16384 9482bd7164269d1c65d00f0ee3\
                7040b7 0*16384 96baf76a2218885128bad6c1182546a1 0*16384 3ab2d2ce4f5059fe9c6996ce71a75a32 0*16384 049\
                d380079cdc30893f0dcc5a062329b 0*16384 3f74d4cc68044c134e3efa8efd30fd77 0*16384 6db67bd289411d031cf05\
                efb5d5437f3 0*16384 b2c85062533bff39fdb90ef92ece18de 0*16384 cdac70051283bfa59f7484cc25fed939 0*1638\
                4 d6d1938d3168e08c83cc7f8cc0dfa369 0*16384 0511116a0b4037a82e7c37c4ef1ef43b 0*16384 2780ea52b27c01f0\
                deb45de715cecaec 0*16384 2a6108b3e7a6ff867e3226ff78ef6ebb 0*16384 6b593669e3b13a079165062ebc0049bf 0\
                *16384 7c50916f0c8b899f30a76937b358f74e 0*16384 22a670fda7b2a1f89c2fcfb0773260d7 0*16384 cff9e7da8bb\
                5afbfcb7cab5fe4c45f17 0*16384 0ef6e2126ee4d5dcebb166979e00a6c7 0*16384 e2469abd8ccd855990d7b02c154db\
                d18 0*16384 98639b10c1c469df09414319c3359b69 0*16384 b217c10920d87a810645c2f91e5d65fb 0*16384 d5fd0c\
                021e478e3d1d9892aac4b31e04 0*16384 698826b483065ef706cff331d7de8566 0*16384 96e3b5c71eed46faef7e9f05\
                14ec1144 0*16384 d22ff3d7e96432ac8a4a251ca0b45b59 0*16384 9afa96ee2b60d3e0e7b3a260b4195675 0*16384 1\
                6130c46786c3ddd09248cbe874b5912 0*16384 b1d6662d5fd39668c5adae9f44e37c5f 0*16384 da0b3883d6ebdf6071a\
                f87c1e9a9b175 0*16384 a925635b3436bf8a62adad4c89200b75 0*16384 6c00083a0e8d072a029e44f62d058290 0*16\
                384 494f55d52a70a5b1959a1206d33fb450 0*16384 d6854fd130ddeb920e6b5c3aa9bd79f7 0*16384 1600a0dcf759f5\
                ebfdd3a3c8cf3b7433 0*16384 d2843ba8e89d27cdefd4c7aeb2d84cf0 0*16384 8851350ba319ded3f2f41ea5067055b5\
                 0*16384 d7dd162e94e0e0cd49325e56ef5e4cf5 0*16384 b5c3ea3af3f842b681a2639342f73072 0*16384 3b5ebaf83\
                4bede34c95064008a15e1c6 0*16384 be61e82671869234358c74d361d72d7b 0*16384 2fb083d6503481cc9bb0650effe\
                6546d 0*16384 8e0571e330459f9646600dba5565cd9d 0*16384 c62a3c153a7605dcf512d1f6b6a494b5 0*16384 dee2\
                d34091a5885b7060fd2e78b1ccfa 0*16384 50497efe1e5bd40ce0fcf984beeb9aca 0*16384 82afd36b7dae8321f2eb69\
                fa36514012 0*16384 aaa37d88dfdfbd4be46af47680baa6d1 0*16384 9cf793c847b4c293ef5ba0cd597d9213 0*16384\
                 32612dcffef1cd2356b226d9f02f72a6 0*16384 645f157c38476b37089d39fb7cb4b4bf 0*16384 2ca8ae6a9496b126c\
                f298ee28cbf0825 0*16384 6a893aaf9320f4a9711b7473369b5157 0*16384 2097000dd735a18f22f60859e5c05813 0*\
                16384 d5994535b06deb08120ff73495be2ff0 0*16384 d1c7283fc09984e0fffaa6c45c26a784 0*16384 6267aac4f0dd\
                b88ced6cc32df3a571a1 0*16384 7d2d7f712b1f7ac9706709bfb7cde347 0*16384 91b07698543946776ab2520547fa2e\
                5d 0*16384 f06fdad2c3452cb59b65290cf2a895c5 0*16384 80850bdacdd5f7d390ae249750eca135 0*16384 8134d5e\
                daeea5d28de3396816deeb4a5 0*16384 1912480b77f6339c05a803a3221665e9 0*16384 fa9bd60266486458d58cb51a5\
                36608fa 0*16384 1004c4cf88311883d06d8488ef25db7c 0*16384 4a5d4c2e3fd5627922f85997e9743fa7 0*16384 07\
                9f086b5cb8d6ffaf39e9d2c72dd492 0*16384 0db4bcbab46f072bac9219c76972d4ef 0*16384 68ba04dfd69bd774686d\
                deaf87bca894 0*16384 e167637b39207eb61004c783423211d0 0*16384 376d0236e1aed7b39d55d70c6e889e75 0*163\
                84 60625999c8b60da3b706a27490fe35f0 0*16384 aa4fb70061be7dcf94091b279fbbb13f 0*16384 4950ce9229082a6\
                b91f9c54c0391bf6a 0*16384 16d13b76c62c355d9b51bf1a05268477 0*16384 6cd2310b4ef505a2ba41cf86a055f4e7 \
                0*16384 3eab06eee52bf49d6f786b9bea9e612f 0*16384 da01d9ec76f108714c4435ecb06c0afe 0*16384 5a4879d717\
                159762a5989e6c9decd9b4 0*16384 57409c019d69fae406da11ba223aa8c5 0*16384 fbe56d751a744b898b464a37aae6\
                f325 0*16384 ba8aea42f42c96b119b442cece917dd3 0*16384 5bfe64ef89630a4be620ffb47aa45bde 0*16384 d9e7f\
                2cb8b4441da734c4f3882c90c9d 0*16384 81f532c86c9765b3176535f79fa15742 0*16384 5193ec3916a123ecb5ce734\
                9b804bddc 0*16384 4d363a4901d7da9831c5e5a47beedd34 0*16384 4b239672c30ac3ce76973be7a91b00f5 0*16384 \
                6aafcb28929bb7fc3469ec9d2983489c 0*16384 4098c4b563bba56bc4ec86972c64f757 0*16384 735ca47fa6c1e034fa\
                79de402b165532 0*16384 be9ebb5e263cf9bd52aab321e334a93a 0*16384 35454a118fbeab2d2847d2640b9567c1 0*1\
                6384 1176fed701c703ac6c9b16c4ee300b66 0*16384 c223dad9d123f7d6102bd04c7905e3a8 0*16384 25cdda7b961dd\
                a651b90ab3337f373e0 0*16384 86579fbead48a8b6cfa3cd49d875489a 0*16384 18da246ae0cbab93ad09fed5bc66383\
                c 0*16384 8e53d047b8fdefb901af9549d9aec3c3 0*16384 4a54948fcaa234040c7cd46965385416 0*16384 feadef2d\
                8c81a5dccb006adf754afc68 0*16384 ba21c2d7a1b50eb6d4113f91eb5f1b60 0*16384 4c90c6e764e11c078780cbd4f1\
                72200a 0*16384 0f6b4661762162256b055d4d8aa31b12 0*16384 45541dfee31000827ca42940034efb91 0*16384 42d\
                832460b269abeb337f87e6ae1c728 0*16384 a825761a4ee5db4b6e83016eb79418c4 0*16384 68d47f5674394d21306c6\
                41790796072 0*16384 06fa644717487ef06673db70fc404693 0*16384 eee2e1f8c467a941c99fbee5101c4901 0*1638\
                4 5408d732b160e0dd9870c715a13ccaec 0*16384 24587f415fa38bfc4df47ecf5bb5c17d 0*16384 30b46639594cbd98\
                6e5082e41c402e6b 0*16384 12c7bbc8fa864ad75df76fa5fa5807a5 0*16384 fdb48488e134285960cd30ea6440f0c2 0\
                *16384 fd88aba2fcc50d9c48c5dceac55e6a51 0*16384 86b4b6ce6a607bc587cccf8e23017bd8 0*16384 bae771e598f\
                c4e38051503c2eae49d4c 0*16384 54c054e92e485a1e0f2a673bf0a381aa 0*16384 f97ca9263500130012db3c582eb3b\
                e46 0*16384 94b6d316bc075ab4ba0534aac6bbd2a4 0*16384 a439d541fe056bfc0066ce9245c3c7ed 0*16384 c96250\
                df69c1412e4de091f2b8bbcc99 0*16384 eb96fbadac31cad2ad373adb8baa5f8a 0*16384 cc3a4088f62210ddd1ba765f\
                9405bb13 0*16384 53cd91b8878a26aadbe99a144a2c4375 0*16384 7cbadf7743d78e9ff4dc6d74baf7e735 0*16384 8\
                b16085fcae7e631f8a2aefe986335f0 0*16384 8a2262717619913d53c0cc729008a173 0*16384 34b99d42ae286598def\
                01b6dc10722c6 0*16384 3ac6e30008b9fded50371adb30746405 0*16384 5659883b7abe2328e611b89c4dc5b88e 0*16\
                384 a26032fe30033c4b30ef03fb0e55a91c 0*16384 43fd4f6fe90da09d3ea1080261297189 0*16384 3ac5e7fe98c1eb\
                38851f93fc66566c95 0*16384 1e88b9dbdffee946e50a5dba61a53125 0*16384 1e078eaf49059fc92b204ae1ad1d2660\
                 0*16384 de66355b353d6ed7774ed1e35f47955c 0*16384 2a4654f3bc7cda707038dcb4390ff724 0*16384 c7385146f\
                8dac373d869cecfba8a0707 0*16384 e44305a8da98379503393df5cd56aa6b 0*16384 c4154ed05fe73545a8ddf1abc4d\
                4b5ad 0*16384 a176745586c0fc73c0a02320fabaddeb 0*16384 b5fc20bb7e3c76315ceb70c673488443 0*16384 d003\
                223550bc06e9fbbdd561ff304dbc 0*16384 5f72ec55e4d597df6c7d64b40471023e 0*16384 b6ccf55c0b40e2e1a3fbaf\
                2704a8a8e6 0*16384 2f906ea6dfe9ea42919d4c403907104d 0*16384 6964b8621aca2be12579f622de646f81 0*16384\
                 b8d823f28664ab6bebbfb9c3eebe1f08 0*16384 d479eb7bb4e0987022ed18d23a0712d5 0*16384 64a03fdbbbbb2f044\
                8ceecbc1bf81d9a 0*16384 6dcc341681237acfc2c1c3faf4bde9c3 0*16384 81e363b6f4fa6d841e16462b95f5ad8c 0*\
                16384 27c68765922440b3a4a87c343d4ff397 0*16384 5762049251d796f8deabdd2bbfe4b30f 0*16384 ba596da9b0c0\
                a2df50429e6fca2a14cc 0*16384 1f48962175ff79d37ee581acf1e668c2 0*16384 6941a98239c83760c0048d7e3ae9b0\
                f4 0*16384 54a555f6059ec63a2c75da901c8bf2a7 0*16384 9b7684a1306a30271e0d83748681b4a1 0*16384 f48fc38\
                373bb655fdb9a7f1c3065d908 0*16385 34c88683a7e1aaa7da12b454d20f37 0*16384 96a7123866f3869a96bc7fe3092\
                9af93 0*16384 306ca152b05de08ca8d442a89f3d7064 0*16384 4554fc86489ae07b4cb041dcff1010c9 0*16384 9978\
                34d84bc1c9073fadd56f31ffd6c2 0*16384 d1c5619148484b147a1b8293525701ac 0*16384 8e4115cd981713a9ec5495\
                1907e26df4 0*16384 ca85b847932cfe8fa3f13ab1a340346f 0*16384 361f2edaf6b47ff995a51a9402229537 0*16384\
                 4969f51aedfce03349f9b13dbf670eeb 0*16384 ae848da4feecc8297771cd51d65a6655 0*16384 30991a5bd76be8cda\
                b142c172d89fd65 0*16384 9b828b9e59d18eeebd0bb55caca987a1 0*16384 a934aff1d8d4e860e74ed93e67aeaae1 0*\
                16384 d592052316dd15c3d0b128050d31acd5 0*16384 c1374d1c6f99383e07e632f079ee47f0 0*16384 d8aabfed9aec\
                2786759d3a1e2418a8b0 0*16384 2a1a117d3f4ccbc8281c4d1797f0c0bf 0*16384 4e38f55e97ec41b183b1384a345da1\
                f3 0*16384 d8526508554ed0878dd7e6f2875d9366 0*16384 e1100d0137230331adce42da3cc381c0 0*16384 7892f6f\
                113fe6630629fb4d49c3833d4 0*16384 3b30bace19744f55130e83fa5cb90a1a 0*16384 090bda5ff7d0ce5d4898f26e0\
                8c753fa 0*16384 8b60d29b18663d6f8b24a05eb7cd785d 0*16384 37e0ac5ea29eefcda5b75cf6f07de2d1 0*16384 94\
                9ff801c153ba458b0f91480435bcc7 0*16384 715f9b223763b8c3c840c7c702a5c5ac 0*16384 306fb32b99217a0eb87a\
                255ab61aaabd 0*16384 095e0129c743fb021bf1b05c79303778 0*16384 ede51401ffe62aceda479b6d592dcad4 0*163\
                84 2faf0d18867c492634866757375a94cf 0*16384 277f5b38f6ed2a98e8ecdfa21b26f798 0*16384 85c2ccc40da1fb7\
                6478138aa86f3078d 0*16384 142985132948317ec5ad55e0a1c453e1 0*16384 a85db3cf21dd93773eb87220c589963d \
                0*16384 37cee25d5d71ca5902bef929f34e9eec 0*16384 b2bb073c7b1fff7c240661d7022ee9c7 0*16384 8a2d2b8b9b\
                2e949b85de82645438cd15 0*16384 2d9b89252a3f0e79523ab37251e36cb3 0*16384 9b14f648113d06d47e7d03118515\
                11fc 0*16384 81fac3e6698c704d8e9d54cea01f6197 0*16384 a9f67a2966a04d42021f824a8d7fcf67 0*16384 bb318\
                1c878ff862e19f3a93566cfa487 0*16384 f252936147101808068b013409de2b57 0*16384 b4bf00a53cd9cd8af083f4b\
                db9e6c0b0 0*16384 0a0b86c6a5262399ea06bc9c8682334b 0*16384 f4e856b7e635fe3bd84aa25cf6e16b77 0*16384 \
                46b9530809a0264f84cdf98e5aa208f1 0*16384 f2e8523ff41b1e58c67bc63f6a672aae 0*16384 494299f5d80fdc9994\
                2c1e29b0646fbf 0*16384 044de9bde48e1c5fa9b11ba577d6c197 0*16384 0f1128ebc84b98bd93c04d405ac43ef5 0*1\
                6384 23370923a85c88e14e90bb94d6fed697 0*16384 d4c19273fbbf66e00a01171f62e0c4a8 0*16384 fd897092c5cf2\
                83aa225e870cc6c9851 0*16384 0e410af409b141f59e128f9270bbadea 0*16384 fba523e0fde69ae91abc03567d09ac2\
                5 0*16384 6b13ae7c5a8961d8a61264d51ac1a9f4 0*16384 44570766a043def87768d562893262e4 0*16385 d799181d\
                85d8bd8da38ddbfb601423 0*16384 7dc37f6064008007c8c0c1847061a566 0*16384 c17a647f7978e78d009211774ab3\
                fb0e00f1a3af997e339ea308b1e4be240a8fde
                """,
            message: (
                length: 4_194_305,
                sha512: """
                95bafd82060396802f1aa96d1f7c151c459f5467417fc22bc96350ad8960033f\
                859758b02c870451bd46935b04fdccb521af4c11988e4e9b6a5b488b26d60b02
                """
            )
        ),
        CobblestoneVector(
            comment: "short message with non-empty context string",
            key: yellow,
            context: "test context",
            sealed: """
                dbedaefc1c35dc6c0f22b743b03e488747166a51f33479e7ceb8b7e11cc0d2710f624a127501bc4aea7d0af6f83cfe359b9e\
                69415aa537f36adf86eb35b070475baa039bb7791432adbca49578bbd3
                """,
            message: (
                length: 7,
                sha512: """
                e85f32a85f1d4f7c9b2d36d20eca8435d81253e7075e9dea069eb1b6da48daf9\
                2ef1797367b520d8a46c4f72cecb85b1daff8887fcb41721d39943d1952fc180
                """
            )
        ),
        CobblestoneVector(
            comment: "short message with context containing a null byte",
            key: yellow,
            context: "test\0context",
            sealed: """
                12ede102c3ef730da4f3d4dbfaf11003683238315befe73b21ebb2246ac19f3a7d50abd2a5a365f7652bda670814dbc883ce\
                618256d2d513bd238c2c0dded7614d52bef77bc04273656df97a294323
                """,
            message: (
                length: 7,
                sha512: """
                e85f32a85f1d4f7c9b2d36d20eca8435d81253e7075e9dea069eb1b6da48daf9\
                2ef1797367b520d8a46c4f72cecb85b1daff8887fcb41721d39943d1952fc180
                """
            )
        ),
        CobblestoneVector(
            comment: "single chunk with flipped ciphertext bit",
            key: yellow,
            context: "",
            sealed: """
                0093274a932cb4340ca678d500719d80ccc21f69c49586a8cae519f1ae94a13a97038610177fe840ac755f6604849272444b\
                0de559508a2a00538b8dd8cc3a83e14df1343fa14630a2
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "full chunk followed by corrupted short chunk",
            key: yellow,
            context: "",
            sealed: """
                653737bfef6f30edd07f2f1a9711e8b8bbf5d3056a2d36bdaa1debf3c2b749052ffc447807d6f986a34b1593c86cc9c03d5d\
                cb1960bbadbe 0*16384 b348ebfa86ef0a47e2f6f6877e8339f500f6e5fea246f391d0c53fcb809ab925ba
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "two full chunks with empty terminator, second chunk corrupted",
            key: yellow,
            context: "",
            sealed: """
                8ad42792c04146e58f7893e366ec11bf21f9363c3f6404d6b9e76610d6b463b826b9d98df62700227fa0cb03e46f24771729\
                492442f12924 0*16384 f0890e5ed0560bee5579f03760be4bbd 0*16384 e0d8e8888dd7b61a102672f9377f6cb33a4018\
                0392ea589ec9432152f1b9b52e
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "full chunk followed by empty terminating chunk with corrupted tag",
            key: yellow,
            context: "",
            sealed: """
                00e6de0e8d5c0ab3900a489bd965cd5f643b5117c2cf416be6c900ec1b7f9383c95ab4354171a00e82fbd680f1bc72c0cf15\
                624dd809b8ca 0*16384 4e734c0ff5c63c9d4f1b5b7073909cc8498f93e51dc3cb76319f8de9e6af2eca
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "corrupted first chunk followed by valid short chunk",
            key: yellow,
            context: "",
            sealed: """
                85af23d50d60daed601edfe063aaa8971c0c4abee2bef4880ddb49adadb045dc24dca29c9e0ff6f8c54c74c875a6e34f0049\
                53069ed41bb4 0*16384 1e990d490a485cc1a2a7290471d1805b0000aa10637f9732d5ae31fc07f1751774
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "single chunk truncated to remove authentication tag",
            key: yellow,
            context: "",
            sealed: """
                2842319b678e0b222150bc2cb8a4cc5c4704c293a215a9702107b9b385fa1a62072a478a944b1bfb5b349f78cd32e0c4502e\
                84213f8e9d1f00
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "payload shorter than one authentication tag",
            key: yellow,
            context: "",
            sealed: """
                679551dfcc4221c2c5f3dfcff2f94fcd7df0dc5d0dac8ceb294cda58ffffbe199532a141b16102b69550faa5e1315a3c823e\
                58b9e3141839e1fd278b80a7dabc12eaa4ed
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "valid chunk followed by 20 trailing bytes",
            key: yellow,
            context: "",
            sealed: """
                91b10d0df0341f85f4230579bda56c93094bb06f33504c82b9e3df02c8b150f4e6f974bf48eb44909fc0f303da99c4505e88\
                80872d01c8aa 0*16384 fff3a5f671c5766bf303d6e1d37197dbcd64b954d5c38c5518ad5b22c52c4e363feef35d
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "valid chunk followed by 12 trailing bytes",
            key: yellow,
            context: "",
            sealed: """
                a60c35d4934f903b55493111dfaeea40e0470acbdba024a2a6de1264681d66583f11bc93aedf484f62d427661922363337e7\
                b1d3c97d8c33 0*16384 e113294134061f1377f1a2f7cfc0d63d5be2abeaa0933379e1eeb8df
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "header only, no encrypted chunks",
            key: yellow,
            context: "",
            sealed: """
                e728f14e89526f8830991f461c0fd07601a246a0c94b753ba4fab29386d9e39e72d5e8955f709651b6dedb825c64c984364f\
                74e1b6ac93d6
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "valid ciphertext with wrong commitment",
            key: yellow,
            context: "",
            sealed: """
                a7bf214ab87afe86ae30940aba6d25aa92d1c26a7c4de03ece1f5f63bd31ca5d9517ce97effb9ce62c4f01433335d070ca3d\
                e6243f4cb67a00a4deb622c6b80140d1c88f54ade32fdc
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "valid ciphertext decrypted with wrong key",
            key: orange,
            context: "",
            sealed: """
                abeb3f4f4a3ea1f1f76bc25808b37063d4cb21425ca6a8b16271ed22f6a3f51ec7e7fa4dcef196179d3c77b5b42103766ae1\
                975bae6ae0690079aa245e53811c13d45a553b0365b499
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "valid ciphertext decrypted with wrong context",
            key: yellow,
            context: "wrong context",
            sealed: """
                36201844cafc0e596bec8782c560b7b1d065b90a94d227007f07a7185f0c1f449310232a0ff1d5667ece42aff4e7c0359df7\
                8ece43b312d50034c80236b5c7900f7eebe540d242b8eb
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "valid ciphertext with corrupted salt",
            key: yellow,
            context: "",
            sealed: """
                7c510aa191fdb799b3715106fb9da30a3e314a08a12bf1eed6084369ad9560c21c856d0087e1206c5c1e9a994b3ca98542e0\
                fe1ffef9e23c0091398606b7077f679901eea490bb8f6b
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "zero-length ciphertext, too short for header",
            key: yellow,
            context: "",
            sealed: "",
            message: nil
        ),
        CobblestoneVector(
            comment: "only salt, no commitment",
            key: yellow,
            context: "",
            sealed: "6f8cd259c00e57e2df4db3ca991e5180a9d412808d193e27",
            message: nil
        ),
        CobblestoneVector(
            comment: "salt and partial commitment (40 of 56 header bytes)",
            key: yellow,
            context: "",
            sealed: "df71824d15ef9daa3746604934140e7dd6a5d106456d0fc11da28937b7080787da7a9be382a6dd6a",
            message: nil
        ),
        CobblestoneVector(
            comment: "too short to contain even the salt",
            key: yellow,
            context: "",
            sealed: "97c26a73b35657e3abfe",
            message: nil
        ),
        CobblestoneVector(
            comment: "full chunk without terminating empty chunk",
            key: yellow,
            context: "",
            sealed: """
                e27b019a1bfeb83adcaeb375754730ec315786523f831a1fa27d91b9fb79626946a172a0844bd3ccf2d7ebddb9b4d8565f24\
                210e5dfc5ebf 0*16384 37eb36fa792ba195e1ebf12338688d8c
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "full chunk followed by second chunk truncated mid-body",
            key: yellow,
            context: "",
            sealed: """
                cab629f3cc458e52d6229006c4cabc5b51085e967eb4de00370d345b495251e13f4b8d68b6d5ec69b8da9c78b4bb68491827\
                fa309d96930f 0*16384 0df563fe5e2fad814c720daa1f175037 0*8208
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "two full chunks plus short final chunk, chunks 0 and 1 swapped",
            key: yellow,
            context: "",
            sealed: """
                7d6a1dd319cebce4f60b9ffee89c4f75eef8a764325aac7c76fb0cb8b88cbaa1b7b8309ea798cbd81927d2fd8afa9e62c2ae\
                361e982a37b2 0*16384 7cc26016fc19cc46cc1d5be9f660e336 0*16384 9688953684cb8c7ff9f047b449bf301b00f0f3\
                b9f61d94e666bb6787e54caca1e4
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "chunk 0 duplicated in place of chunk 1, followed by short final chunk",
            key: yellow,
            context: "",
            sealed: """
                62b31eab0b81a9ab59c8c606b55c0320fb17704741540884ea84870b7bcc32b22197e0a5092186922f9390c200404453ed67\
                212221f59d46 0*16384 30cd9db7554a531e981b565f75237ca8 0*16384 30cd9db7554a531e981b565f75237ca800db8a\
                df633cf89b81ced1977738dbeb3e
                """,
            message: nil
        ),
        CobblestoneVector(
            comment: "valid full chunk and short final chunk followed by extra encrypted chunk",
            key: yellow,
            context: "",
            sealed: """
                519c3f8c2a3853a258ed1c0fb13b12194625ada3e286de26d884cdba7e26a4313966d62b8a20be090bf906e16aed16a30168\
                9c71ea52e78d 0*16384 5ab16cffec7dd116088699bd909279cc00a569cac3d4bf9e99d5497a10296c187200c85a3efad40\
                4b60bebc6b0528f374156
                """,
            message: nil
        ),
    ]
}

/** 512 short, common words that are hard to mistake for one another when read aloud; the order never changes. */
export const verificationWords: readonly string[] = `
acid acorn actor album alley amber angle ankle apple april apron arch arena arrow atlas attic
autumn avocado axle bacon badge bagel baker bamboo banana banjo barn barrel basil basket bath
beach beacon beak bean bear beaver beetle bell belt bench berry bicycle birch biscuit bison
blanket blue boat bonfire book boot bottle bow box branch brass bread brick bridge broom brown
brush bubble bucket buffalo bugle bulb butter button cabin cable cactus cake camel camera canal
candle canoe canvas canyon captain caravan carbon carpet carrot castle cedar cello chalk cherry
chess chimney cider circle citrus clay cliff cloak clock cloud clover coast cobalt cobra coconut
coffee coin comet compass copper coral cork corn cotton cousin crab crane crater cricket crown
crystal cube cupboard curtain cushion cycle cymbal daisy dawn deer delta denim desert diamond
diary dinner dolphin donkey door dove dragon drawer drum duck dune dust eagle earth easel echo
eclipse eel eight elbow elder elephant elk elm ember emerald engine envelope ermine evening fabric
falcon farm feather fence fern ferry fiddle field fig film finch finger fir flag flame flannel
flask flint flood foam fog forest fork fossil fountain fox frame freckle frog frost fruit fudge
galaxy gallery garage garden garlic gate gazelle gecko ginger giraffe glacier glass globe glove
glue goat gold goose gorilla grain granite grape grass gravel green guitar gull hammer harbor harp
hat hawk hazel heart hedge helmet heron hill hinge hippo honey hood horn horse hotel hour house
husky ice igloo indigo ink iris iron island ivory ivy jacket jade jaguar jam jar jasmine jazz
jelly jewel jigsaw journey juice june jungle juniper kayak kennel kettle key kimono king kiosk
kitchen kite kitten kiwi knee knot koala label lace ladder lagoon lake lamp lantern larch laser
lava lawn leaf leather lemon lens leopard letter library lilac lime linen lion lizard lobster
locket logic lotus lunch lynx magnet magpie mango mantle maple marble market marsh mask meadow
medal melon menu mercury meteor mill mint mirror mole monkey moon moose mosaic moss moth motor
mountain mouse muffin museum mustard napkin needle nest nickel night noodle north notebook nutmeg
oak oasis ocean octopus olive onion opal opera orange orbit orchid organ otter oven owl oyster
paddle palace palm panda panther paper parade parcel parrot pasta path peach peacock pearl pebble
pelican pencil penguin pepper piano picnic pigeon pillow pilot pine pirate pizza planet plum
pocket poem polar pond pony poppy porch potato prairie prism puddle pumpkin purple puzzle pyramid
quail quartz queen quilt quiver rabbit radar radio raft rain raven reef ribbon rice river robin
robot rocket roof rope rose ruby saddle saffron sail salmon salt sand sapphire satin saturn scarf
school scooter seal seven shadow shark shell ship shovel silk silver sketch sloth snail snow soap
socks solar sparrow spider spiral spoon spruce squid stadium stone storm straw summer sunset swan
sweater table tango teapot temple tennis thunder tiger timber toast tomato torch tractor trumpet
tulip tunnel turnip turtle umbrella valley vanilla velvet violin volcano waffle wagon walnut
walrus water whale wheat willow window winter yellow zebra
`
  .trim()
  .split(/\s+/);

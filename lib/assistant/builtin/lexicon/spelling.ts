/** Words whose misspelling would be misunderstood. Anything else passes as typed: the shop's search corrects its own. */
export const vocabulary: readonly string[] =
  `account address afternoon agent another arrive arrived arrives available availability basket before better between
broken cancel canceled cancelled cancelling cart cheaper cheapest cheap compare comparing comparison complaint
coupon coupons cracked credit customer damaged deals defective deliver delivered delivery details difference
discount discounts eligible estimate everything exchange exchanging expensive faulty general goodbye headphones
hello history human interested item items latest loyalty manager maximum minimum money morning order ordered
ordering orders package parcel password payment people person points policy popular possible price prices product
products promo purchase purchased purchases quantity rated rating ratings reason recommend recommended recommendation
refund refunded refunds remove repair replace replaced replacement representative return returnable returned
returning returns review reviews rewards scratched search second shipment shipped shipping should showing similar
status stock support tomorrow thanks track tracking trending under voucher vouchers warranty weather wrong
yesterday please something anything looking worth about below above waiting january february march april june july
august september october november december`.split(/\s+/);

/** Real words within a slip of the vocabulary: they are meant. */
export const protectedWords: ReadonlySet<string> = new Set(
  `shopping border borders tractor truck tracks trick stick sticks sock socks stack shock clock block stocks stocking
card cards cat car care cars art carts camel channel pride prince prize prizes pricing print printer stapler house
mouse horse chair hair shirt shirts short shorts shoot sheet cheat cheap chess cheese chest cable table sound found
round wonder thunder wander other older holder folder colder ladder border boarder recorder corder pack packing
backpack packet jacket racket bracket blanket casket gasket carpet market pocket rocket socket ticket trips strips
poise noise point pointer paint paints joints prints prince spice slice twice device advice office police polish
review retro retired mature nature feature features remote remove repeat report resort retail rental central
wash watch watches match matches catch patch worth north month mouth south youth forth fourth fifth sixth
hollow yellow fellow mellow jelly belly hell helmet shell yelp help held told hold gold cold bold fold cell tall
wrong strong string spring ring rings bring thing things king wing song long lung land band hand sand brand stand
stars start stars store stone stove store score shore chore show shown showing slower shower flower power tower
towel bowl towels bowls belt built quilt guitar guide guard heart earth smart chart march match search beach peach
reach coach couch touch pouch torch porch bench branch lunch ranch french person prison reason season lesson mason
purse nurse course coarse because please phrase phase place plate slate skate state static status statue stature
staple simple sample dimple couple humble human woman women human hymn broke broken token spoken spoke smoke
money honey monkey donkey journey tourney sunny funny bunny penny pens pants plants planet tablet tablets cabinet
bonnet helmet magnet gadget budget badge bridge fridge ridge agent event agents ancient percent recent decent scent
camera cameras canvas campus compass compare compact compost compose purpose suppose supply supplies apply apple
maple marble garbage cabbage package luggage baggage page stage image damage manage orange range change chance
dance lance glance balance balanced credit edit audit adapter adopter laptop desktop monitor motor rotor router
speaker speakers sneaker sneakers earbuds earbud headset headphone keyboard charger chargers charge lamp lamps camp
camping clamp stamp swimming running earrings blender grinder toaster roaster poster coaster kettle bottle battle
cattle settle mattress dress address access process princess wireless wired weird tired fired hired retired desk
disk disc dish fish dash cash crash trash brush crush flush fresh flesh mesh leash leach peel steel still skill
grill drill pillow willow window widow shadow meadow arrow narrow borrow tomorrow sorrow carrot parrot pilot plot
under sander hinder tender sender gender vendor fender leather weather feather heather father mother bother brother
either neither gather rather lather deal deals dealt seals meals heals heels wheels feels reels above glove gloves
love dove move about abort aboard abroad board trend treading trading reading heading bedding wedding pudding
general several generous genius before bedore explore ignore adore store restore deliver delivers silver sliver
river liver lever level clever never fever forever however over cover covers oven open pen latest lasted lattes
plates later latex later laces places dices spaces races wrongs parcels panels candles cancels sandals scandal
handle candle cradle cable bundle bubble double trouble boots books looks cooking looking booking working walking
talking waiting writing wafting training raining drawing drawings gaming naming mixing fixing boxing items times
tiles files miles piles stiles purple people temple sandal detail details retails entails metals medals pedals
petals models modules moderate modern`.split(/\s+/),
);

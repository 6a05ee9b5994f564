/** Words that say nothing about which product or item is meant. */
export const filler: ReadonlySet<string> = new Set(
  `a an the this that these those it them they he she we us me my mine i you your yours our ours their his her its is are
am was were be been being do does did done doing have has had having can could will would shall should may might
must not no yes ok okay oh ah hm hmm well so just really very quite too also only even actually instead rather maybe
perhaps please thanks thank hi hello hey there here now then again still already yet ever always never today right
and or but if when where what which who whom why how because while since until as at by for from in into of off on
onto out over to up with without about after before between during through vs versus than like some any all each every
both either neither none other others another more most less least few lot lots many much several bit kind kinds
sort type types thing things stuff something anything everything nothing one ones two-pack item items product products
want wants wanted need needs needed looking look looks find found search searching show showing see get getting got give
gives buy buying bought purchase purchased purchasing shop shopping browse browsing suggest suggestion suggestions
recommend recommended recommendation recommendations pick picks choose offer offers option options sell sells carry
available availability stock tell know think thinking help let lets  going come make made use using try trying
wondering interested after hoping curious considering considered love prefer ideas idea choice choices around
good great nice decent best better cool awesome amazing perfect quality top rated highly reviewed worth solid proper
cheap cheaper cheapest expensive affordable budget inexpensive priced price prices cost costs dollars dollar 
order orders ordered ordering return returns returned returning refund refunds refunded replace replaced replacement
replacements exchange exchanged swap send sent sending    cancel canceled cancelled package parcel delivery
delivered deliver arrive arrived arrives arriving come came received receive track tracking status shipped ship
shipping shipment review reviews rating ratings stars  compare comparison versus difference different details
detail info information specs spec deal deals coupon coupons discount cart   add put remove delete drop quantity
say says said people anyone someone everyone  mean means meant please sorry actually hundred
 store's shop's website site online moment quick quickly soon day days  weeks month months year years
first second third last latest recent recently new newest old oldest earlier previous ago yesterday tomorrow
s 's t d ll re ve m ? / - im     took time times same whole entire  
history lately cheapest lowest highest than  happened happening going  person  able 
question wonder please problem problems issue issues broken broke damaged defective faulty cracked wrong  
stopped  anymore mind changed change really already must
ngl bruh fam tbh imo imho fr lowkey highkey straight nah dope lit legit trouble bother kind splendid evening morning wonder whether believe writing enquire inquire whom shall wish hook yall yolo omg damn dang freaking fricking bloody hell heck
monday tuesday wednesday thursday friday saturday sunday weekend tonight possible
size sizes sized colour color colours colors smth smthing sth somethin lil bunch couple pair decent proper maybe kinda sorta literally honestly guys folks mate dude buddy bro sir madam dear team hey hiya hmm ugh lol haha yo um uh erm ahem btw anyway regarding concerning currently moment ideally preferably roughly especially certain particular specific similar such kindly quite pretty fairly
looked seen saw heard read wanted liked loved wish hope hoping guess suppose figure bring brought bringing pull pulling grab grabbing check checking hunt hunting dig digging
`.split(/\s+/),
);

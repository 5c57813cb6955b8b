# Nederlands. Every message of the page stands in one section per room, in the same order in all three files.
# tests/locales.rs holds the three files against each other and against the source.

### Numbers and money

number-thousands = { $value }k
number-millions = { $value }{"\u00A0"}mln.
number-billions = { $value }{"\u00A0"}mld.
number-not-a-number = “{ $text }” is geen getal. Schrijf het als 1.234,50, 12% of 1,5k.
number-too-large = “{ $text }” is een te groot getal. Controleer het aantal cijfers.
money-amount = { $sign }{"\u00A0"}{ $value }

### Dates

date-long = { $day } { $month } { $year }
date-short = { $day } { $month }
month-1 = jan.
month-2 = feb.
month-3 = mrt.
month-4 = apr.
month-5 = mei
month-6 = jun.
month-7 = jul.
month-8 = aug.
month-9 = sep.
month-10 = okt.
month-11 = nov.
month-12 = dec.

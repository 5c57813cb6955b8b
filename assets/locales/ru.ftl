# Русский. Every message of the page stands in one section per room, in the same order in all three files.
# tests/locales.rs holds the three files against each other and against the source.

### Numbers and money

number-thousands = { $value }{"\u00A0"}тыс.
number-millions = { $value }{"\u00A0"}млн
number-billions = { $value }{"\u00A0"}млрд
number-not-a-number = «{ $text }» — не число. Пишите, например, 1 234,50, 12% или 1,5 тыс.
number-too-large = Число «{ $text }» слишком велико. Проверьте количество цифр.
money-amount = { $value }{"\u00A0"}{ $sign }

### Dates

date-long = { $day } { $month } { $year }
date-short = { $day } { $month }
month-1 = янв.
month-2 = февр.
month-3 = мар.
month-4 = апр.
month-5 = мая
month-6 = июн.
month-7 = июл.
month-8 = авг.
month-9 = сент.
month-10 = окт.
month-11 = нояб.
month-12 = дек.

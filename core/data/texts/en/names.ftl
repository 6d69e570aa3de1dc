### What has a name, and how values are written.

## Areas, at most 20 characters

area-lips = lips
area-perioral = mouth area
area-face = face
area-neck = neck
area-eye = under the eyes
area-scalp = scalp
area-body = body

## Several areas, at most 20 characters

areas-two = { $first }, { $second }
areas-more = { $first } and { $more } more
areas-count = { $count } areas

## Days and months in a date

weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

## How values are written

format-date = { $weekday } { $day } { $month }
format-time = { $hour }:{ $minute }
format-decimal = .

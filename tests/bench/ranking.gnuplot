# SPDX-License-Identifier: GPL-3.0-or-later
#
# gnuplot -c ranking.gnuplot CSV SVG: a ranking as horizontal bars with names and values, as large as
# Nameplate makes it. Columns: rank, id, name, units, share.
set terminal svg size 960,1400 font "sans,11"
set output ARG2
set datafile separator comma
set title "New cars registered in the UK, 2025"
set style fill solid noborder
set yrange [] reverse
set xrange [0:200000]
set xtics nomirror
set ytics nomirror scale 0
set grid xtics
set border 2
unset key
plot ARG1 using 4:0:(0):4:($0-0.4):($0+0.4):ytic(3) every ::1 with boxxyerror linecolor rgb "#b8b8b8", \
     ARG1 using 4:0:(sprintf("%.0f", $4)) every ::1 with labels left offset 1,0

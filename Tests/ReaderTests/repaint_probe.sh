#!/bin/sh
# Twenty rows, and at a key twenty other rows, with the cursor on the first of them: the least that a key such as
# Page Down has to show. It shows what part of the speech can be the row one is on, however it is drawn.
#
# usage: repaint_probe.sh top-down|item-first|item-last|scrolled
row() { printf 'Project %s%02d: samen leren in de wijk\r\n' "$1" "$2"; }
rows() { n=$2; while [ "$n" -le 20 ]; do row "$1" "$n"; n=$((n + 1)); done; }
key() { dd bs=1 count=1 2>/dev/null >&2; }

stty raw -echo
printf '\033[H\033[2J'
rows a 1
printf '\033[H'
key
case $1 in
  top-down) rows b 1 ;;
  item-first) row b 1; printf '\033[2;1H'; rows b 2 ;;
  item-last) printf '\033[2;1H'; rows b 2; printf '\033[H'; row b 1 ;;
  scrolled) printf '\033[1;20r\033[20;1H'; n=1
    while [ "$n" -le 20 ]; do printf '\n\r'; printf 'Project b%02d: samen leren in de wijk\r' "$n"; n=$((n + 1)); done
    printf '\033[r' ;;
esac
printf '\033[H'
key

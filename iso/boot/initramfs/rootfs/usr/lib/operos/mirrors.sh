# Pairs of disks that hold the same. Either half looks like the whole, and would no longer be the same once it is
# written to, so no half is ever mounted.

# Examines what appeared since the last time; a mirror starts with its second half.
join_mirrors() {
  while read -r _ _ _ name; do
    [ -n "$name" ] && [ -e "$devices/$name" ] && ! is_listed "$name" examined || continue
    ! is_half "$name" || join_half "$name"
    echo "$name" >>"$run/examined"
  done <"$partitions"
}

# Of our mirrors; those of anybody else are left alone.
is_half() {
  case $1 in md* | loop* | ram* | fd*) return 1 ;; esac
  mdadm --examine --export "$devices/$1" 2>/dev/null | grep -Eq '^MD_NAME=(.*:)?operos-(a|b|data)$'
}

join_half() {
  echo "$1" >>"$run/halves"
  mkdir -p "$mirror_map"
  modprobe -abq md_mod raid1
  mdadm --incremental --quiet "$devices/$1"
}

# One disk of two may be gone for good. Fails if there was nothing to start.
start_mirrors() {
  started=''
  for mirror in $(sed -n 's/^\(md[0-9]*\) : inactive .*/\1/p' "$mirrors" 2>/dev/null); do
    mdadm --run --quiet "$devices/$mirror" && started=yes && say "mirror $mirror starts with one disk of two"
  done
  [ -n "$started" ]
}

is_listed() { grep -qxF "$1" "$run/$2" 2>/dev/null; }

# Examined, and found to be no half: one that appeared a moment ago waits for the next look.
is_whole() { is_listed "${1##*/}" examined && ! is_listed "${1##*/}" halves; }
